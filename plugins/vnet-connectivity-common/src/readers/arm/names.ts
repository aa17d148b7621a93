import type { ArmResource } from './resources';
import { idUpTo, keyOf, lastPart, placeOf } from './resources';

/** Something that answers name. */
export interface Named {
  readonly name: string;
  /** Further names that distinguish it from others of its name, the nearest first. */
  readonly before: readonly (string | undefined)[];
}

/** A resource by its name; what has the name of another by its resource group as well, and then by its subscription. */
export function namedBy(id: string, name: string): Named {
  const { resourceGroup, subscription } = placeOf(id);
  return { name, before: [resourceGroup, subscription] };
}

/** A name for each, in which no two are the same in any letter case: `vnet`, `group/vnet`, `subscription/group/vnet`. */
export function uniqueNames(all: readonly Named[]): string[] {
  const names: (string | undefined)[] = all.map(() => undefined);
  const deepest = Math.max(0, ...all.map(({ before }) => before.length));
  for (let depth = 0; depth <= deepest; depth += 1) {
    const shown = all.map(({ name, before }) =>
      [...before.slice(0, depth).reverse(), name]
        .filter(part => part !== undefined)
        .join('/'),
    );
    const counts = new Map<string, number>();
    for (const text of shown) {
      const key = text.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    shown.forEach((text, index) => {
      if (counts.get(text.toLowerCase()) === 1) names[index] ??= text;
    });
  }
  // What nothing tells apart is numbered.
  return all.map(({ name }, index) => names[index] ?? `${name}#${index + 1}`);
}

/** Resources of one type: those of the document, and the ids of those that it only mentions. */
export interface KnownAndOutside {
  readonly known: readonly ArmResource[];
  readonly outside: readonly string[];
}

/** Such resources in the order in which they get their names. */
export function toName({ known, outside }: KnownAndOutside): Named[] {
  return [
    ...known.map(({ id, name }) => namedBy(id, name)),
    ...outside.map(id => namedBy(id, lastPart(id))),
  ];
}

/** Lookups of the names that such resources got, in the order of {@link toName}. */
export function lookupsOf(
  { known, outside }: KnownAndOutside,
  names: readonly string[],
  segment: string,
): {
  readonly nameByKey: ReadonlyMap<string, string>;
  /** Name of the resource that an id means, or of which what it means is a part. */
  readonly nameOf: (id: string) => string | undefined;
} {
  const keys = [...known.map(({ key }) => key), ...outside.map(keyOf)];
  const nameByKey = new Map(keys.map((key, index) => [key, names[index]]));
  return {
    nameByKey,
    nameOf: id => {
      const whole = idUpTo(id, segment);
      return whole === undefined ? undefined : nameByKey.get(keyOf(whole));
    },
  };
}
