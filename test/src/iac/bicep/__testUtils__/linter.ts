import { Report } from './problems';
import { BicepFile, declarations, Program, resourcesOf } from './program';
import { deployedIn, symbolOf } from './references';
import {
  Expression,
  hasDecorator,
  ParamDeclaration,
  propertyOf,
  ResourceDeclaration,
  Statement,
  TypeExpression,
} from './syntax';
import { surroundingsOf, walk, walkStatement } from './walk';

interface Context {
  readonly program: Program;
  readonly file: BicepFile;
  readonly report: Report;
}

/** The rules of Bicep's linter that can be decided without Bicep, by their names there. */
export function lint(program: Program, file: BicepFile, report: Report): void {
  const context = { program, file, report };
  unused(context);
  for (const declaration of declarations(file, 'param')) {
    secureParameterDefault(declaration, report);
    secureSecretsInParams(declaration, report);
  }
  outputsShouldNotContainSecrets(context);
  for (const { declaration, parent } of resourcesOf(file)) {
    noHardcodedLocation(context, declaration);
    if (!parent) useParentProperty(declaration, report);
    noUnnecessaryDependsOn(context, declaration);
    useResourceIdFunctions(declaration, report);
  }
  for (const statement of file.statements) {
    walkStatement(statement, expression => {
      simplifyInterpolation(expression, report);
      preferInterpolation(expression, report);
      useSafeAccess(expression, report);
      preferUnquotedPropertyNames(expression, report);
      useResourceSymbolReference(expression, report);
    });
    noLocationExpressions(statement, report);
  }
}

/** no-unused-params, no-unused-vars, no-unused-imports, no-unused-existing-resources, no-unused-types. */
function unused({ file, report }: Context): void {
  if (file.using !== undefined) return;
  const used = usedNames(file);
  for (const symbol of file.symbols.values()) {
    if (
      symbol.kind === 'namespace' ||
      used.has(symbol.name) ||
      hasDecorator(symbol, 'export')
    )
      continue;
    const rule = {
      param: 'no-unused-params',
      var: 'no-unused-vars',
      type: 'no-unused-types',
      resource: 'no-unused-existing-resources',
      func: 'no-unused-functions',
      module: undefined,
      assignment: undefined,
    }[symbol.kind];
    if (rule === undefined || (symbol.kind === 'resource' && !symbol.existing))
      continue;
    report(symbol.at, `"${symbol.name}" is not used`, rule);
  }
  for (const [name, { declaration }] of file.imports) {
    if (!used.has(name))
      report(declaration.at, `"${name}" is not used`, 'no-unused-imports');
  }
}

function usedNames(file: BicepFile): Set<string> {
  const used = new Set<string>();
  const useType = (type: TypeExpression): void => {
    switch (type.kind) {
      case 'typeName':
        used.add(type.name);
        break;
      case 'typeMember':
      case 'typeItem':
        useType(type.target);
        break;
      case 'typeArray':
        useType(type.item);
        break;
      case 'typeTuple':
        type.items.forEach(useType);
        break;
      case 'typeUnion':
        type.members.forEach(useType);
        break;
      case 'typeNullable':
        useType(type.type);
        break;
      case 'typeObject':
        type.properties.forEach(property => useType(property.type));
        if (type.additional) useType(type.additional);
        break;
      default:
    }
  };
  for (const statement of file.statements) {
    if ('type' in statement && typeof statement.type === 'object')
      useType(statement.type);
    if (statement.kind === 'func') {
      useType(statement.result);
      statement.parameters.forEach(({ type }) => useType(type));
    }
    walkStatement(statement, (expression, { locals }) => {
      const isName =
        expression.kind === 'identifier' ||
        (expression.kind === 'call' && !expression.target);
      if (isName && !locals.has(expression.name)) used.add(expression.name);
    });
  }
  return used;
}

