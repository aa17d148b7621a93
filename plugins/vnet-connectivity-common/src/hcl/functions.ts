import { allMatches, firstMatch, withReplaced } from './regular-expressions';
import { HclError } from './tokens';
import type { Value } from './values';
import {
  asSet,
  canonical,
  elementOf,
  entriesOf,
  hasUnknown,
  isList,
  isObject,
  textOf,
  unknownOf,
} from './values';

type Fn = (...args: readonly Value[]) => Value;

const list = (value: Value): readonly Value[] => {
  if (!isList(value)) throw new HclError(`${canonical(value)} is no list`);
  return value;
};

const same = (left: Value, right: Value) =>
  canonical(left) === canonical(right);

const has = (values: readonly Value[], value: Value) =>
  values.some(member => same(member, value));

const flat = (values: readonly Value[]): readonly Value[] =>
  values.flatMap(value => (isList(value) ? flat(value) : [value]));

/** As in the language. */
const longestRange = 1024;
/** Members of a product of sets at most. */
const largestProduct = 100_000;

function range(...args: readonly Value[]): Value {
  const [start, end, step] =
    args.length === 1 ? [0, Number(args[0]), 1] : [...args.map(Number), 1];
  if (step === 0) throw new HclError('The step of a range is 0');
  if (Math.abs((end - start) / step) > longestRange) {
    throw new HclError(`A range has at most ${longestRange} numbers`);
  }
  const values: number[] = [];
  for (let at = start; step > 0 ? at < end : at > end; at += step) {
    values.push(at);
  }
  return values;
}

function merge(...values: readonly Value[]): Value {
  return Object.assign(
    {},
    ...values
      .filter(value => value !== null)
      .map(value => {
        if (!isObject(value))
          throw new HclError(`${canonical(value)} is no object`);
        return value;
      }),
  );
}

function setproduct(...sets: readonly Value[]): Value {
  const size = sets.reduce<number>(
    (product, set) => product * list(set).length,
    1,
  );
  if (size > largestProduct) throw new HclError('A product is too large');
  return sets.reduce<readonly (readonly Value[])[]>(
    (products, set) =>
      products.flatMap(product =>
        list(set).map(member => [...product, member]),
      ),
    [[]],
  );
}

function one(values: Value): Value {
  const members = list(values);
  if (members.length > 1) throw new HclError('There is more than one element');
  return members[0] ?? null;
}

/** Throws where there is none, as the language does. */
function firstOf(
  values: readonly Value[],
  isIt: (value: Value) => boolean,
): Value {
  const found = values.find(isIt);
  if (found === undefined) throw new HclError('All values are empty');
  return found;
}

/**
 * The functions that the composed files use.
 *
 * Source: {@link https://developer.hashicorp.com/terraform/language/functions | Terraform, built-in functions}.
 */
export const functions: Readonly<Record<string, Fn>> = {
  alltrue: values => list(values).every(value => value === true),
  anytrue: values => list(values).some(value => value === true),
  coalesce: (...values) =>
    firstOf(values, value => value !== null && value !== ''),
  compact: values =>
    list(values).filter(value => value !== null && value !== ''),
  concat: (...lists) => lists.flatMap(list),
  contains: (values, value) => {
    const members = list(values);
    if (has(members, value)) return true;
    return hasUnknown(values) || hasUnknown(value)
      ? unknownOf('contains', [values, value])
      : false;
  },
  distinct: values =>
    list(values).filter(
      (value, at, all) => all.findIndex(other => same(other, value)) === at,
    ),
  element: (values, at) => {
    const members = list(values);
    if (members.length === 0) throw new HclError('The list has no element');
    return elementOf(members, Number(at) % members.length);
  },
  flatten: values => flat(list(values)),
  index: (values, value) => {
    const at = list(values).findIndex(member => same(member, value));
    if (at < 0) throw new HclError(`${canonical(value)} is not in the list`);
    return at;
  },
  join: (separator, values) => list(values).map(textOf).join(textOf(separator)),
  keys: value => entriesOf(value).map(([key]) => key),
  length: value =>
    typeof value === 'string' ? [...value].length : entriesOf(value).length,
  lookup: (value, key, fallback) => {
    if (
      fallback !== undefined &&
      isObject(value) &&
      !Object.hasOwn(value, textOf(key))
    ) {
      return fallback;
    }
    return elementOf(value, key);
  },
  lower: value => textOf(value).toLowerCase(),
  max: (...values) => Math.max(...values.map(Number)),
  merge,
  min: (...values) => Math.min(...values.map(Number)),
  nonsensitive: value => value,
  one,
  range,
  regex: (pattern, text) => firstMatch(textOf(pattern), textOf(text)),
  regexall: (pattern, text) => allMatches(textOf(pattern), textOf(text)),
  replace: (text, part, by) => {
    const pattern = textOf(part);
    return pattern.length > 1 &&
      pattern.startsWith('/') &&
      pattern.endsWith('/')
      ? withReplaced(pattern.slice(1, -1), textOf(text), textOf(by))
      : textOf(text).replaceAll(pattern, textOf(by));
  },
  reverse: values => [...list(values)].reverse(),
  sensitive: value => value,
  setintersection: (first, ...others) =>
    asSet(
      list(first).filter(value =>
        others.every(other => has(list(other), value)),
      ),
    ),
  setproduct,
  setsubtract: (values, others) =>
    asSet(list(values).filter(value => !has(list(others), value))),
  setunion: (...sets) => asSet(sets.flatMap(list)),
  sort: values => list(values).map(textOf).sort(),
  split: (separator, text) => textOf(text).split(textOf(separator)),
  startswith: (text, start) => textOf(text).startsWith(textOf(start)),
  sum: values =>
    list(values).reduce<number>((sum, value) => sum + Number(value), 0),
  tolist: values => list(values),
  tomap: value => value,
  tonumber: value => (value === null ? null : Number(value)),
  toset: values => asSet(list(values)),
  tostring: value => (value === null ? null : textOf(value)),
  upper: value => textOf(value).toUpperCase(),
  values: value => entriesOf(value).map(([, member]) => member),
};

/**
 * The functions that look at their arguments although a part of them is unknown. Those that compare members are not among
 * them, because what is unknown may turn out to be equal to any of them; `contains` knows what it can know.
 */
export const mayHaveUnknown: ReadonlySet<string> = new Set([
  'coalesce',
  'compact',
  'concat',
  'contains',
  'element',
  'flatten',
  'keys',
  'length',
  'lookup',
  'merge',
  'nonsensitive',
  'one',
  'reverse',
  'sensitive',
  'setproduct',
  'tolist',
  'tomap',
  'values',
]);
