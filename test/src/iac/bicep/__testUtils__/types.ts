import {
  describeValue,
  isArray,
  isObject,
  Reference,
  RuntimeValue,
  Value,
} from './values';

/** A type of Bicep: declared in a file, or that of a part of a resource. */
export type Type =
  | { readonly kind: 'any' }
  | { readonly kind: 'null' }
  | {
      readonly kind: 'string';
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly pattern?: string;
    }
  | {
      readonly kind: 'int';
      readonly minValue?: number;
      readonly maxValue?: number;
    }
  | { readonly kind: 'bool' }
  | { readonly kind: 'literal'; readonly value: boolean | number | string }
  | {
      readonly kind: 'array';
      readonly item: Type;
      readonly minLength?: number;
      readonly maxLength?: number;
    }
  | { readonly kind: 'tuple'; readonly items: readonly Type[] }
  | ObjectType
  | { readonly kind: 'union'; readonly members: readonly Type[] };

export interface ObjectType {
  readonly kind: 'object';
  /** Computed when asked for, because types can contain themselves. */
  readonly properties: ReadonlyMap<string, PropertyType>;
  /** The type of properties that are not listed; without it there are none. */
  readonly additional?: Type;
}

export interface PropertyType {
  readonly type: Type;
  readonly required: boolean;
  readonly readOnly?: boolean;
}

export const anyType: Type = { kind: 'any' };
export const nullType: Type = { kind: 'null' };
export const stringType: Type = { kind: 'string' };
export const intType: Type = { kind: 'int' };
export const boolType: Type = { kind: 'bool' };
export const anyArray: Type = { kind: 'array', item: anyType };
export const anyObject: ObjectType = {
  kind: 'object',
  properties: new Map(),
  additional: anyType,
};

/** Of no types: that of no value. */
export function unionOf(types: readonly Type[]): Type {
  const members = types.flatMap(type =>
    type.kind === 'union' ? type.members : [type],
  );
  if (members.some(member => member.kind === 'any')) return anyType;
  const distinct = members.filter(
    (member, index) =>
      members.findIndex(other => same(member, other)) === index,
  );
  return distinct.length === 1
    ? distinct[0]
    : { kind: 'union', members: distinct };
}

function same(left: Type, right: Type): boolean {
  if (left === right) return true;
  if (left.kind !== right.kind) return false;
  if (left.kind === 'literal' && right.kind === 'literal')
    return left.value === right.value;
  return ['null', 'bool'].includes(left.kind);
}

export function nullable(type: Type): Type {
  return unionOf([type, nullType]);
}

export function isNullable(type: Type): boolean {
  return (
    type.kind === 'null' ||
    (type.kind === 'union' && type.members.some(isNullable))
  );
}

export function withoutNull(type: Type): Type {
  return type.kind === 'union'
    ? unionOf(type.members.filter(member => member.kind !== 'null'))
    : type;
}

export function objectType(
  properties: Readonly<Record<string, Type>>,
): ObjectType {
  return {
    kind: 'object',
    properties: new Map(
      Object.entries(properties).map(([name, type]) => [
        name,
        { type, required: true },
      ]),
    ),
  };
}

/** Looks at all parts of a type, which are otherwise resolved only when a value needs them. */
export function resolveFully(type: Type, seen = new Set<Type>()): void {
  if (seen.has(type)) return;
  seen.add(type);
  partsOf(type).forEach(part => resolveFully(part, seen));
}

function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'array':
      return [type.item];
    case 'tuple':
      return type.items;
    case 'union':
      return type.members;
    case 'object':
      return [
        ...[...type.properties.values()].map(property => property.type),
        ...(type.additional ? [type.additional] : []),
      ];
    default:
      return [];
  }
}

/** The type as it would be written, short. */
export function describeType(type: Type): string {
  switch (type.kind) {
    case 'literal':
      return typeof type.value === 'string'
        ? `'${type.value}'`
        : String(type.value);
    case 'array':
      return `${describeType(type.item)}[]`;
    case 'tuple':
      return `[${type.items.map(describeType).join(', ')}]`;
    case 'union':
      return type.members.map(describeType).join(' | ');
    default:
      return type.kind;
  }
}

