// Walking values by path. A path is a list of attribute names; lists on the way fan out to all
// their elements, so one path can have several places in one value.
import { isUnknown } from './msgpack.mjs';

/** @typedef {(string | number)[]} Steps names and list indexes, as reported in a diagnostic */

/** True for what Terraform calls "set": known or unknown, but not null and not an empty block list. @param {any} value */
export const isPresent = value =>
  value !== null &&
  value !== undefined &&
  !(Array.isArray(value) && value.length === 0);

/** The SDK's idea of a zero value, which it cannot tell from an absent one. @param {any} value */
export const isZero = value =>
  !isPresent(value) ||
  value === '' ||
  value === 0 ||
  value === false ||
  (typeof value === 'object' &&
    !isUnknown(value) &&
    !Array.isArray(value) &&
    Object.keys(value).length === 0);

/**
 * Every object that holds the last name of the path.
 * @param {any} root @param {string[]} names @param {boolean[]} sets which names are sets: their elements have no index in a path
 * @param {(holder: Record<string, any>, steps: Steps, key: string) => void} visit key: the steps in dotted form, for messages
 */
export function eachHolder(root, names, sets, visit) {
  /** @param {any} value @param {number} depth @param {Steps} steps @param {boolean} frozen @param {string} key */
  const go = (value, depth, steps, frozen, key) => {
    if (value === null || value === undefined || isUnknown(value)) return;
    if (Array.isArray(value)) {
      const inSet = sets[depth - 1];
      value.forEach((e, i) =>
        go(
          e,
          depth,
          frozen || inSet ? steps : [...steps, i],
          frozen || inSet,
          `${key}.${i}`,
        ),
      );
      return;
    }
    if (typeof value !== 'object') return;
    if (depth === names.length - 1) {
      visit(value, steps, key);
      return;
    }
    const name = names[depth];
    go(
      value[name],
      depth + 1,
      frozen ? steps : [...steps, name],
      frozen,
      key ? `${key}.${name}` : name,
    );
  };
  go(root, 0, [], false, '');
}

/**
 * The values at a path such as "sku", "ip_configuration.0.subnet_id" or "ip_configuration.*.subnet_id".
 * An unknown value on the way is returned in place of what it hides.
 * @param {any} root @param {string} path @returns {any[]}
 */
export function valuesAt(root, path) {
  let found = [root];
  for (const name of path.split('.')) {
    found = found.flatMap(v => {
      if (v === null || v === undefined || isUnknown(v)) return [v];
      if (name === '*') return Array.isArray(v) ? v : [];
      if (/^\d+$/.test(name)) return Array.isArray(v) ? [v[Number(name)]] : [];
      return [v[name]];
    });
  }
  return found;
}

/** Deep equality of decoded values; unknown values equal nothing. @param {any} a @param {any} b @returns {boolean} */
export function sameValue(a, b) {
  if (isUnknown(a) || isUnknown(b)) return false;
  if (a === b) return true;
  if (!isPresent(a) && !isPresent(b)) return true;
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    !a ||
    !b ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false;
  if (Array.isArray(a))
    return a.length === b.length && a.every((e, i) => sameValue(e, b[i]));
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(k =>
    sameValue(a[k], b[k]),
  );
}

/** @param {any} value @returns {boolean} true when the value or anything in it is not known yet */
export function holdsUnknown(value) {
  if (isUnknown(value)) return true;
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.values(value).some(holdsUnknown)
  );
}
