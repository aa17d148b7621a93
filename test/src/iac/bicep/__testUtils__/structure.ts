import { Report } from './problems';
import {
  BicepFile,
  declarations,
  Program,
  resourcesOf,
  TargetScope,
} from './program';
import { deployedBy, symbolOf } from './references';
import { resourceType } from './resourceTypes';
import {
  DeployedBody,
  Expression,
  FuncDeclaration,
  ModuleDeclaration,
  ObjectExpression,
  propertyOf,
  ResourceDeclaration,
  Statement,
} from './syntax';
import {
  Surroundings,
  surroundingsOf,
  Visit,
  walk,
  walkStatement,
} from './walk';

/** Checks what Bicep allows only in certain places: loops, spreads, lambdas, collections, scopes and parents. */
export function checkStructure(
  program: Program,
  file: BicepFile,
  report: Report,
): void {
  const context = { program, file, report };
  for (const { declaration, parent } of resourcesOf(file)) {
    checkLoop(declaration, report);
    checkTopLevelSpread(declaration.body, report);
    checkParent(context, declaration);
    checkResourceScope(context, declaration, parent);
    if (parent?.loop)
      report(
        declaration.at,
        'no resource can be declared inside one in a loop',
        'BCP160',
      );
  }
  for (const declaration of declarations(file, 'module')) {
    checkLoop(declaration, report);
    checkTopLevelSpread(declaration.body, report);
    checkParams(declaration, report);
    checkModuleScope(context, declaration);
  }
  for (const statement of file.statements) checkDecorators(statement, report);
  for (const declaration of declarations(file, 'func'))
    checkFunction(declaration, report);
  for (const statement of file.statements) {
    if (statement.kind === 'resource' || statement.kind === 'module') {
      checkForPlacement(statement, report);
    } else {
      const allowed = ['var', 'output', 'assignment'].includes(statement.kind);
      walkStatement(statement, (expression, { parent }) => {
        if (expression.kind === 'for' && (parent !== undefined || !allowed)) {
          report(expression.at, 'no loop is allowed here', 'BCP138');
        }
      });
    }
    walkStatement(statement, (expression, surroundings) => {
      checkLambda(context, expression, surroundings);
      checkSpreadBesideLoop(expression, report);
    });
  }
  checkCollections(context);
}

interface Context {
  readonly program: Program;
  readonly file: BicepFile;
  readonly report: Report;
}

/** The decorators of declarations without type; those of types are checked with the types. */
const decorators: Partial<Record<Statement['kind'], readonly string[]>> = {
  var: ['description', 'export'],
  func: ['description', 'metadata', 'export'],
  resource: ['description', 'batchSize'],
  module: ['description', 'batchSize'],
};

function checkDecorators(statement: Statement, report: Report): void {
  const typed = ['param', 'output', 'type'].includes(statement.kind);
  for (const { name, at } of statement.decorators) {
    const known = typed || decorators[statement.kind]?.includes(name);
    const inLoop = 'loop' in statement && statement.loop !== undefined;
    if (!known || (name === 'batchSize' && !inLoop)) {
      report(at, `@${name} does not fit here`);
    }
  }
}

/** Without the loop variable in its name or scope, each turn of a loop deploys the same thing. */
function checkLoop(
  declaration: ResourceDeclaration | ModuleDeclaration,
  report: Report,
): void {
  const { loop, body } = declaration;
  if (!loop || (declaration.kind === 'resource' && declaration.existing))
    return;
  const variant = ['name', 'scope', 'parent'].flatMap(
    name => propertyOf(body, name)?.value ?? [],
  );
  if (!propertyOf(body, 'name')) return;
  if (!variant.some(value => mentions(value, [loop.item, loop.index]))) {
    report(
      declaration.at,
      `the name, scope and parent of "${declaration.name}" are the same in each turn of its loop`,
      'BCP179',
    );
  }
}

function mentions(
  expression: Expression,
  names: readonly (string | undefined)[],
): boolean {
  let found = false;
  walk(expression, (part, { locals }) => {
    if (
      part.kind === 'identifier' &&
      names.includes(part.name) &&
      !locals.has(part.name)
    )
      found = true;
  });
  return found;
}

function checkTopLevelSpread(body: ObjectExpression, report: Report): void {
  for (const property of body.properties) {
    if (property.kind === 'spread')
      report(property.at, 'no spread is allowed here', 'BCP401');
  }
}

function checkParams({ body }: ModuleDeclaration, report: Report): void {
  const params = propertyOf(body, 'params')?.value;
  if (params === undefined) return;
  if (params.kind === 'object') checkTopLevelSpread(params, report);
  else
    report(
      params.at,
      'the params of a module are written as an object',
      'BCP183',
    );
}

