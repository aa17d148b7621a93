import {
  formatAddress,
  formatPrefix,
  lastAddressOf,
  parsePrefix,
  sizeOf,
} from '../../../address';
import { isRecord } from '../../../records';

/** The place to which a template is deployed. */
export interface Place {
  readonly subscription: string;
  readonly resourceGroup: string;
}

/** Undefined where it has no value for these arguments. */
type TemplateFunction = (args: readonly unknown[], place: Place) => unknown;

const texts = (args: readonly unknown[]): args is readonly string[] =>
  args.every(each => typeof each === 'string');

const numeric =
  (compute: (a: number, b: number) => unknown): TemplateFunction =>
  ([a, b]) =>
    typeof a === 'number' && typeof b === 'number' ? compute(a, b) : undefined;

const compared =
  (
    compare: (a: string | number, b: string | number) => boolean,
  ): TemplateFunction =>
  ([a, b]) =>
    (typeof a === 'number' && typeof b === 'number') ||
    (typeof a === 'string' && typeof b === 'string')
      ? compare(a, b)
      : undefined;

/** `resourceId([subscription], [group], 'Type/child', 'name', 'child')`. */
function resourceId(
  args: readonly unknown[],
  { subscription, resourceGroup }: Place,
): unknown {
  if (!texts(args)) return undefined;
  const at = args.findIndex(each => each.includes('/'));
  if (at < 0 || at > 2) return undefined;
  const before = args.slice(0, at);
  const own = typePath(args[at], args.slice(at + 1));
  const group = before.at(-1) ?? resourceGroup;
  const of = before.length > 1 ? before[0] : subscription;
  return own && `/subscriptions/${of}/resourceGroups/${group}/providers/${own}`;
}

/** `Namespace/type/name/child/name`; undefined where names are missing. */
export function typePath(
  type: string,
  names: readonly string[],
): string | undefined {
  const [namespace, ...parts] = type.split('/');
  const all = names.join('/').split('/');
  return parts.length === all.length
    ? [namespace, ...parts.flatMap((part, index) => [part, all[index]])].join(
        '/',
      )
    : undefined;
}

function subscriptionResourceId(
  args: readonly unknown[],
  place: Place,
): unknown {
  if (!texts(args)) return undefined;
  const at = args.findIndex(each => each.includes('/'));
  if (at < 0 || at > 1) return undefined;
  const own = typePath(args[at], args.slice(at + 1));
  return (
    own &&
    `/subscriptions/${at === 1 ? args[0] : place.subscription}/providers/${own}`
  );
}

/** `format('{0}-{1}', a, b)`. */
function format([pattern, ...values]: readonly unknown[]): unknown {
  if (
    typeof pattern !== 'string' ||
    values.some(each => typeof each === 'object')
  )
    return undefined;
  const isKnown = [...pattern.matchAll(/\{([^}]*)\}/g)].every(
    ([, at]) => Number(at) < values.length,
  );
  return isKnown
    ? pattern.replace(/\{(\d+)\}/g, (_, at) => String(values[Number(at)]))
    : undefined;
}

function cidrSubnet([network, length, index]: readonly unknown[]): unknown {
  if (
    typeof network !== 'string' ||
    typeof length !== 'number' ||
    typeof index !== 'number'
  ) {
    return undefined;
  }
  const parsed = parsePrefix(network);
  if (!('prefix' in parsed) || length < parsed.prefix.length || length > 32)
    return undefined;
  const subnet = { base: parsed.prefix.base + index * sizeOf(length), length };
  return subnet.base <= lastAddressOf(parsed.prefix)
    ? formatPrefix(subnet)
    : undefined;
}

function cidrHost([network, index]: readonly unknown[]): unknown {
  if (typeof network !== 'string' || typeof index !== 'number')
    return undefined;
  const parsed = parsePrefix(network);
  return 'prefix' in parsed
    ? formatAddress(parsed.prefix.base + index + 1)
    : undefined;
}

function contains([whole, part]: readonly unknown[]): unknown {
  if (typeof whole === 'string') return whole.includes(String(part));
  if (Array.isArray(whole)) return whole.includes(part);
  return isRecord(whole) ? Object.hasOwn(whole, String(part)) : undefined;
}

function isEmpty([value]: readonly unknown[]): unknown {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string' || Array.isArray(value))
    return value.length === 0;
  return isRecord(value) ? Object.keys(value).length === 0 : undefined;
}

function union(args: readonly unknown[]): unknown {
  const [first] = args;
  if (Array.isArray(first)) return [...new Set(args.flat())];
  return isRecord(first) ? Object.assign({}, ...args) : undefined;
}

