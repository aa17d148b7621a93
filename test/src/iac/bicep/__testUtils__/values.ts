/** The values that a deployment computes with. */

/** What only the deployed resource knows: a property that its body does not set. */
export class RuntimeValue {
  /**
   * @param runtime - the id of the resource
   * @param path - what is read of it, such as `properties.bgpSettings`, with what was computed from it written around
   */
  constructor(readonly runtime: string, readonly path: string) {}
}

/** A thing with members that is no plain value: a resource, a module, the scope of a deployment. */
export abstract class Reference {
  /**
   * `undefined` where there is no such member.
   *
   * @param safe - whether it is read with `.?`, which gives null of what is not deployed
   */
  abstract member(name: string, safe: boolean): Value | BodyPart | undefined;

  /** The instances of a resource that is declared inside this one. */
  nested(name: string): Value {
    throw new Error(`it has no nested resource "${name}"`);
  }

  /** @throws Error, unless the kind of reference has this function */
  call(name: string): Value {
    throw new Error(`it has no function "${name}"`);
  }
}

/** A part of the body of a resource: what the body does not say there, only Azure knows. */
export class BodyPart {
  constructor(
    /** The id of the resource. */
    readonly resource: string,
    readonly path: string,
    readonly value: Value,
  ) {}

  member(key: string | number): BodyPart | RuntimeValue {
    const path =
      typeof key === 'number' ? `${this.path}[${key}]` : `${this.path}.${key}`;
    const { value } = this;
    let inner: Value | undefined;
    if (isArray(value) && typeof key === 'number') inner = value[key];
    if (isObject(value) && typeof key === 'string') inner = value[key];
    return inner === undefined || inner instanceof RuntimeValue
      ? inner ?? new RuntimeValue(this.resource, path)
      : new BodyPart(this.resource, path, inner);
  }
}

export interface ObjectValue {
  readonly [key: string]: Value;
}

export type Value =
  | null
  | boolean
  | number
  | string
  | RuntimeValue
  | Reference
  | readonly Value[]
  | ObjectValue;

/** The variables of loops, lambdas and functions. */
export type Locals = ReadonlyMap<string, Value>;

export type Lambda = (...values: Value[]) => Value;

/** A value was needed to compute with that only the deployed resource knows. */
export class NeedsRuntimeValue extends Error {
  constructor(readonly value: RuntimeValue) {
    super(
      `${value.path} of ${value.runtime} is known only after the deployment of that resource`,
    );
  }
}

export function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isObject(value: Value): value is ObjectValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isArray(value) &&
    !(value instanceof RuntimeValue) &&
    !(value instanceof Reference)
  );
}

/** `a string`, for messages. */
export function describeValue(value: Value): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'an array';
  if (value instanceof RuntimeValue) return 'a runtime value';
  if (value instanceof Reference) return 'a resource, module or scope';
  switch (typeof value) {
    case 'string':
      return `'${value}'`;
    case 'object':
      return 'an object';
    default:
      return String(value);
  }
}

function expected(what: string, value: Value): never {
  if (value instanceof RuntimeValue) throw new NeedsRuntimeValue(value);
  throw new Error(`expected ${what}, got ${describeValue(value)}`);
}

export function asString(value: Value): string {
  return typeof value === 'string' ? value : expected('a string', value);
}

export function asNumber(value: Value): number {
  return typeof value === 'number' ? value : expected('an int', value);
}

export function asBoolean(value: Value): boolean {
  return typeof value === 'boolean' ? value : expected('a bool', value);
}

export function asArray(value: Value): readonly Value[] {
  return isArray(value) ? value : expected('an array', value);
}

export function asObject(value: Value): ObjectValue {
  return isObject(value) ? value : expected('an object', value);
}

/** @throws NeedsRuntimeValue where a part of the value is not known */
export function known(value: Value): Value {
  if (value instanceof RuntimeValue) throw new NeedsRuntimeValue(value);
  if (isArray(value)) value.forEach(known);
  else if (isObject(value)) Object.values(value).forEach(known);
  return value;
}

export function equalValues(left: Value, right: Value): boolean {
  return (
    JSON.stringify(sorted(known(left))) === JSON.stringify(sorted(known(right)))
  );
}

function sorted(value: Value): Value {
  if (isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, sorted(value[key])]),
  );
}

/** A value in text, as Azure Resource Manager formats it. */
export function asText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return expected('a string, int or bool', value);
}