function checkSpreadBesideLoop(expression: Expression, report: Report): void {
  if (expression.kind !== 'object') return;
  const loops = expression.properties.some(({ value }) => value.kind === 'for');
  const spread = expression.properties.find(({ kind }) => kind === 'spread');
  if (loops && spread)
    report(
      spread.at,
      'no spread is allowed beside a property with a loop',
      'BCP417',
    );
}

function checkParent(
  { program, file, report }: Context,
  declaration: ResourceDeclaration,
): void {
  const parent = propertyOf(declaration.body, 'parent')?.value;
  if (parent === undefined) return;
  const deployed = deployedBy(
    program,
    file,
    parent,
    surroundingsOf(declaration),
  );
  if (deployed?.kind !== 'resource') {
    report(parent.at, 'the parent is not the name of a resource', 'BCP240');
    return;
  }
  const [parentType] = deployed.type.toLowerCase().split('@');
  const [type] = declaration.type.toLowerCase().split('@');
  if (type.slice(0, type.lastIndexOf('/')) !== parentType) {
    report(
      parent.at,
      `${deployed.type} is not the parent of ${declaration.type}`,
      'BCP036',
    );
  }
}

const resourceGroups = 'microsoft.resources/resourcegroups';

function isResourceGroup(type: string): boolean {
  return type.toLowerCase().startsWith(`${resourceGroups}@`);
}

function checkResourceScope(
  context: Context,
  declaration: ResourceDeclaration,
  parent: ResourceDeclaration | undefined,
): void {
  const { file, report } = context;
  const { type, existing, at, body } = declaration;
  if (parent || propertyOf(body, 'parent')) return;
  const scope = propertyOf(body, 'scope')?.value;
  if (scope === undefined) {
    const placed = isResourceGroup(type)
      ? 'subscription'
      : resourceType(type)?.inResourceGroups && 'resourceGroup';
    if (placed && placed !== file.targetScope) {
      report(
        at,
        `${type} is not deployed to the scope of the file, ${file.targetScope}`,
        'BCP135',
      );
    }
    return;
  }
  // Only what is read may be elsewhere; a resource as scope makes an extension of it.
  const given = scopeOf(context, scope, surroundingsOf(declaration));
  if (!existing && given !== undefined) {
    report(
      scope.at,
      'a resource in another scope is deployed by a module',
      'BCP139',
    );
  }
}

function checkModuleScope(
  context: Context,
  declaration: ModuleDeclaration,
): void {
  const { program, file, report } = context;
  const scope = propertyOf(declaration.body, 'scope')?.value;
  const given = scope
    ? scopeOf(context, scope, surroundingsOf(declaration))
    : file.targetScope;
  const { targetScope, path } = program.module(file, declaration);
  if (given !== undefined && given !== targetScope) {
    report(
      scope?.at ?? declaration.at,
      `${path} is deployed to a ${targetScope}, not to a ${given}`,
      'BCP134',
    );
  }
}

/** What kind of scope an expression is; `undefined` where that cannot be seen. */
function scopeOf(
  { program, file }: Context,
  scope: Expression,
  surroundings: Surroundings,
): TargetScope | undefined {
  if (
    scope.kind === 'call' &&
    (scope.name === 'resourceGroup' || scope.name === 'subscription')
  )
    return scope.name;
  const deployed = deployedBy(program, file, scope, surroundings);
  return deployed?.kind === 'resource' && isResourceGroup(deployed.type)
    ? 'resourceGroup'
    : undefined;
}

/** Bicep documents that a function sees nothing but its parameters and other functions. */
function checkFunction(
  { parameters, body }: FuncDeclaration,
  report: Report,
): void {
  walk(body, (expression, { locals }) => {
    if (expression.kind !== 'identifier' || locals.has(expression.name)) return;
    if (parameters.some(({ name }) => name === expression.name)) return;
    if (['sys', 'az'].includes(expression.name)) return;
    report(
      expression.at,
      `a function cannot use "${expression.name}", which is none of its parameters`,
      'BCP057',
    );
  });
}

