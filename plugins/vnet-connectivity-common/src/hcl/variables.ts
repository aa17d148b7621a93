import type { Scope } from './evaluate';
import { evaluate } from './evaluate';
import type { Body, Expression } from './syntax';
import { HclError } from './tokens';
import type { Value } from './values';
import { asSet, isList, isObject, ownOf, textOf, Unknown } from './values';

const nothing: Scope = () => undefined;

/** The value of a variable of a module, with its default and of its type. */
export function variableOf(
  name: string,
  { attributes }: Body,
  given: Value | undefined,
): Value {
  const isNullable = valueOf(attributes.nullable) !== false;
  const hasDefault = attributes.default !== undefined;
  const value =
    given === undefined || (given === null && !isNullable && hasDefault)
      ? defaultOf(name, attributes.default)
      : given;
  return attributes.type ? converted(value, attributes.type) : value;
}

function defaultOf(name: string, expression: Expression | undefined): Value {
  // Secrets are given when a plan is made.
  return expression
    ? evaluate(expression, nothing)
    : new Unknown(`var.${name}`, []);
}

function valueOf(expression: Expression | undefined): Value | undefined {
  return expression && evaluate(expression, nothing);
}

/**
 * A value as one of a type, with the defaults of optional attributes.
 *
 * Source: {@link https://developer.hashicorp.com/terraform/language/expressions/type-constraints | Terraform, type constraints}.
 */
function converted(value: Value, type: Expression): Value {
  if (value === null || value instanceof Unknown) return value;
  if (type.kind === 'name') return primitive(value, type.name);
  if (type.kind !== 'call') return value;
  const [of] = type.args;
  switch (type.name) {
    case 'list':
      return members(value).map(member => converted(member, of));
    case 'set':
      return asSet(members(value).map(member => converted(member, of)));
    case 'map':
      return isObject(value)
        ? Object.fromEntries(
            Object.entries(value).map(([key, member]) => [
              key,
              converted(member, of),
            ]),
          )
        : value;
    case 'object':
      return of.kind === 'object' && isObject(value)
        ? Object.fromEntries(
            of.entries.map(({ key, value: member }) => {
              const name = textOf(evaluate(key, nothing));
              return [name, attribute(ownOf(value, name), member)];
            }),
          )
        : value;
    default:
      throw new HclError(`The type ${type.name} is not known here`);
  }
}

function attribute(value: Value | undefined, type: Expression): Value {
  if (type.kind !== 'call' || type.name !== 'optional') {
    return converted(value ?? null, type);
  }
  const [of, fallback] = type.args;
  return converted(
    value ?? (fallback ? evaluate(fallback, nothing) : null),
    of,
  );
}

function members(value: Value): readonly Value[] {
  if (isList(value)) return value;
  throw new HclError('A list is needed');
}

function primitive(value: Value, type: string): Value {
  if (type === 'string' && typeof value !== 'object') return textOf(value);
  if (type === 'number' && typeof value === 'string') return Number(value);
  if (type === 'bool' && typeof value === 'string') return value === 'true';
  return value;
}
