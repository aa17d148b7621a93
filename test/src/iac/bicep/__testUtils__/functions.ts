import { createHash } from 'node:crypto';
import { cidrHost, cidrSubnet, parseCidr } from './addresses';
import {
  asArray,
  asBoolean,
  asNumber,
  asObject,
  asString,
  asText,
  equalValues,
  isArray,
  isObject,
  known,
  Lambda,
  ObjectValue,
  Reference,
  RuntimeValue,
  Value,
} from './values';

/** What a function can ask of the deployment that calls it. */
export interface FunctionContext {
  /** The subscription that is deployed to, or another. */
  subscription(id?: string): Reference;
  /** The resource group that is deployed to, or another; without a subscription, one of the same subscription. */
  resourceGroup(name?: string, subscriptionId?: string): Reference;
  deployment(): ObjectValue;
  environment(variable: string): string | undefined;
  /** The content of a file by its path from the file that calls. */
  content(path: string): string;
}

export type Result = 'string' | 'int' | 'bool' | 'array' | 'object' | 'any';

export interface BicepFunction {
  /** The least and the greatest number of arguments. */
  readonly arity: readonly [number, number];
  readonly result: Result;
  /** Only in parameters files. */
  readonly parametersOnly?: true;
  /** The argument that must be a lambda; other arguments must not be. */
  readonly lambdas?: readonly number[];
  readonly run: (
    values: readonly Value[],
    context: FunctionContext,
    lambdas: readonly Lambda[],
  ) => Value;
}

const many = Number.POSITIVE_INFINITY;

