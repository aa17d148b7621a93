import { ObjectExpression, propertyOf } from './syntax';
import {
  anyType,
  intType,
  objectType,
  ObjectType,
  stringType,
  Type,
  unionOf,
} from './types';

export function itemOf(type: Type): Type {
  switch (type.kind) {
    case 'array':
      return type.item;
    case 'tuple':
      return unionOf(type.items);
    case 'union': {
      const arrays = type.members.filter(
        member => member.kind === 'array' || member.kind === 'tuple',
      );
      return arrays.length === type.members.length
        ? unionOf(arrays.map(itemOf))
        : anyType;
    }
    default:
      return anyType;
  }
}

/** What the items of an array must be where a type is expected; `undefined` where no array is, or many kinds are. */
export function itemTypeFor(type: Type): Type | undefined {
  if (type.kind === 'any') return anyType;
  if (type.kind === 'array') return type.item;
  if (type.kind !== 'union') return undefined;
  const arrays = type.members.filter(member => member.kind === 'array');
  return arrays.length === 1 && arrays[0].kind === 'array'
    ? arrays[0].item
    : undefined;
}

export function propertyIn(type: ObjectType, name: string): Type | undefined {
  return type.properties.get(name)?.type ?? type.additional;
}

export function namesOf(type: Type): readonly string[] | undefined {
  if (type.kind !== 'object' || type.additional) return undefined;
  return [...type.properties]
    .filter(([, { required }]) => required)
    .map(([name]) => name);
}

export function literalText(type: Type | undefined): string | undefined {
  return type?.kind === 'literal' && typeof type.value === 'string'
    ? type.value
    : undefined;
}

/** The values of the properties of an object. */
function valueTypes(type: Type): Type {
  const types = valuesIn(type);
  return types.length === 0 ? anyType : unionOf(types);
}

function valuesIn(type: Type): readonly Type[] {
  if (type.kind === 'union') return type.members.flatMap(valuesIn);
  if (type.kind !== 'object') return [anyType];
  const listed = [...type.properties.values()].map(property => property.type);
  return type.additional ? [...listed, type.additional] : listed;
}

/** What `union` makes of objects whose properties are known. */
function mergedType(left: Type, right: Type): Type {
  if (left.kind !== 'object' || right.kind !== 'object') return anyType;
  const properties = new Map(left.properties);
  for (const [name, property] of right.properties) {
    const before = left.properties.get(name)?.type;
    const bothObjects =
      before?.kind === 'object' && property.type.kind === 'object';
    properties.set(
      name,
      bothObjects
        ? { ...property, type: mergedType(before, property.type) }
        : property,
    );
  }
  const additional = [left.additional, right.additional].flatMap(
    type => type ?? [],
  );
  return {
    kind: 'object',
    properties,
    additional: additional.length === 0 ? undefined : unionOf(additional),
  };
}

/** The types of what a function calls its lambda with: an item or value, and the index of the item. */
export function lambdaLocals(
  name: string,
  parameters: readonly string[],
  first: Type,
): [string, Type][] {
  const item = name === 'mapValues' ? valueTypes(first) : itemOf(first);
  const given: Readonly<Record<string, readonly Type[]>> = {
    sort: [item, item],
    reduce: [anyType, item, intType],
  };
  const types = given[name] ?? [item, intType];
  return parameters.map((parameter, index) => [
    parameter,
    types[index] ?? anyType,
  ]);
}

/** The results of functions that depend on their arguments. */
export function resultOf(
  name: string,
  first: Type,
  others: readonly Type[],
): Type | undefined {
  const [second, third] = others;
  switch (name) {
    case 'union':
      return [first, ...others].every(({ kind }) => kind === 'array')
        ? { kind: 'array', item: unionOf([first, ...others].map(itemOf)) }
        : others.reduce(mergedType, first);
    case 'items':
      return {
        kind: 'array',
        item: objectType({ key: stringType, value: valueTypes(first) }),
      };
    case 'map':
      return { kind: 'array', item: second ?? anyType };
    case 'filter':
    case 'sort':
      return { kind: 'array', item: itemOf(first) };
    case 'flatten':
      return { kind: 'array', item: itemOf(itemOf(first)) };
    case 'range':
      return { kind: 'array', item: intType };
    case 'objectKeys':
    case 'split':
      return { kind: 'array', item: stringType };
    case 'toObject':
      return {
        kind: 'object',
        properties: new Map(),
        additional: third ?? itemOf(first),
      };
    case 'mapValues':
      return {
        kind: 'object',
        properties: new Map(),
        additional: second ?? anyType,
      };
    case 'groupBy':
      return {
        kind: 'object',
        properties: new Map(),
        additional: { kind: 'array', item: itemOf(first) },
      };
    case 'skip':
    case 'take':
      return first.kind === 'array' ? first : undefined;
    default:
      return undefined;
  }
}

/** Whether an object sets the properties that tell the members of a union apart as this one wants them. */
export function fitsLiterals(
  expression: ObjectExpression,
  type: ObjectType,
): boolean {
  return [...type.properties].every(([name, property]) => {
    const value = propertyOf(expression, name)?.value;
    if (property.type.kind !== 'literal' || value?.kind !== 'literal')
      return true;
    return value.value === property.type.value;
  });
}
