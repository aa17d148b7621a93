import { isRecord } from '../../../records';
import type { Expression } from './expression';
import { parseExpression } from './expression';
import type { Place } from './functions';
import { functions } from './functions';
import { hasOpenPart, Open, openAs, openPart } from './open';

/** The scope of an expression: the names that it can refer to. */
export interface Scope extends Place {
  readonly parameter: (name: string) => unknown;
  readonly variable: (name: string) => unknown;
  /** Outputs of a deployment of the template, by its id or its symbolic name; undefined for everything else. */
  readonly outputs: (deployment: string) => unknown;
  /** Id of a resource of the template by its symbolic name; undefined for everything else. */
  readonly idOf: (symbol: string) => string | undefined;
  /** Rounds of the copy loops around it, by the name of the loop; the innermost has the empty name. */
  readonly rounds: ReadonlyMap<string, number>;
}

/** The value with every expression in it evaluated. What cannot be evaluated without Azure stays as an expression. */
export function evaluated(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return plain(valueOf(value, scope));
  if (Array.isArray(value)) return value.map(each => evaluated(each, scope));
  if (!isRecord(value)) return value;
  const loops = Array.isArray(value.copy) ? value.copy.filter(isRecord) : [];
  const { copy: _, ...others } = value;
  const fields = loops.length > 0 ? others : value;
  return Object.fromEntries([
    ...Object.entries(fields).map(([name, each]): [string, unknown] => [
      name,
      evaluated(each, scope),
    ]),
    ...loops.map((loop): [string, unknown] => loopOf(loop, scope)),
  ]);
}

/** Most rounds of a copy loop. Source: Resource iteration in ARM templates, 800. */
export const mostRounds = 800;

/** A property that a copy loop makes: a list of its rounds. */
function loopOf(
  loop: Readonly<Record<string, unknown>>,
  scope: Scope,
): [string, unknown] {
  const name = String(loop.name ?? '');
  const count = evaluated(loop.count, scope);
  return typeof count === 'number' && count <= mostRounds
    ? [
        name,
        Array.from({ length: count }, (_, round) =>
          evaluated(loop.input, withRound(scope, name, round)),
        ),
      ]
    : [name, `[copy(${JSON.stringify(loop.count)})]`];
}

/** The scope inside of one round of a copy loop. */
export function withRound(scope: Scope, name: string, round: number): Scope {
  return {
    ...scope,
    rounds: new Map([...scope.rounds, [name, round], ['', round]]),
  };
}

/** An open expression as the text of a template. */
function plain(value: unknown): unknown {
  if (value instanceof Open) return `[${value.text}]`;
  if (Array.isArray(value)) return value.map(plain);
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, plain(each)]),
      )
    : value;
}

/** The value of a text of a template: an expression stands in brackets, and `[[` is a text that begins with one. */
function valueOf(text: string, scope: Scope): unknown {
  if (text.startsWith('[[')) return text.slice(1);
  if (!text.startsWith('[') || !text.endsWith(']')) return text;
  const expression = parseExpression(text.slice(1, -1));
  return expression ? compute(expression, scope) : new Open(text.slice(1, -1));
}

function compute(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'member':
      return memberOf(compute(expression.of, scope), expression.name);
    case 'index':
      return elementOf(
        compute(expression.of, scope),
        compute(expression.at, scope),
      );
    default:
      return call(expression, scope);
  }
}

function memberOf(value: unknown, name: string): unknown {
  if (value instanceof Open) return new Open(`${value.text}.${name}`);
  if (!isRecord(value)) return new Open(`null.${name}`);
  const wanted = name.toLowerCase();
  const key = Object.keys(value).find(each => each.toLowerCase() === wanted);
  return key === undefined ? new Open(`null.${name}`) : opened(value[key]);
}

