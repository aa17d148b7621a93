import { isMap, parseDocument, stringify } from 'yaml';
import type { Change, SpecPath } from '../findings';
import { asRecord } from '../records';
import { isNestedTooDeeply } from '../text';

type Section = Readonly<Record<string, unknown>>;

/** The document that a text holds, as far as it can be read; undefined where it cannot, or is no section. @public */
export function readDocument(text: string): Section | undefined {
  if (isNestedTooDeeply(text)) return undefined;
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    if (document.errors.length > 0) return undefined;
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    return isSection(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A text with other data in it. Unchanged parts keep their places, comments and notation. Where that is not possible
 * the text is written anew, so that the result always holds the data.
 *
 * @public
 */
export function rewrite(text: string, data: unknown): string {
  const wanted: unknown = JSON.parse(JSON.stringify(data));
  const fresh = stringify(wanted, { lineWidth: 0 });
  const before = readDocument(text);
  if (!before || !isSection(wanted)) return fresh;
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    if (!isMap(document.contents)) return fresh;
    for (const { path, value } of changesBetween(before, wanted)) {
      if (value === undefined) document.deleteIn(path);
      else document.setIn(path, document.createNode(value));
    }
    const written = document.toString({ lineWidth: 0 });
    return isSame(readDocument(written), wanted) ? written : fresh;
  } catch {
    // An alias, for instance, has no value of its own to change.
    return fresh;
  }
}

/** The smallest changes that make one document another. */
function changesBetween(
  before: unknown,
  after: unknown,
  path: SpecPath = [],
): Change[] {
  if (isSame(before, after)) return [];
  if (!isSection(before) || !isSection(after) || !keepsOrder(before, after)) {
    return [{ path, value: after }];
  }
  return [
    ...Object.keys(before)
      .filter(key => !Object.hasOwn(after, key))
      .map(key => ({ path: [...path, key], value: undefined })),
    ...Object.entries(after).flatMap(([key, value]) =>
      changesBetween(
        Object.hasOwn(before, key) ? before[key] : undefined,
        value,
        [...path, key],
      ),
    ),
  ];
}

/** True if new keys come last and the others keep their order: the order of regions is the order of allocation. */
function keepsOrder(before: Section, after: Section): boolean {
  const kept = Object.keys(before).filter(key => Object.hasOwn(after, key));
  return kept.every((key, index) => Object.keys(after)[index] === key);
}

function isSection(value: unknown): value is Section {
  return asRecord(value) === value;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
