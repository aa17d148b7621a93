/** True if a value is an object with fields, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a record; an empty one where it is something else. @public */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

/** True if a value is a list; unlike `Array.isArray`, it also narrows the type of readonly lists. */
export function isList<T>(
  value: readonly T[] | object | string | number,
): value is readonly T[] {
  return Array.isArray(value);
}

/** A record with the same keys, and each value mapped. */
export function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  map: (value: A, key: string) => B,
): Record<string, B> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, map(value, key)]),
  );
}

/** True if nothing was entered: no value, empty text, an empty list or an empty section. @public */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