function elementOf(value: unknown, at: unknown): unknown {
  if (value instanceof Open || at instanceof Open) {
    return new Open(`${openAs(value)}[${openAs(at)}]`);
  }
  if (typeof at === 'string') return memberOf(value, at);
  return Array.isArray(value) && typeof at === 'number' && at < value.length
    ? opened(value[at])
    : new Open(`null[${openAs(at)}]`);
}

/** A value out of one that was evaluated before: what stayed open there is open here. */
function opened(value: unknown): unknown {
  return typeof value === 'string' && /^\[(?!\[)[^]*\]$/.test(value)
    ? new Open(value.slice(1, -1))
    : value;
}

function call(
  { name, args }: Extract<Expression, { kind: 'call' }>,
  scope: Scope,
): unknown {
  const lower = name.toLowerCase();
  if (lower === 'if' && args.length === 3) {
    const condition = compute(args[0], scope);
    if (typeof condition === 'boolean')
      return compute(args[condition ? 1 : 2], scope);
  }
  const values = args.map(each => compute(each, scope));
  const [first] = values;
  switch (lower) {
    case 'parameters':
      return typeof first === 'string'
        ? opened(scope.parameter(first))
        : openCall(name, values);
    case 'variables':
      return typeof first === 'string'
        ? opened(scope.variable(first))
        : openCall(name, values);
    case 'reference': {
      const outputs =
        typeof first === 'string' ? scope.outputs(first) : undefined;
      if (outputs !== undefined) return { outputs };
      const id = typeof first === 'string' ? scope.idOf(first) : undefined;
      return openCall(name, [id ?? first, ...values.slice(1)]);
    }
    case 'copyindex':
      return roundOf(values, scope);
    case 'resourcegroup':
      return {
        id: `/subscriptions/${scope.subscription}/resourceGroups/${scope.resourceGroup}`,
        name: scope.resourceGroup,
        location: '[resourceGroup().location]',
      };
    case 'subscription':
      return {
        id: `/subscriptions/${scope.subscription}`,
        subscriptionId: scope.subscription,
      };
    default: {
      const value = applied(lower, values, scope);
      return value === undefined ? openCall(name, values) : opened(value);
    }
  }
}

/** Functions that put texts together, and look at none of them. */
const joining: ReadonlySet<string> = new Set([
  'concat',
  'format',
  'join',
  'resourceid',
  'subscriptionresourceid',
]);
/** Functions that hand on what they are given, whatever it is. */
const handing: ReadonlySet<string> = new Set([
  'array',
  'coalesce',
  'createarray',
  'createobject',
  'string',
  'tolower',
  'toupper',
  'union',
]);

/** The value of a function; undefined where it depends on what is open. */
function applied(
  name: string,
  given: readonly unknown[],
  scope: Scope,
): unknown {
  const apply = functions.get(name);
  if (!apply) return undefined;
  const isText = given.every(
    each => each instanceof Open || typeof each !== 'object',
  );
  const values =
    joining.has(name) && isText
      ? given.map(each => (each instanceof Open ? openPart(each.text) : each))
      : given;
  if (values.some(each => each instanceof Open)) return undefined;
  const value = apply(values, scope);
  if (joining.has(name) || handing.has(name)) return value;
  // Texts that are equal as they are written are equal; others may be.
  if (name === 'equals' || name === 'contains') {
    return value === true || !values.some(hasOpenPart) ? value : undefined;
  }
  return values.some(each => typeof each === 'string' && hasOpenPart(each))
    ? undefined
    : value;
}

function openCall(name: string, values: readonly unknown[]): Open {
  return new Open(`${name}(${values.map(openAs).join(', ')})`);
}

/** `copyIndex('loop', 1)`, `copyIndex(1)` or `copyIndex()`. */
function roundOf(
  [first, second]: readonly unknown[],
  { rounds }: Scope,
): unknown {
  const name = typeof first === 'string' ? first : '';
  const offset = [first, second].find(each => typeof each === 'number') ?? 0;
  const round = rounds.get(name);
  return round === undefined
    ? openCall('copyIndex', [name])
    : round + Number(offset);
}
