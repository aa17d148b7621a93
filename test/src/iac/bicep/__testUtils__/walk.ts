import {
  DeployedBody,
  Expression,
  ObjectExpression,
  Statement,
} from './syntax';

/** What surrounds an expression. */
export interface Surroundings {
  /** The variables of the loops and the parameters of the lambdas and functions around it. */
  readonly locals: ReadonlyMap<string, 'loop' | 'lambda' | 'parameter'>;
  readonly parent?: Expression;
}

export type Visit = (
  expression: Expression,
  surroundings: Surroundings,
) => void;

const nothing: Surroundings = { locals: new Map() };

/** Visits an expression and then all that it is made of, nested resources excepted. */
export function walk(
  expression: Expression,
  visit: Visit,
  surroundings: Surroundings = nothing,
): void {
  visit(expression, surroundings);
  const inside = { ...surroundings, parent: expression };
  const within = (
    names: readonly (string | undefined)[],
    kind: 'loop' | 'lambda',
  ) => ({
    locals: new Map([
      ...surroundings.locals,
      ...names.flatMap(name =>
        name === undefined ? [] : [[name, kind] as const],
      ),
    ]),
    parent: expression,
  });
  switch (expression.kind) {
    case 'interpolation':
      for (const part of expression.parts) {
        if (typeof part !== 'string') walk(part, visit, inside);
      }
      break;
    case 'array':
      for (const item of expression.items) {
        walk(item.kind === 'spread' ? item.value : item, visit, inside);
      }
      break;
    case 'object':
      for (const property of expression.properties) {
        if (property.kind === 'property') walk(property.key, visit, inside);
        walk(property.value, visit, inside);
      }
      break;
    case 'for':
      walk(expression.collection, visit, inside);
      walk(
        expression.body,
        visit,
        within([expression.item, expression.index], 'loop'),
      );
      break;
    case 'lambda':
      walk(expression.body, visit, within(expression.parameters, 'lambda'));
      break;
    case 'index':
      walk(expression.target, visit, inside);
      walk(expression.index, visit, inside);
      break;
    case 'member':
    case 'nestedResource':
    case 'nonNull':
      walk(expression.target, visit, inside);
      break;
    case 'call':
      if (expression.target) walk(expression.target, visit, inside);
      for (const argument of expression.arguments)
        walk(argument, visit, inside);
      break;
    case 'unary':
      walk(expression.operand, visit, inside);
      break;
    case 'binary':
      walk(expression.left, visit, inside);
      walk(expression.right, visit, inside);
      break;
    case 'ternary':
      walk(expression.condition, visit, inside);
      walk(expression.whenTrue, visit, inside);
      walk(expression.whenFalse, visit, inside);
      break;
    default:
  }
}

/** The variables of a loop over a resource or module, as the surroundings of its body. */
export function surroundingsOf(
  { loop }: DeployedBody,
  outer: Surroundings = nothing,
): Surroundings {
  if (loop === undefined) return outer;
  const names = [loop.item, ...(loop.index === undefined ? [] : [loop.index])];
  return {
    locals: new Map([
      ...outer.locals,
      ...names.map(name => [name, 'loop'] as const),
    ]),
  };
}

/** Visits all expressions of a resource or module and of the resources inside it. */
export function walkDeployed(
  deployed: DeployedBody,
  visit: Visit,
  outer: Surroundings = nothing,
): void {
  if (deployed.loop) walk(deployed.loop.collection, visit, outer);
  const inside = surroundingsOf(deployed, outer);
  if (deployed.condition) walk(deployed.condition, visit, inside);
  walkBody(deployed.body, visit, inside);
}

function walkBody(
  body: ObjectExpression,
  visit: Visit,
  inside: Surroundings,
): void {
  walk(body, visit, inside);
  for (const resource of body.resources) walkDeployed(resource, visit, inside);
}

/** Visits all expressions of a declaration; those of decorators are constants and are left out. */
export function walkStatement(statement: Statement, visit: Visit): void {
  switch (statement.kind) {
    case 'resource':
    case 'module':
      walkDeployed(statement, visit);
      break;
    case 'func':
      walk(statement.body, visit, {
        locals: new Map(
          statement.parameters.map(({ name }) => [name, 'parameter'] as const),
        ),
      });
      break;
    case 'using':
    case 'import':
    case 'type':
      break;
    default:
      if (statement.value) walk(statement.value, visit);
  }
}
