import { groupedBy } from '../grouped-by';
import { functions, mayHaveUnknown } from './functions';
import type { Expression, ForExpression } from './syntax';
import { eachOfSplat } from './syntax';
import { HclError } from './tokens';
import type { Value } from './values';
import {
  attributeOf,
  canonical,
  elementOf,
  entriesOf,
  hasUnknown,
  isList,
  textOf,
  Unknown,
  unknownOf,
} from './values';

/** The value of a name, such as `var` or the type of a resource; undefined where there is none. */
export type Scope = (name: string) => Value | undefined;

let stepsLeft = Infinity;

/**
 * The result of an evaluation that ends after a number of expressions.
 *
 * @throws HclError where it takes more
 */
export function withinSteps<T>(steps: number, run: () => T): T {
  const before = stepsLeft;
  stepsLeft = steps;
  try {
    return run();
  } finally {
    stepsLeft = before;
  }
}

/**
 * The value of an expression.
 *
 * @throws HclError where it has none
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  stepsLeft -= 1;
  if (stepsLeft < 0) throw new HclError('It takes too many steps');
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'template':
      return joined(expression.parts.map(part => evaluate(part, scope)));
    case 'list':
      return expression.items.map(item => evaluate(item, scope));
    case 'object':
      return Object.fromEntries(
        expression.entries.map(({ key, value }) => [
          textOf(evaluate(key, scope)),
          evaluate(value, scope),
        ]),
      );
    case 'for':
      return evaluateFor(expression, scope);
    case 'call':
      return evaluateCall(expression, scope);
    case 'name': {
      const value = scope(expression.name);
      if (value === undefined) {
        throw new HclError(`Nothing has the name ${expression.name}`);
      }
      return value;
    }
    case 'attribute':
      return attributeOf(evaluate(expression.of, scope), expression.name);
    case 'index':
      return elementOf(
        evaluate(expression.of, scope),
        evaluate(expression.index, scope),
      );
    case 'splat':
      return evaluateSplat(expression, scope);
    case 'conditional': {
      const condition = evaluate(expression.condition, scope);
      if (!(condition instanceof Unknown)) {
        return evaluate(
          condition ? expression.then : expression.otherwise,
          scope,
        );
      }
      return unknownOf('if', [
        condition,
        evaluate(expression.then, scope),
        evaluate(expression.otherwise, scope),
      ]);
    }
    case 'binary':
      return evaluateBinary(expression, scope);
    case 'unary': {
      const value = evaluate(expression.of, scope);
      if (value instanceof Unknown) {
        return unknownOf(expression.operator, [value]);
      }
      return expression.operator === '!' ? !value : -Number(value);
    }
    default:
      throw new HclError('There is no such expression');
  }
}

function joined(parts: readonly Value[]): Value {
  return parts.some(hasUnknown)
    ? unknownOf('text', parts)
    : parts.map(textOf).join('');
}

function evaluateFor(
  { over, key, value, resultKey, result, condition, isGrouped }: ForExpression,
  scope: Scope,
): Value {
  const collection = evaluate(over, scope);
  if (collection instanceof Unknown) return unknownOf('for', [collection]);
  const results: (readonly [string, Value])[] = [];
  for (const [at, member] of entriesOf(collection)) {
    const inner: Scope = name => {
      if (name === value) return member;
      return name === key ? at : scope(name);
    };
    const isChosen = condition ? evaluate(condition, inner) : true;
    if (isChosen instanceof Unknown) {
      return unknownOf('for', [collection, isChosen]);
    }
    if (isChosen !== true) continue;
    results.push([
      resultKey ? textOf(evaluate(resultKey, inner)) : '',
      evaluate(result, inner),
    ]);
  }
  if (!resultKey) return results.map(([, made]) => made);
  if (!isGrouped) return Object.fromEntries(results);
  return Object.fromEntries(
    [...groupedBy(results, ([name]) => name)].map(([name, members]) => [
      name,
      members.map(([, made]) => made),
    ]),
  );
}

function evaluateSplat(
  { of, each }: Extract<Expression, { kind: 'splat' }>,
  scope: Scope,
): Value {
  const value = evaluate(of, scope);
  if (value instanceof Unknown) return unknownOf('splat', [value]);
  if (value === null) return [];
  // A single value is a list of it.
  return (isList(value) ? value : [value]).map(member =>
    evaluate(each, name => (name === eachOfSplat ? member : scope(name))),
  );
}

function evaluateCall(
  { name, args, isSpread }: Extract<Expression, { kind: 'call' }>,
  scope: Scope,
): Value {
  if (name === 'try') return firstThatWorks(args, scope);
  if (name === 'can') {
    return valueOrError(args[0], scope) !== undefined;
  }
  if (!Object.hasOwn(functions, name)) {
    throw new HclError(`The function ${name} is not known here`);
  }
  const given = args.map(arg => evaluate(arg, scope));
  const last = given.at(-1);
  const values =
    isSpread && isList(last) ? [...given.slice(0, -1), ...last] : given;
  const isUnknown = mayHaveUnknown.has(name)
    ? values.some(value => value instanceof Unknown)
    : values.some(hasUnknown);
  return isUnknown ? unknownOf(name, values) : functions[name](...values);
}

function firstThatWorks(args: readonly Expression[], scope: Scope): Value {
  for (const arg of args) {
    const value = valueOrError(arg, scope);
    if (value !== undefined) return value;
  }
  throw new HclError('No argument of try has a value');
}

function valueOrError(expression: Expression, scope: Scope): Value | undefined {
  try {
    return evaluate(expression, scope);
  } catch (error) {
    if (error instanceof HclError) return undefined;
    throw error;
  }
}

function evaluateBinary(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  scope: Scope,
): Value {
  const first = evaluate(left, scope);
  // The second is not looked at where the first decides, which the language does only since 1.12; no file depends on it.
  if (operator === '&&' && first === false) return false;
  if (operator === '||' && first === true) return true;
  const second = evaluate(right, scope);
  if (first instanceof Unknown || second instanceof Unknown) {
    const isOther = first === null || second === null;
    // What only an apply can tell is not null: these are ids and addresses.
    if (isOther && operator === '==') return false;
    if (isOther && operator === '!=') return true;
    return unknownOf(operator, [first, second]);
  }
  switch (operator) {
    case '&&':
      return first === true && second === true;
    case '||':
      return first === true || second === true;
    case '==':
      return canonical(first) === canonical(second);
    case '!=':
      return canonical(first) !== canonical(second);
    case '<':
      return Number(first) < Number(second);
    case '>':
      return Number(first) > Number(second);
    case '<=':
      return Number(first) <= Number(second);
    case '>=':
      return Number(first) >= Number(second);
    case '+':
      return Number(first) + Number(second);
    case '-':
      return Number(first) - Number(second);
    case '*':
      return Number(first) * Number(second);
    case '/':
      return Number(first) / Number(second);
    case '%':
      return Number(first) % Number(second);
    default:
      throw new HclError(`The operator ${operator} is not known here`);
  }
}
