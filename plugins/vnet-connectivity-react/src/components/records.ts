import { isEmpty } from 'backstage-plugin-vnet-connectivity-common';

/** A copy with one key renamed; every entry keeps its place. */
export function renameKey<T>(
  record: Readonly<Record<string, T>>,
  from: string,
  to: string,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key === from ? to : key,
      value,
    ]),
  );
}

/** A copy without one key. */
export function omitKey<T>(
  record: Readonly<Record<string, T>>,
  omitted: string,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => key !== omitted),
  );
}

/** A copy without keys whose value is undefined, empty text, or an empty list or record. */
export function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, entry]) => !isEmpty(entry)),
  ) as T;
}

/** A copy without keys whose value is undefined. */
export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, entry]) => entry !== undefined),
  ) as T;
}

/** The first suggestion that is free, or else the prefix with a number: `site-2`. */
export function freeKey(
  taken: readonly string[],
  suggestions: readonly string[],
  prefix: string,
): string {
  const suggested = suggestions.find(key => !taken.includes(key));
  if (suggested) return suggested;
  let number = taken.length + 1;
  while (taken.includes(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}
