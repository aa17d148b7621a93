// Conditions across attributes, as data: what a provider's CustomizeDiff and the first lines of
// its Create and Update functions check.
import { isUnknown } from '../msgpack.mjs';
import {
  holdsUnknown,
  isPresent,
  isZero,
  sameValue,
  valuesAt,
} from '../paths.mjs';

/** @typedef {[path: string, op: string, operand?: any]} Test path may be "config:…" to look at the configuration instead of the plan */
/** @typedef {{ on?: 'create', when: Test[], needs?: string[], error: string }} Condition */
/** @typedef {{ attribute: string, change: string, when?: Test[], set?: string[], ranks?: string[], pairs?: [string, string][] }} ReplaceWhen */
/** @typedef {{ planned: any, config: any, prior: any }} Values */

const fold = (/** @type {any} */ v) => String(v).toLowerCase();

/** @type {Record<string, (value: any, operand: any) => boolean>} */
const OPS = {
  eq: (v, x) => v === x,
  ne: (v, x) => v !== x,
  eqFold: (v, x) => fold(v ?? '') === fold(x),
  neFold: (v, x) => fold(v ?? '') !== fold(x),
  in: (v, x) => x.includes(v),
  notIn: (v, x) => !x.includes(v),
  inFold: (v, x) => x.map(fold).includes(fold(v ?? '')),
  gt: (v, x) => v > x,
  set: v => !isZero(v),
  unset: v => isZero(v),
  present: v => isPresent(v),
  matches: (v, x) => new RegExp(x).test(String(v ?? '')),
};

/** @param {Test} test @param {Values} values @returns {boolean} false also when a value needed is not known yet */
function holds([path, op, operand], values) {
  if (path === '$changed')
    return operand.some(
      (/** @type {string} */ name) =>
        !sameValue(values.planned[name], values.prior?.[name]),
    );
  const found = path.startsWith('config:')
    ? valuesAt(values.config, path.slice(7))
    : valuesAt(values.planned, path);
  if (
    found.some(v => (op === 'set' || op === 'present' ? false : isUnknown(v)))
  )
    return false;
  if (op === 'gtAttribute') {
    const [other] = valuesAt(values.planned, operand);
    return (
      typeof found[0] === 'number' &&
      typeof other === 'number' &&
      found[0] > other
    );
  }
  if (!found.length) return op === 'unset' || op === 'ne' || op === 'notIn';
  return found.some(v => OPS[op](v, operand));
}

/**
 * @param {Condition[]} conditions @param {Values} values @param {(path: string) => boolean} exists whether a path is part of this schema version
 * @returns {string[]} error messages
 */
export function failedConditions(conditions, values, exists) {
  return conditions
    .filter(c => !(c.on === 'create' && values.prior))
    .filter(c =>
      [
        ...c.when
          .map(([path]) => path.replace('config:', ''))
          .filter(p => p !== '$changed'),
        ...(c.needs ?? []),
      ].every(exists),
    )
    .filter(c => c.when.every(test => holds(test, values)))
    .map(c => c.error);
}

/** @type {Record<string, (before: any, after: any, rule: ReplaceWhen) => boolean>} */
const CHANGES = {
  decreased: (a, b) => typeof a === 'number' && typeof b === 'number' && b < a,
  trueToFalse: (a, b) => a === true && !b,
  unlessAdded: (a, b) => isZero(b) || !isZero(a),
  crosses: (a, b, { set = [] }) => set.includes(a) !== set.includes(b),
  rankDecreased: (a, b, { ranks = [] }) =>
    ranks.includes(a) &&
    ranks.includes(b) &&
    ranks.indexOf(b) < ranks.indexOf(a),
  unlessPairs: (a, b, { pairs = [] }) =>
    !pairs.some(
      ([x, y]) => fold(x) === fold(a) && (y === '*' || fold(y) === fold(b)),
    ),
};

/** @param {ReplaceWhen[]} rules @param {Values} values @returns {string[]} attributes whose change needs a new resource */
export function replacedAttributes(rules, values) {
  return rules
    .filter(r => {
      const before = values.prior?.[r.attribute];
      const after = values.planned[r.attribute];
      if (holdsUnknown(after) || sameValue(before, after)) return false;
      return (
        (r.when ?? []).every(test => holds(test, values)) &&
        CHANGES[r.change](before, after, r)
      );
    })
    .map(r => r.attribute);
}
