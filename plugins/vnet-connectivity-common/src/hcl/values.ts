import { HclError } from './tokens';

/**
 * A value of Terraform's language. Sets are lists in the order of their members. A module is an object of its outputs.
 */
export type Value =
  | string
  | number
  | boolean
  | null
  | Unknown
  | ResourceValue
  | readonly Value[]
  | ValueObject;

export interface ValueObject {
  readonly [key: string]: Value;
}

/** An attribute of a resource that is known only when the resource exists. */
export interface Reference {
  /** Address of the resource, such as `module.vpn_gateway["weu"].azurerm_virtual_network_gateway.this`. */
  readonly address: string;
  readonly attribute: string;
}

/** A value that only an apply can tell. Two of them are equal if their texts are. */
export class Unknown {
  constructor(
    /** The way in which it is made, in the words of the language. */
    readonly text: string,
    readonly references: readonly Reference[],
  ) {}
}

/** A resource, or a block of one, as expressions see it: what is not configured is unknown. */
export class ResourceValue {
  constructor(
    readonly address: string,
    /** Path of the block in the resource; empty for the resource itself. */
    readonly path: string,
    readonly attributes: ValueObject,
  ) {}
}

/** The attribute of an object; undefined where it has none of its own. */
export function ownOf(of: ValueObject, name: string): Value | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

export function isObject(value: Value | undefined): value is ValueObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Unknown) &&
    !(value instanceof ResourceValue)
  );
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** True if a part of the value is unknown. */
export function hasUnknown(value: Value): boolean {
  return referencesOf(value).length > 0 || value instanceof Unknown;
}

/** All attributes of resources that the value is made of. */
export function referencesOf(value: Value): readonly Reference[] {
  if (value instanceof Unknown) return value.references;
  if (value instanceof ResourceValue) return referencesOf(value.attributes);
  if (isList(value)) return value.flatMap(referencesOf);
  return isObject(value) ? Object.values(value).flatMap(referencesOf) : [];
}

/**
 * A text that two values share exactly if they are equal.
 *
 * @param renamed - the address that a resource has instead of another
 */
export function canonical(
  value: Value,
  renamed: (address: string) => string = address => address,
): string {
  const inside = (inner: Value) => canonical(inner, renamed);
  if (value instanceof Unknown) return `(${renamedIn(value, renamed)})`;
  if (value instanceof ResourceValue) {
    return `(${renamed(value.address)}${value.path})`;
  }
  if (isList(value)) return `[${value.map(inside).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort()
    .map(key => `${JSON.stringify(key)}: ${inside(value[key])}`)
    .join(', ')}}`;
}

function renamedIn(
  { text, references }: Unknown,
  renamed: (address: string) => string,
): string {
  return references.reduce(
    (all, { address, attribute }) =>
      all.replaceAll(
        `${address}.${attribute}`,
        `${renamed(address)}.${attribute}`,
      ),
    text,
  );
}

/** The unknown value that is made of values of which one is unknown. */
export function unknownOf(how: string, values: readonly Value[]): Unknown {
  return new Unknown(
    `${how}(${values.map(value => canonical(value)).join(', ')})`,
    values.flatMap(referencesOf),
  );
}

/** @throws HclError where the value has no such attribute */
export function attributeOf(of: Value, name: string): Value {
  if (of instanceof Unknown) {
    return new Unknown(`${of.text}.${name}`, of.references);
  }
  if (of instanceof ResourceValue) return attributeOfResource(of, name);
  if (isObject(of) && Object.hasOwn(of, name)) return of[name];
  throw new HclError(`There is no attribute ${name} in ${canonical(of)}`);
}

function attributeOfResource(
  { address, path, attributes }: ResourceValue,
  name: string,
): Value {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : null;
  const attribute = path === '' ? name : `${path}.${name}`;
  if (value === null) {
    return new Unknown(`${address}.${attribute}`, [{ address, attribute }]);
  }
  // Members of blocks may be known only later as well.
  return isList(value)
    ? value.map((member, at) =>
        isObject(member)
          ? new ResourceValue(address, `${attribute}[${at}]`, member)
          : member,
      )
    : value;
}

/** @throws HclError where the value has no such element */
export function elementOf(of: Value, index: Value): Value {
  if (of instanceof Unknown || index instanceof Unknown) {
    return unknownOf('element', [of, index]);
  }
  if (isList(of)) {
    const element = of[Number(index)];
    if (element === undefined) {
      throw new HclError(`There is no element ${canonical(index)}`);
    }
    return element;
  }
  return attributeOf(of, textOf(index));
}

/** Keys and values of a list or an object, in the order in which the language goes through them. */
export function entriesOf(value: Value): readonly (readonly [Value, Value])[] {
  if (isList(value)) return value.map((member, at) => [at, member] as const);
  if (isObject(value)) {
    return Object.keys(value)
      .sort()
      .map(key => [key, value[key]] as const);
  }
  throw new HclError(`${canonical(value)} has no elements`);
}

/** @throws HclError where the value is no text, number or boolean */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  throw new HclError(`${canonical(value)} is no text`);
}

/** Members of a set: each once, in order. */
export function asSet(values: readonly Value[]): readonly Value[] {
  const byText = new Map(values.map(value => [canonical(value), value]));
  return [...byText.keys()].sort().map(key => byText.get(key) ?? null);
}