/** Inside resources and modules, a property may be a loop, but not one inside another, nor inside an expression. */
function checkForPlacement(deployed: DeployedBody, report: Report): void {
  const visit = (
    expression: Expression,
    asProperty: boolean,
    loops: number,
  ): void => {
    if (expression.kind === 'for') {
      if (!asProperty)
        report(expression.at, 'no loop is allowed here', 'BCP138');
      else if (loops > 0)
        report(
          expression.at,
          'a loop in a property cannot be inside another',
          'BCP142',
        );
      refuseLoops(expression.collection, report);
      visit(expression.body, true, loops + 1);
    } else if (expression.kind === 'object') {
      for (const property of expression.properties) {
        if (
          property.kind === 'property' &&
          property.key.kind === 'interpolation' &&
          property.value.kind === 'for'
        ) {
          report(
            property.at,
            'a property with a computed name cannot be a loop',
            'BCP143',
          );
        }
        visit(property.value, property.kind === 'property', loops);
      }
    } else if (expression.kind === 'array') {
      for (const item of expression.items)
        visit(item.kind === 'spread' ? item.value : item, false, loops);
    } else {
      refuseLoops(expression, report);
    }
  };
  if (deployed.loop) refuseLoops(deployed.loop.collection, report);
  visit(deployed.body, false, 0);
  for (const nested of deployed.body.resources)
    checkForPlacement(nested, report);
}

function refuseLoops(expression: Expression, report: Report): void {
  walk(expression, part => {
    if (part.kind === 'for')
      report(part.at, 'no loop is allowed here', 'BCP138');
  });
}

function checkLambda(
  { program, file, report }: Context,
  expression: Expression,
  surroundings: Surroundings,
): void {
  if (expression.kind === 'lambda' && surroundings.parent?.kind !== 'call') {
    report(
      expression.at,
      'a lambda is allowed only as the argument of a function',
      'BCP242',
    );
  }
  if (expression.kind !== 'index') return;
  const deployed = deployedBy(program, file, expression.target, surroundings);
  if (deployed === undefined) return;
  if (expression.safe)
    report(
      expression.at,
      'a resource or module is not read with [?…]',
      'BCP323',
    );
  walk(expression.index, part => {
    if (
      part.kind === 'identifier' &&
      surroundings.locals.get(part.name) === 'lambda'
    ) {
      report(
        part.at,
        `the lambda parameter "${part.name}" cannot pick a resource or module`,
        'BCP247',
      );
    }
  });
}

/**
 * All instances of a loop at once can be named in dependsOn, in outputs, in variables, and in the properties of a
 * resource and the params of a module, but not inside a loop.
 */
function checkCollections({ program, file, report }: Context): void {
  /** The collections that a variable names as a whole. */
  const collectionsIn = (value: Expression): string[] => {
    const found: string[] = [];
    walk(value, (expression, surroundings) => {
      const symbol = symbolOf(program, file, expression, surroundings);
      const whole = surroundings.parent?.kind !== 'index';
      if (
        whole &&
        (symbol?.kind === 'resource' || symbol?.kind === 'module') &&
        symbol.loop
      )
        found.push(symbol.name);
    });
    return found;
  };
  const refuse: Visit = (expression, surroundings) => {
    const { parent } = surroundings;
    if (parent?.kind === 'index' || parent?.kind === 'nestedResource') return;
    const symbol = symbolOf(program, file, expression, surroundings);
    const named =
      symbol?.kind === 'var' && file.symbols.has(symbol.name)
        ? collectionsIn(symbol.value)
        : [];
    const direct =
      (symbol?.kind === 'resource' || symbol?.kind === 'module') && symbol.loop
        ? [symbol.name]
        : [];
    for (const name of [...direct, ...named]) {
      report(
        expression.at,
        `all of "${name}" cannot be used here: pick one by its index`,
        'BCP144',
      );
    }
  };
  const check = (deployed: ResourceDeclaration | ModuleDeclaration) => {
    const open = deployed.kind === 'resource' ? 'properties' : 'params';
    const around = surroundingsOf(deployed);
    if (deployed.loop) walk(deployed.loop.collection, refuse);
    if (deployed.condition) walk(deployed.condition, refuse, around);
    for (const property of deployed.body.properties) {
      const name =
        property.kind === 'property' && property.key.kind === 'literal'
          ? property.key.value
          : undefined;
      if (name === 'dependsOn') continue;
      if (name === open && !deployed.loop)
        walk(property.value, insideLoops(refuse), around);
      else walk(property.value, refuse, around);
    }
  };
  for (const { declaration } of resourcesOf(file)) check(declaration);
  for (const declaration of declarations(file, 'module')) check(declaration);
  for (const declaration of [
    ...declarations(file, 'var'),
    ...declarations(file, 'output'),
  ]) {
    walk(declaration.value, insideLoops(refuse));
  }
}

/** Visits only what is inside a loop. */
function insideLoops(visit: Visit): Visit {
  return (expression, surroundings) => {
    if ([...surroundings.locals.values()].includes('loop'))
      visit(expression, surroundings);
  };
}