function secureParameterDefault(
  declaration: ParamDeclaration,
  report: Report,
): void {
  const { value } = declaration;
  if (!hasDecorator(declaration, 'secure') || value === undefined) return;
  const isEmpty =
    (value.kind === 'literal' && value.value === '') ||
    (value.kind === 'object' && value.properties.length === 0) ||
    (value.kind === 'call' && value.name === 'newGuid');
  if (!isEmpty)
    report(
      value.at,
      `the secure parameter "${declaration.name}" has a default`,
      'secure-parameter-default',
    );
}

/** The names that Bicep takes for those of secrets. */
const secretName = /password|pwd|secret|accountkey|acctkey|sharedkey/i;

function secureSecretsInParams(
  declaration: ParamDeclaration,
  report: Report,
): void {
  if (hasDecorator(declaration, 'secure') || !secretName.test(declaration.name))
    return;
  if (
    declaration.type.kind === 'typeName' &&
    ['int', 'bool', 'array'].includes(declaration.type.name)
  )
    return;
  report(
    declaration.at,
    `"${declaration.name}" seems to be a secret, but is not secure`,
    'secure-secrets-in-params',
  );
}

function outputsShouldNotContainSecrets({
  program,
  file,
  report,
}: Context): void {
  const rule = 'outputs-should-not-contain-secrets';
  const check = (expression: Expression) =>
    walk(expression, (part, surroundings) => {
      if (part.kind === 'call' && /^list/i.test(part.name))
        report(part.at, `an output shows ${part.name}()`, rule);
      const symbol = symbolOf(program, file, part, surroundings);
      if (symbol?.kind === 'param' && hasDecorator(symbol, 'secure')) {
        report(
          part.at,
          `an output shows the secure parameter "${symbol.name}"`,
          rule,
        );
      }
      if (symbol?.kind === 'var' && file.symbols.has(symbol.name))
        check(symbol.value);
    });
  for (const output of declarations(file, 'output')) {
    if (hasDecorator(output, 'secure')) continue;
    if (/password/i.test(output.name))
      report(
        output.at,
        `the output "${output.name}" seems to be a secret`,
        rule,
      );
    check(output.value);
  }
}

function noHardcodedLocation(
  { program, file, report }: Context,
  { body }: ResourceDeclaration,
): void {
  const location = propertyOf(body, 'location')?.value;
  if (location === undefined) return;
  const symbol = symbolOf(program, file, location, { locals: new Map() });
  const value = symbol?.kind === 'var' ? symbol.value : location;
  if (
    value.kind === 'literal' &&
    String(value.value).toLowerCase() !== 'global'
  ) {
    report(location.at, 'the location is hardcoded', 'no-hardcoded-location');
  }
}

/** Only the default of a parameter may ask where the deployment is. */
function noLocationExpressions(statement: Statement, report: Report): void {
  if (statement.kind === 'param') return;
  walkStatement(statement, expression => {
    if (expression.kind !== 'member' || expression.name !== 'location') return;
    const { target } = expression;
    if (
      target.kind === 'call' &&
      ['resourceGroup', 'deployment'].includes(target.name) &&
      target.arguments.length === 0
    ) {
      report(
        expression.at,
        'the location of the deployment is not passed as a parameter',
        'no-loc-expr-outside-params',
      );
    }
  });
}

function useParentProperty(
  { type, body, at }: ResourceDeclaration,
  report: Report,
): void {
  const name = propertyOf(body, 'name')?.value;
  const isChild = type.split('@')[0].split('/').length > 2;
  if (!isChild || propertyOf(body, 'parent')) return;
  const texts =
    name?.kind === 'interpolation'
      ? name.parts
      : [name?.kind === 'literal' ? String(name.value) : ''];
  if (texts.some(text => typeof text === 'string' && text.includes('/'))) {
    report(
      name?.at ?? at,
      'the name of the parent is written into the name',
      'use-parent-property',
    );
  }
}

