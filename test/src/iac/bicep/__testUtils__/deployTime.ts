import { Report } from './problems';
import { BicepFile, declarations, Program, resourcesOf } from './program';
import { deployedBy, symbolOf } from './references';
import { DeployedBody, Expression, propertyOf } from './syntax';
import { Surroundings, surroundingsOf, walk, walkStatement } from './walk';

/**
 * What Azure must know when a deployment starts: names, scopes, parents, conditions and the collections of loops. An
 * expression there may read the id, name, type and API version of a resource and the name of a module, but nothing
 * else of them, not even what their body sets.
 */
const knownAtStart = ['id', 'name', 'type', 'apiVersion'];

const noLocals: Surroundings = { locals: new Map() };

export function checkDeployTime(
  program: Program,
  file: BicepFile,
  report: Report,
): void {
  const check = (
    expression: Expression | undefined,
    surroundings: Surroundings,
    what: string,
    code: string,
    // A parent or scope is a whole resource.
    wholeAllowed = false,
  ) => {
    if (expression === undefined) return;
    for (const reason of runtimeReads(
      program,
      file,
      expression,
      surroundings,
      wholeAllowed,
    )) {
      report(
        expression.at,
        `${what} must be known when the deployment starts, but depends on ${reason}`,
        code,
      );
    }
  };

  const checkDeployed = (deployed: DeployedBody, outer?: Surroundings) => {
    const inside = surroundingsOf(deployed, outer);
    check(
      deployed.loop?.collection,
      outer ?? noLocals,
      'the collection of a loop',
      'BCP178',
    );
    check(deployed.condition, inside, 'a condition', 'BCP177');
    for (const property of ['name', 'scope', 'parent']) {
      const value = propertyOf(deployed.body, property)?.value;
      check(value, inside, `the ${property}`, 'BCP120', property !== 'name');
    }
  };
  for (const { declaration } of resourcesOf(file)) checkDeployed(declaration);
  for (const declaration of declarations(file, 'module'))
    checkDeployed(declaration);

  for (const declaration of declarations(file, 'var')) {
    if (declaration.value.kind === 'for') {
      check(
        declaration.value.body,
        noLocals,
        'the values of a loop in a variable',
        'BCP182',
      );
    }
  }
  for (const statement of file.statements) {
    walkStatement(statement, (expression, surroundings) => {
      if (expression.kind === 'for') {
        check(
          expression.collection,
          surroundings,
          'the collection of a loop',
          'BCP178',
        );
      }
    });
  }
}

/** What an expression reads that is known only later, in words. */
function runtimeReads(
  program: Program,
  file: BicepFile,
  expression: Expression,
  surroundings: Surroundings,
  wholeAllowed: boolean,
): string[] {
  const reads: string[] = [];
  walk(
    expression,
    (part, around) => {
      const symbol = symbolOf(program, file, part, around);
      if (symbol?.kind === 'var' && file.symbols.has(symbol.name)) {
        reads.push(
          ...runtimeReads(program, file, symbol.value, noLocals, wholeAllowed),
        );
      }
      if (
        (symbol?.kind === 'resource' || symbol?.kind === 'module') &&
        !wholeAllowed &&
        !isAccess(around.parent)
      ) {
        reads.push(`"${symbol.name}"`);
      }
      if (part.kind === 'call' && /^(list|reference)/.test(part.name))
        reads.push(`${part.name}()`);
      const property = propertyRead(part);
      if (property === undefined) return;
      const deployed = deployedBy(program, file, property.target, around);
      const known = deployed?.kind === 'module' ? ['name'] : knownAtStart;
      if (deployed && !known.includes(property.name))
        reads.push(`${deployed.name}.${property.name}`);
    },
    surroundings,
  );
  return [...new Set(reads)];
}

function isAccess(parent: Expression | undefined): boolean {
  return ['member', 'index', 'nonNull', 'nestedResource', 'call'].includes(
    parent?.kind ?? '',
  );
}

/** `target.name` or `target['name']`. */
function propertyRead(
  expression: Expression,
): { target: Expression; name: string } | undefined {
  if (expression.kind === 'member') return expression;
  if (expression.kind !== 'index' || expression.index.kind !== 'literal')
    return undefined;
  const { value } = expression.index;
  return typeof value === 'string'
    ? { target: expression.target, name: value }
    : undefined;
}