/** What is wrong with a value, with the path to the place: `.regions.weu.location: expected string, got 1`. */
export function mismatches(value: Value, type: Type, path = ''): string[] {
  // What only Azure knows is not ours to judge.
  if (
    type.kind === 'any' ||
    value instanceof RuntimeValue ||
    value instanceof Reference
  )
    return [];
  const wrong = (expected = describeType(type)) => [
    `${path}: expected ${expected}, got ${describeValue(value)}`,
  ];
  switch (type.kind) {
    case 'null':
      return value === null ? [] : wrong();
    case 'string':
      return typeof value === 'string'
        ? stringMismatches(value, type, path)
        : wrong();
    case 'int':
      if (typeof value !== 'number' || !Number.isInteger(value)) return wrong();
      return value < (type.minValue ?? -Infinity) ||
        value > (type.maxValue ?? Infinity)
        ? [
            `${path}: ${value} is not between ${type.minValue ?? ''} and ${
              type.maxValue ?? ''
            }`,
          ]
        : [];
    case 'bool':
      return typeof value === 'boolean' ? [] : wrong();
    case 'literal':
      return value === type.value ? [] : wrong();
    case 'array':
      if (!isArray(value)) return wrong();
      return [
        ...lengthMismatches(value.length, type, path),
        ...value.flatMap((item, index) =>
          mismatches(item, type.item, `${path}[${index}]`),
        ),
      ];
    case 'tuple':
      if (!isArray(value) || value.length !== type.items.length) return wrong();
      return type.items.flatMap((item, index) =>
        mismatches(value[index], item, `${path}[${index}]`),
      );
    case 'union': {
      const attempts = type.members.map(member =>
        mismatches(value, member, path),
      );
      if (attempts.some(attempt => attempt.length === 0)) return [];
      const likely = attempts.filter(
        (_, index) => type.members[index].kind === 'object',
      );
      return isObject(value) && likely.length === 1 ? likely[0] : wrong();
    }
    default:
      return isObject(value) ? objectMismatches(value, type, path) : wrong();
  }
}

function stringMismatches(
  value: string,
  type: Type & { kind: 'string' },
  path: string,
): string[] {
  return type.pattern !== undefined &&
    !new RegExp(type.pattern, 'u').test(value)
    ? [`${path}: '${value}' does not match ${type.pattern}`]
    : lengthMismatches(value.length, type, path);
}

function lengthMismatches(
  length: number,
  {
    minLength = 0,
    maxLength = Infinity,
  }: { readonly minLength?: number; readonly maxLength?: number },
  path: string,
): string[] {
  return length < minLength || length > maxLength
    ? [
        `${path}: the length ${length} is not between ${minLength} and ${maxLength}`,
      ]
    : [];
}

function objectMismatches(
  value: Readonly<Record<string, Value>>,
  type: ObjectType,
  path: string,
): string[] {
  const missing = [...type.properties]
    .filter(
      ([name, property]) =>
        property.required &&
        (value[name] ?? null) === null &&
        !isNullable(property.type),
    )
    .map(([name]) => `${path}: the property "${name}" is missing`);
  return [
    ...missing,
    ...Object.entries(value).flatMap(([name, item]) => {
      const property = type.properties.get(name);
      if (property === undefined) {
        return type.additional
          ? mismatches(item, type.additional, `${path}.${name}`)
          : [`${path}: the property "${name}" is not known`];
      }
      if (property.readOnly)
        return [`${path}: the property "${name}" is read-only`];
      // An optional property may be set to null, which leaves it out; a required one was found missing.
      return item === null
        ? []
        : mismatches(item, property.type, `${path}.${name}`);
    }),
  ];
}

/** Whether values of one type can be given where the other is expected; what is not known is taken for right. */
export function isAssignable(from: Type, to: Type): boolean {
  if (from.kind === 'any' || to.kind === 'any') return true;
  if (from.kind === 'union')
    return from.members.every(member => isAssignable(member, to));
  if (to.kind === 'union')
    return to.members.some(member => isAssignable(from, member));
  switch (from.kind) {
    case 'literal':
      return mismatches(from.value, to).length === 0;
    // A string may turn out to be one of the literals; Bicep too only warns of it.
    case 'string':
    case 'int':
    case 'bool':
      return (
        to.kind === from.kind ||
        (to.kind === 'literal' && literalKind(to.value) === from.kind)
      );
    case 'array':
      if (to.kind === 'tuple')
        return to.items.every(item => isAssignable(from.item, item));
      return to.kind === 'array' && isAssignable(from.item, to.item);
    case 'tuple':
      return (
        to.kind === 'array' &&
        from.items.every(item => isAssignable(item, to.item))
      );
    case 'object':
      return to.kind === 'object' && isObjectAssignable(from, to);
    default:
      return to.kind === from.kind;
  }
}

function literalKind(value: boolean | number | string): Type['kind'] {
  if (typeof value === 'string') return 'string';
  return typeof value === 'number' ? 'int' : 'bool';
}

function isObjectAssignable(from: ObjectType, to: ObjectType): boolean {
  if (from.properties === to.properties) return true;
  const given = (name: string) =>
    from.properties.get(name)?.type ?? from.additional;
  return (
    [...to.properties].every(([name, { type, required }]) => {
      const source = given(name);
      if (source === undefined) return !required || isNullable(type);
      return isAssignable(source, required ? type : nullable(type));
    }) &&
    [...from.properties].every(
      ([name, { type }]) =>
        to.properties.has(name) ||
        to.additional === undefined ||
        isAssignable(type, to.additional),
    )
  );
}