function noUnnecessaryDependsOn(
  { program, file, report }: Context,
  declaration: ResourceDeclaration,
): void {
  const dependsOn = propertyOf(declaration.body, 'dependsOn')?.value;
  if (dependsOn?.kind !== 'array') return;
  const surroundings = surroundingsOf(declaration);
  const read = declaration.body.properties
    .filter(property => property.value !== dependsOn)
    .flatMap(({ value }) => [
      ...deployedIn(program, file, value, surroundings),
    ]);
  for (const item of dependsOn.items) {
    const symbol =
      item.kind === 'spread'
        ? undefined
        : symbolOf(program, file, item, surroundings);
    if (symbol?.kind === 'resource' && !symbol.loop && read.includes(symbol)) {
      report(
        item.at,
        `"${symbol.name}" is read anyway`,
        'no-unnecessary-dependson',
      );
    }
  }
}

/** Properties that end in "id" hold ids that are computed, not put together by hand. */
function useResourceIdFunctions(
  { body }: ResourceDeclaration,
  report: Report,
): void {
  walk(body, expression => {
    if (expression.kind !== 'object') return;
    for (const property of expression.properties) {
      if (
        property.kind === 'spread' ||
        property.key.kind !== 'literal' ||
        !/^id$|Id$/.test(String(property.key.value))
      )
        continue;
      const { value } = property;
      const [start] =
        value.kind === 'interpolation'
          ? value.parts
          : [value.kind === 'literal' ? value.value : undefined];
      const written =
        typeof start === 'string' && start.startsWith('/subscriptions/');
      const byHand =
        value.kind === 'interpolation' &&
        value.parts.some(
          part => typeof part === 'string' && part.includes('/providers/'),
        );
      if (written || byHand)
        report(
          value.at,
          'the id is put together by hand',
          'use-resource-id-functions',
        );
    }
  });
}

function simplifyInterpolation(expression: Expression, report: Report): void {
  if (expression.kind !== 'interpolation' || expression.parts.length !== 1)
    return;
  report(
    expression.at,
    'a string that is only an interpolation is the value itself',
    'simplify-interpolation',
  );
}

function preferInterpolation(expression: Expression, report: Report): void {
  if (expression.kind !== 'call' || expression.name !== 'concat') return;
  // Arrays have to be put together by concat.
  if (
    expression.arguments.some(
      ({ kind }) => kind === 'literal' || kind === 'interpolation',
    )
  ) {
    report(
      expression.at,
      'texts are put together by interpolation',
      'prefer-interpolation',
    );
  }
}

/** `contains(a, 'b') ? a.b : c` is `a.?b ?? c`. */
function useSafeAccess(expression: Expression, report: Report): void {
  if (expression.kind !== 'ternary') return;
  const { condition, whenTrue } = expression;
  if (
    condition.kind !== 'call' ||
    condition.name !== 'contains' ||
    condition.arguments.length !== 2
  )
    return;
  if (whenTrue.kind !== 'member' && whenTrue.kind !== 'index') return;
  const [container, key] = condition.arguments.map(withoutPositions);
  const index =
    whenTrue.kind === 'member'
      ? JSON.stringify({ kind: 'literal', value: whenTrue.name })
      : withoutPositions(whenTrue.index);
  if (withoutPositions(whenTrue.target) === container && index === key) {
    report(
      expression.at,
      'contains(…) before the access is .? or [?…] and ??',
      'use-safe-access',
    );
  }
}

function withoutPositions(expression: Expression): string {
  return JSON.stringify(expression, (key, value) =>
    key === 'at' ? undefined : value,
  );
}

function preferUnquotedPropertyNames(
  expression: Expression,
  report: Report,
): void {
  if (expression.kind !== 'index' || expression.index.kind !== 'literal')
    return;
  if (/^[A-Za-z_]\w*$/.test(String(expression.index.value))) {
    report(
      expression.at,
      'the property is read with a dot',
      'prefer-unquoted-property-names',
    );
  }
}

function useResourceSymbolReference(
  expression: Expression,
  report: Report,
): void {
  if (
    expression.kind === 'call' &&
    !expression.target &&
    /^(reference|list[A-Z])/.test(expression.name)
  ) {
    report(
      expression.at,
      'a resource is read by its name in the file',
      'use-resource-symbol-reference',
    );
  }
}
