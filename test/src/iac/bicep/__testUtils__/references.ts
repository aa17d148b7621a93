import { BicepError } from './problems';
import { BicepFile, BicepSymbol, declarations, Program } from './program';
import {
  Expression,
  ModuleDeclaration,
  ResourceDeclaration,
  Statement,
} from './syntax';
import { Surroundings, walk, walkStatement } from './walk';

/** What a name stands for, unless a loop, lambda or function around it uses the name for a variable of its own. */
export function symbolOf(
  program: Program,
  file: BicepFile,
  expression: Expression,
  { locals }: Surroundings,
): BicepSymbol | undefined {
  if (expression.kind !== 'identifier' || locals.has(expression.name))
    return undefined;
  return program.resolve(file, expression.name)?.symbol;
}

/** The resource or module that an expression denotes: `vnet`, `vnets[i]`, `firewall!` or `vnet::subnet`. */
export function deployedBy(
  program: Program,
  file: BicepFile,
  expression: Expression,
  surroundings: Surroundings,
): ResourceDeclaration | ModuleDeclaration | undefined {
  switch (expression.kind) {
    case 'index':
      // A text in the index reads a property: vnet['id'].
      if (
        expression.index.kind === 'literal' &&
        typeof expression.index.value === 'string'
      )
        return undefined;
      return deployedBy(program, file, expression.target, surroundings);
    case 'nonNull':
      return deployedBy(program, file, expression.target, surroundings);
    case 'nestedResource': {
      const parent = deployedBy(program, file, expression.target, surroundings);
      return parent?.body.resources.find(
        ({ name }) => name === expression.name,
      );
    }
    default: {
      const symbol = symbolOf(program, file, expression, surroundings);
      return symbol?.kind === 'resource' || symbol?.kind === 'module'
        ? symbol
        : undefined;
    }
  }
}

/** The names of the file's own symbols that a declaration mentions. */
export function namesIn(file: BicepFile, statement: Statement): Set<string> {
  const names = new Set<string>();
  walkStatement(statement, (expression, { locals }) => {
    const name = nameIn(expression);
    if (name !== undefined && !locals.has(name) && file.symbols.has(name))
      names.add(name);
  });
  return names;
}

/** Of a variable or of a function that is called. */
function nameIn(expression: Expression): string | undefined {
  if (expression.kind === 'identifier') return expression.name;
  return expression.kind === 'call' && expression.target === undefined
    ? expression.name
    : undefined;
}

/** The resources and modules that an expression reads, through variables too. */
export function deployedIn(
  program: Program,
  file: BicepFile,
  expression: Expression,
  surroundings?: Surroundings,
): Set<ResourceDeclaration | ModuleDeclaration> {
  const found = new Set<ResourceDeclaration | ModuleDeclaration>();
  walk(
    expression,
    (part, around) => {
      const symbol = symbolOf(program, file, part, around);
      if (symbol?.kind === 'resource' || symbol?.kind === 'module')
        found.add(symbol);
      if (symbol?.kind === 'var' && file.symbols.has(symbol.name)) {
        for (const deployed of deployedIn(program, file, symbol.value))
          found.add(deployed);
      }
    },
    surroundings,
  );
  return found;
}

/**
 * Makes sure that no declaration needs itself, directly or through others, and that no module deploys itself.
 *
 * @throws BicepError with the circle
 */
export function refuseCircles(
  program: Program,
  file: BicepFile,
  outer: readonly string[] = [],
): void {
  if (outer.includes(file.path)) {
    throw new BicepError(
      { file: file.path, line: 1, column: 1 },
      `the module deploys itself: ${[...outer, file.path].join(' -> ')}`,
      'BCP094',
    );
  }
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]) => {
    if (done.has(name)) return;
    const symbol = file.symbols.get(name);
    if (symbol === undefined || symbol.kind === 'namespace') return;
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name].join(' -> ');
      throw new BicepError(
        symbol.at,
        `the declaration needs itself: ${circle}`,
        'BCP080',
      );
    }
    for (const next of namesIn(file, symbol)) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of file.symbols.keys()) visit(name, []);
  for (const module of declarations(file, 'module')) {
    refuseCircles(program, program.module(file, module), [...outer, file.path]);
  }
}
