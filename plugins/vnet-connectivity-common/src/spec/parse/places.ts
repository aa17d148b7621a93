import type { SpecPath } from '../../findings';

/** A value of a document that has a key, and its parent. */
export interface Place {
  readonly value: unknown;
  readonly key?: string | number;
  readonly parent?: Place;
}

/** Every value of a document that has a key, outermost first. */
export function placesIn(data: unknown): Place[] {
  const found: Place[] = [];
  const seen = new Set<unknown>();
  // A work list instead of recursion, because a document can be nested deeper than calls.
  const pending: Place[] = [{ value: data }];
  for (let parent = pending.pop(); parent; parent = pending.pop()) {
    const { value } = parent;
    if (typeof value !== 'object' || value === null || seen.has(value)) {
      continue;
    }
    seen.add(value);
    for (const [name, child] of Object.entries(value)) {
      const key = Array.isArray(value) ? Number(name) : name;
      const place = { value: child, key, parent };
      found.push(place);
      // The schema would drop it without a word.
      if (key !== '__proto__') pending.push(place);
    }
  }
  return found;
}

export function pathOf(place: Place): SpecPath {
  const path: (string | number)[] = [];
  for (
    let at: Place | undefined = place;
    at?.key !== undefined;
    at = at.parent
  ) {
    path.unshift(at.key);
  }
  return path;
}