function byKey(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function distinct(values: readonly Value[]): Value[] {
  return values.filter(
    (value, index) =>
      values.findIndex(other => equalValues(value, other)) === index,
  );
}

/** Later values win; objects in objects are merged too. */
function merge(left: ObjectValue, right: ObjectValue): ObjectValue {
  return Object.fromEntries([
    ...Object.entries(left),
    ...Object.entries(right).map(([key, value]) => {
      const before = left[key];
      return [
        key,
        before !== undefined && isObject(before) && isObject(value)
          ? merge(before, value)
          : value,
      ] as const;
    }),
  ]);
}

function isEmpty(value: Value): boolean {
  if (value === null) return true;
  if (typeof value === 'string' || isArray(value)) return value.length === 0;
  return Object.keys(asObject(value)).length === 0;
}

function contains(container: Value, item: Value): boolean {
  if (typeof container === 'string') return container.includes(asText(item));
  if (isArray(container))
    return container.some(value => equalValues(value, item));
  const key = asText(item).toLowerCase();
  return Object.keys(asObject(container)).some(
    other => other.toLowerCase() === key,
  );
}

function listOrText<T>(
  value: Value,
  ofText: (text: string) => T,
  ofList: (list: readonly Value[]) => T,
): T {
  return typeof value === 'string' ? ofText(value) : ofList(asArray(value));
}

/** Numbers given one by one or as one array. */
function numbers(values: readonly Value[]): number[] {
  return (values.length === 1 && isArray(values[0]) ? values[0] : values).map(
    asNumber,
  );
}

function format(text: string, values: readonly Value[]): string {
  return text.replace(/\{\{|\}\}|\{(\d+)\}/g, (match, index?: string) => {
    if (index === undefined) return match[0];
    const value = values[Number(index)];
    if (value === undefined)
      throw new Error(`"${text}" has no value {${index}}`);
    return asText(value);
  });
}

/** 13 characters that depend on the text alone. They differ from those of Azure, whose hash is not published. */
function uniqueString(texts: readonly string[]): string {
  const digest = createHash('sha256').update(texts.join('\n')).digest();
  return [...digest.subarray(0, 13)]
    .map(byte => 'abcdefghijklmnopqrstuvwxyz234567'[byte % 32])
    .join('');
}

function guid(texts: readonly string[]): string {
  const hex = createHash('sha256').update(texts.join('\n')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** `type/name/child type/child name`, the end of a resource id. */
export function typeAndName(type: string, names: readonly string[]): string {
  const [provider, ...types] = type.split('/');
  if (types.length !== names.length) {
    throw new Error(`${type} needs ${types.length} names, got ${names.length}`);
  }
  return [
    provider,
    ...types.flatMap((segment, index) => [segment, names[index]]),
  ].join('/');
}

/** The arguments before a resource type, and the type with its names. */
function splitAtType(values: readonly Value[]): {
  before: string[];
  path: string;
} {
  const texts = values.map(asString);
  const index = texts.findIndex(text => /^[\w.]+\/[\w/]+$/.test(text));
  if (index < 0) throw new Error('a resource type is missing');
  return {
    before: texts.slice(0, index),
    path: typeAndName(texts[index], texts.slice(index + 1)),
  };
}

function idOf(scope: Reference): string {
  return asString((scope.member('id', false) ?? null) as Value);
}

function pure(
  arity: BicepFunction['arity'],
  result: Result,
  run: (...values: Value[]) => Value,
): BicepFunction {
  return { arity, result, run: values => run(...values) };
}

function contextual(
  arity: BicepFunction['arity'],
  result: Result,
  run: (context: FunctionContext, ...values: Value[]) => Value,
): BicepFunction {
  return { arity, result, run: (values, context) => run(context, ...values) };
}

/** A function whose lambda is the last argument. */
function withLambda(
  arity: number,
  result: Result,
  run: (lambda: Lambda, ...values: Value[]) => Value,
): BicepFunction {
  return {
    arity: [arity, arity],
    result,
    lambdas: [arity - 1],
    run: (values, _, [lambda]) => run(lambda, ...values),
  };
}

/** The functions of the namespace `sys`. */
const system: Readonly<Record<string, BicepFunction>> = {
  any: pure([1, 1], 'any', value => value),
  array: pure([1, 1], 'array', value => (isArray(value) ? value : [value])),
  bool: pure([1, 1], 'bool', value => {
    if (typeof value === 'string')
      return value.toLowerCase() === 'true' || value === '1';
    return typeof value === 'number' ? value !== 0 : asBoolean(value);
  }),
  cidrHost: pure([2, 2], 'string', (network, index) =>
    cidrHost(asString(network), asNumber(index)),
  ),
  cidrSubnet: pure([3, 3], 'string', (network, length, index) =>
    cidrSubnet(asString(network), asNumber(length), asNumber(index)),
  ),
  coalesce: pure(
    [1, many],
    'any',
    (...values) => values.find(value => value !== null) ?? null,
  ),
  concat: pure([1, many], 'any', (first, ...others) =>
    isArray(first)
      ? [first, ...others].flatMap(value => asArray(value))
      : [first, ...others].map(asText).join(''),
  ),
  contains: pure([2, 2], 'bool', contains),
  empty: pure([1, 1], 'bool', isEmpty),
  endsWith: pure([2, 2], 'bool', (text, end) =>
    asString(text).toLowerCase().endsWith(asString(end).toLowerCase()),
  ),
  fail: pure([1, 1], 'any', message => {
    throw new Error(asString(message));
  }),
  filter: withLambda(2, 'array', (lambda, values) =>
    asArray(values).filter((value, index) => asBoolean(lambda(value, index))),
  ),
  first: pure([1, 1], 'any', value =>
    listOrText<Value>(
      value,
      text => text.slice(0, 1),
      list => list[0] ?? null,
    ),
  ),
  flatten: pure([1, 1], 'array', values =>
    asArray(values).flatMap(value => asArray(value)),
  ),
  format: pure([1, many], 'string', (text, ...values) =>
    format(asString(text), values),
  ),
  groupBy: withLambda(2, 'object', (lambda, values) => {
    const groups = new Map<string, Value[]>();
    asArray(values).forEach((value, index) => {
      const key = asString(lambda(value, index));
      groups.set(key, [...(groups.get(key) ?? []), value]);
    });
    return Object.fromEntries(groups);
  }),
  guid: pure([1, many], 'string', (...values) => guid(values.map(asString))),
  indexOf: pure([2, 2], 'int', (value, item) =>
    listOrText(
      value,
      text => text.toLowerCase().indexOf(asString(item).toLowerCase()),
      list => list.findIndex(other => equalValues(other, item)),
    ),
  ),
  int: pure([1, 1], 'int', value => {
    if (typeof value === 'number') return value;
    if (!/^-?\d+$/.test(asString(value)))
      throw new Error(`'${asString(value)}' is not an int`);
    return Number(value);
  }),
  intersection: pure([2, many], 'any', (first, ...others) =>
    others.reduce(
      (left: Value, right: Value): Value =>
        isArray(left)
          ? distinct(left.filter(value => contains(asArray(right), value)))
          : Object.fromEntries(
              Object.entries(asObject(left)).filter(
                ([key, value]) =>
                  key in asObject(right) &&
                  equalValues(value, asObject(right)[key]),
              ),
            ),
      first,
    ),
  ),
  // Azure Resource Manager sorts the items by their keys.
  items: pure([1, 1], 'array', value =>
    Object.entries(asObject(value))
      .sort(([left], [right]) => byKey(left, right))
      .map(([key, item]) => ({ key, value: item })),
  ),
  join: pure([2, 2], 'string', (values, separator) =>
    asArray(values).map(asText).join(asString(separator)),
  ),
  json: pure([1, 1], 'any', text => JSON.parse(asString(text))),
  last: pure([1, 1], 'any', value =>
    listOrText<Value>(
      value,
      text => text.slice(-1),
      list => list[list.length - 1] ?? null,
    ),
  ),
  lastIndexOf: pure([2, 2], 'int', (value, item) =>
    listOrText(
      value,
      text => text.toLowerCase().lastIndexOf(asString(item).toLowerCase()),
      list =>
        list.reduce<number>(
          (found, other, index) => (equalValues(other, item) ? index : found),
          -1,
        ),
    ),
  ),
  length: pure([1, 1], 'int', value =>
    typeof value === 'string' || isArray(value)
      ? value.length
      : Object.keys(asObject(value)).length,
  ),
  loadJsonContent: contextual([1, 1], 'any', (context, path) =>
    JSON.parse(context.content(asString(path))),
  ),
  loadTextContent: contextual([1, 1], 'string', (context, path) =>
    context.content(asString(path)),
  ),
  map: withLambda(2, 'array', (lambda, values) =>
    asArray(values).map((value, index) => lambda(value, index)),
  ),
  mapValues: withLambda(2, 'object', (lambda, value) =>
    Object.fromEntries(
      Object.entries(asObject(value)).map(([key, item]) => [key, lambda(item)]),
    ),
  ),
  max: pure([1, many], 'int', (...values) => Math.max(...numbers(values))),
  min: pure([1, many], 'int', (...values) => Math.min(...numbers(values))),
  objectKeys: pure([1, 1], 'array', value =>
    Object.keys(asObject(value)).sort(byKey),
  ),
  padLeft: pure([2, 3], 'string', (value, length, padding = ' ') =>
    asText(value).padStart(asNumber(length), asString(padding)),
  ),
  parseCidr: pure([1, 1], 'object', network => parseCidr(asString(network))),
  range: pure([2, 2], 'array', (start, count) =>
    Array.from(
      { length: asNumber(count) },
      (_, index) => asNumber(start) + index,
    ),
  ),
  readEnvironmentVariable: {
    ...contextual([1, 2], 'string', (context, name, otherwise) => {
      const value = context.environment(asString(name)) ?? otherwise;
      if (value === undefined)
        throw new Error(
          `the environment variable ${asString(name)} is not set`,
        );
      return value;
    }),
    parametersOnly: true,
  },
  reduce: {
    arity: [3, 3],
    result: 'any',
    lambdas: [2],
    run: ([values, initial], _, [lambda]) =>
      asArray(values).reduce(
        (current: Value, next, index) => lambda(current, next, index),
        initial,
      ),
  },
  replace: pure([3, 3], 'string', (text, from, to) =>
    asString(text).split(asString(from)).join(asString(to)),
  ),
  shallowMerge: pure([1, 1], 'object', values =>
    Object.assign({}, ...asArray(values).map(asObject)),
  ),
  skip: pure([2, 2], 'any', (value, count) =>
    listOrText<Value>(
      value,
      text => text.slice(Math.max(asNumber(count), 0)),
      list => list.slice(Math.max(asNumber(count), 0)),
    ),
  ),
  // The lambda says whether its first argument comes before the second.
  sort: withLambda(2, 'array', (before, values) =>
    [...asArray(values)].sort((left, right) => {
      if (asBoolean(before(left, right))) return -1;
      return asBoolean(before(right, left)) ? 1 : 0;
    }),
  ),
  split: pure([2, 2], 'array', (text, separators) =>
    (isArray(separators) ? separators : [separators]).reduce<string[]>(
      (parts, separator) =>
        parts.flatMap(part => part.split(asString(separator))),
      [asString(text)],
    ),
  ),
  startsWith: pure([2, 2], 'bool', (text, start) =>
    asString(text).toLowerCase().startsWith(asString(start).toLowerCase()),
  ),
  string: pure([1, 1], 'string', value =>
    isArray(value) || isObject(value)
      ? JSON.stringify(known(value))
      : asText(value),
  ),
  substring: pure([2, 3], 'string', (value, start, length) => {
    const text = asString(value);
    const end =
      length === undefined ? text.length : asNumber(start) + asNumber(length);
    if (asNumber(start) < 0 || end > text.length)
      throw new Error(`'${text}' has no such part`);
    return text.slice(asNumber(start), end);
  }),
  take: pure([2, 2], 'any', (value, count) =>
    listOrText<Value>(
      value,
      text => text.slice(0, Math.max(asNumber(count), 0)),
      list => list.slice(0, Math.max(asNumber(count), 0)),
    ),
  ),
  toLower: pure([1, 1], 'string', text => asString(text).toLowerCase()),
  toObject: {
    arity: [2, 3],
    result: 'object',
    lambdas: [1, 2],
    run: ([values], _, [key, value]) =>
      Object.fromEntries(
        asArray(values).map(item => [
          asString(key(item)),
          value === undefined ? item : value(item),
        ]),
      ),
  },
  toUpper: pure([1, 1], 'string', text => asString(text).toUpperCase()),
  trim: pure([1, 1], 'string', text => asString(text).trim()),
  tryGet: pure([2, many], 'any', (value, ...path) =>
    path.reduce<Value>((target, key) => {
      if (target === null) return null;
      if (isArray(target)) return target[asNumber(key)] ?? null;
      return asObject(target)[asString(key)] ?? null;
    }, value),
  ),
  union: pure([2, many], 'any', (first, ...others) =>
    isArray(first)
      ? distinct([first, ...others].flatMap(value => asArray(value)))
      : others.map(asObject).reduce(merge, asObject(first)),
  ),
  uniqueString: pure([1, many], 'string', (...values) =>
    uniqueString(values.map(asString)),
  ),
};

/** The functions of the namespace `az`. */
const azure: Readonly<Record<string, BicepFunction>> = {
  deployment: contextual([0, 0], 'object', context => context.deployment()),
  extensionResourceId: pure(
    [3, many],
    'string',
    (scope, type, ...names) =>
      `${asString(scope)}/providers/${typeAndName(
        asString(type),
        names.map(asString),
      )}`,
  ),
  resourceGroup: contextual([0, 2], 'any', (context, first, second) => {
    if (first === undefined) return context.resourceGroup();
    return second === undefined
      ? context.resourceGroup(asString(first))
      : context.resourceGroup(asString(second), asString(first));
  }),
  resourceId: contextual([2, many], 'string', (context, ...values) => {
    const { before, path } = splitAtType(values);
    const group = before[before.length - 1];
    const scope = context.resourceGroup(
      group,
      before.length > 1 ? before[0] : undefined,
    );
    return `${idOf(scope)}/providers/${path}`;
  }),
  subscription: contextual([0, 1], 'any', (context, id) =>
    context.subscription(id === undefined ? undefined : asString(id)),
  ),
  subscriptionResourceId: contextual(
    [2, many],
    'string',
    (context, ...values) => {
      const { before, path } = splitAtType(values);
      return `${idOf(context.subscription(before[0]))}/providers/${path}`;
    },
  ),
  tenant: contextual([0, 0], 'any', () => ({
    tenantId: new RuntimeValue('/', 'tenantId'),
  })),
};

/** The namespaces of built-in functions, by which they can also be called: `sys.first(…)`. */
export const namespaces: ReadonlyMap<
  string,
  ReadonlyMap<string, BicepFunction>
> = new Map([
  ['sys', new Map(Object.entries(system))],
  ['az', new Map(Object.entries(azure))],
]);

/** A built-in function; `nameof` is none of them, because its argument is not evaluated. */
export function builtInFunction(
  name: string,
  namespace?: string,
): BicepFunction | undefined {
  if (namespace !== undefined) return namespaces.get(namespace)?.get(name);
  return namespaces.get('sys')?.get(name) ?? namespaces.get('az')?.get(name);
}
