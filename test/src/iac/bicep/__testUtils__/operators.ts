import { Expression } from './syntax';
import {
  asNumber,
  asString,
  BodyPart,
  describeValue,
  equalValues,
  isArray,
  isObject,
  Reference,
  RuntimeValue,
  Value,
} from './values';

/**
 * A member of a value, or an item of an array; `safe` gives null where there is none.
 *
 * @throws Error where there is none
 */
export function memberOf(
  target: Value | BodyPart,
  key: string | number,
  safe: boolean,
): Value | BodyPart {
  if (target instanceof BodyPart) return target.member(key);
  if (target instanceof RuntimeValue) {
    const path =
      typeof key === 'number'
        ? `${target.path}[${key}]`
        : `${target.path}.${key}`;
    return new RuntimeValue(target.runtime, path);
  }
  const found = ownMember(target, key, safe);
  if (found !== undefined) return found;
  if (safe) return null;
  const what = typeof key === 'number' ? `item ${key}` : `property "${key}"`;
  throw new Error(`${describeValue(target)} has no ${what}`);
}

function ownMember(
  target: Exclude<Value, RuntimeValue>,
  key: string | number,
  safe: boolean,
): Value | BodyPart | undefined {
  if (target instanceof Reference) return target.member(String(key), safe);
  if (isArray(target)) return typeof key === 'number' ? target[key] : undefined;
  return isObject(target) && Object.hasOwn(target, key)
    ? target[key]
    : undefined;
}

/** After `.?`, the whole rest of the chain gives null where there is nothing. */
export function isSafeAccess(expression: Expression): boolean {
  return (
    (expression.kind === 'member' || expression.kind === 'index') &&
    (expression.safe || isSafeAccess(expression.target))
  );
}

/** The name that `nameof` gives. */
export function nameOf(expression: Expression | undefined): string {
  switch (expression?.kind) {
    case 'identifier':
    case 'member':
    case 'nestedResource':
      return expression.name;
    case 'index':
    case 'nonNull':
      return nameOf(expression.target);
    default:
      throw new Error('nameof needs a name');
  }
}

/** The path of a runtime value that is computed from another. */
export function derivedPath(expression: Expression, path: string): string {
  switch (expression.kind) {
    case 'call':
      return `${expression.name}(${path})`;
    case 'unary':
    case 'binary':
      return `${expression.operator}(${path})`;
    default:
      return `${expression.kind}(${path})`;
  }
}

function divisor(value: Value): number {
  if (asNumber(value) === 0) throw new Error('division by zero');
  return asNumber(value);
}

/** Texts and numbers have an order. */
function compare(left: Value, right: Value): number {
  if (typeof left === 'string') {
    if (left === asString(right)) return 0;
    return left < asString(right) ? -1 : 1;
  }
  return asNumber(left) - asNumber(right);
}

/** The operators that compute both of their sides. @throws Error where these do not fit */
export function operate(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '==':
      return equalValues(left, right);
    case '!=':
      return !equalValues(left, right);
    case '=~':
      return asString(left).toLowerCase() === asString(right).toLowerCase();
    case '!~':
      return asString(left).toLowerCase() !== asString(right).toLowerCase();
    case '<':
      return compare(left, right) < 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>':
      return compare(left, right) > 0;
    case '>=':
      return compare(left, right) >= 0;
    case '+':
      return asNumber(left) + asNumber(right);
    case '-':
      return asNumber(left) - asNumber(right);
    case '*':
      return asNumber(left) * asNumber(right);
    case '%':
      return asNumber(left) % divisor(right);
    default:
      return Math.trunc(asNumber(left) / divisor(right));
  }
}