/** The value at a key of a record, or at a place of a list; null where it has none. */
function tryGet([value, ...path]: readonly unknown[]): unknown {
  return path.reduce<unknown>((found, at) => {
    if (Array.isArray(found) && typeof at === 'number')
      return found[at] ?? null;
    if (!isRecord(found)) return null;
    const wanted = String(at).toLowerCase();
    const key = Object.keys(found).find(each => each.toLowerCase() === wanted);
    return key === undefined ? null : found[key];
  }, value);
}

function equal([a, b]: readonly unknown[]): unknown {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Functions of templates that need nothing but their arguments. Source: ARM template functions. */
export const functions: ReadonlyMap<string, TemplateFunction> = new Map<
  string,
  TemplateFunction
>([
  ['add', numeric((a, b) => a + b)],
  ['and', args => args.every(each => each === true)],
  ['array', ([value]) => (Array.isArray(value) ? value : [value])],
  [
    'bool',
    ([value]) =>
      value === true || String(value).toLowerCase() === 'true' || value === 1,
  ],
  ['cidrhost', cidrHost],
  ['cidrsubnet', cidrSubnet],
  ['coalesce', args => args.find(each => each !== null && each !== undefined)],
  [
    'concat',
    args =>
      args.every(Array.isArray)
        ? args.flat()
        : args.map(each => String(each)).join(''),
  ],
  ['contains', contains],
  ['createarray', args => args],
  [
    'createobject',
    args =>
      Object.fromEntries(
        Array.from({ length: args.length / 2 }, (_, index) => [
          String(args[index * 2]),
          args[index * 2 + 1],
        ]),
      ),
  ],
  ['div', numeric((a, b) => Math.trunc(a / b))],
  ['empty', isEmpty],
  [
    'endswith',
    ([a, b]) => String(a).toLowerCase().endsWith(String(b).toLowerCase()),
  ],
  ['equals', equal],
  ['false', () => false],
  [
    'first',
    ([value]) =>
      typeof value === 'string' || Array.isArray(value) ? value[0] : undefined,
  ],
  ['format', format],
  ['greater', compared((a, b) => a > b)],
  ['greaterorequals', compared((a, b) => a >= b)],
  [
    'int',
    ([value]) => (Number.isFinite(Number(value)) ? Number(value) : undefined),
  ],
  [
    'join',
    ([list, by]) => (Array.isArray(list) ? list.join(String(by)) : undefined),
  ],
  [
    'last',
    ([value]) =>
      typeof value === 'string' || Array.isArray(value)
        ? value.at(-1)
        : undefined,
  ],
  [
    'length',
    ([value]) => {
      if (typeof value === 'string' || Array.isArray(value))
        return value.length;
      return isRecord(value) ? Object.keys(value).length : undefined;
    },
  ],
  ['less', compared((a, b) => a < b)],
  ['lessorequals', compared((a, b) => a <= b)],
  ['mod', numeric((a, b) => a % b)],
  ['mul', numeric((a, b) => a * b)],
  ['not', ([value]) => (typeof value === 'boolean' ? !value : undefined)],
  ['null', () => null],
  ['or', args => args.some(each => each === true)],
  [
    'range',
    numeric((from, count) =>
      count <= 10_000
        ? Array.from({ length: count }, (_, index) => from + index)
        : undefined,
    ),
  ],
  [
    'replace',
    ([text, old, by]) =>
      typeof text === 'string'
        ? text.split(String(old)).join(String(by))
        : undefined,
  ],
  ['resourceid', resourceId],
  [
    'skip',
    ([value, count]) =>
      (typeof value === 'string' || Array.isArray(value)) &&
      typeof count === 'number'
        ? value.slice(count)
        : undefined,
  ],
  [
    'split',
    ([text, by]) =>
      typeof text === 'string' && typeof by === 'string'
        ? text.split(by)
        : undefined,
  ],
  [
    'startswith',
    ([a, b]) => String(a).toLowerCase().startsWith(String(b).toLowerCase()),
  ],
  [
    'string',
    ([value]) => (typeof value === 'string' ? value : JSON.stringify(value)),
  ],
  ['sub', numeric((a, b) => a - b)],
  ['subscriptionresourceid', subscriptionResourceId],
  [
    'substring',
    ([text, from, count]) =>
      typeof text === 'string' && typeof from === 'number'
        ? text.slice(from, typeof count === 'number' ? from + count : undefined)
        : undefined,
  ],
  [
    'take',
    ([value, count]) =>
      (typeof value === 'string' || Array.isArray(value)) &&
      typeof count === 'number'
        ? value.slice(0, count)
        : undefined,
  ],
  [
    'tolower',
    ([text]) => (typeof text === 'string' ? text.toLowerCase() : undefined),
  ],
  [
    'toupper',
    ([text]) => (typeof text === 'string' ? text.toUpperCase() : undefined),
  ],
  ['trim', ([text]) => (typeof text === 'string' ? text.trim() : undefined)],
  ['true', () => true],
  ['tryget', tryGet],
  ['union', union],
]);
