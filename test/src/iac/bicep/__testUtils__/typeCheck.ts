import { DeclaredTypes } from './declaredTypes';
import { builtInFunction, namespaces, Result } from './functions';
import { isSafeAccess } from './operators';
import { Position, Report } from './problems';
import { BicepFile, declarations, Program, Resolved } from './program';
import { deployedBy } from './references';
import { resourceType } from './resourceTypes';
import {
  CallExpression,
  DeployedBody,
  Expression,
  IndexExpression,
  MemberExpression,
  ModuleDeclaration,
  ObjectExpression,
  ResourceDeclaration,
  Statement,
} from './syntax';
import {
  anyArray,
  anyObject,
  anyType,
  boolType,
  describeType,
  intType,
  isAssignable,
  isNullable,
  mismatches,
  nullable,
  nullType,
  objectType,
  ObjectType,
  PropertyType,
  resolveFully,
  stringType,
  Type,
  unionOf,
  withoutNull,
} from './types';
import {
  fitsLiterals,
  itemOf,
  itemTypeFor,
  lambdaLocals,
  literalText,
  namesOf,
  propertyIn,
  resultOf,
} from './typeParts';

/** The types of the variables of loops, lambdas and functions. */
type Locals = ReadonlyMap<string, Type>;

const noLocals: Locals = new Map();

const results: Readonly<Record<Result, Type>> = {
  string: stringType,
  int: intType,
  bool: boolType,
  array: anyArray,
  object: anyObject,
  any: anyType,
};

/** Every resource can be read and written with these. */
const ofEveryResource = ['parent', 'scope', 'dependsOn'];
const knownAtStart = ['id', 'name', 'type', 'apiVersion'];

function inLoop(declaration: DeployedBody, type: Type): Type {
  return declaration.loop ? { kind: 'array', item: type } : type;
}

class TypeCheck {
  private readonly variables = new Map<string, Type>();

  constructor(
    private readonly program: Program,
    private readonly types: DeclaredTypes,
    private readonly file: BicepFile,
    private readonly report: Report,
  ) {}

  statement(statement: Statement): void {
    switch (statement.kind) {
      case 'import':
        for (const { alias } of statement.names)
          this.program.resolve(this.file, alias);
        break;
      case 'param': {
        const type = this.types.param(this.file, statement);
        resolveFully(type);
        if (statement.value) this.expect(statement.value, type, noLocals);
        break;
      }
      case 'assignment':
        this.assignment(statement.name, statement.value);
        break;
      case 'var':
        this.variable(statement.name, statement.value);
        break;
      case 'output':
        this.expect(
          statement.value,
          this.types.type(this.file, statement.type, statement.decorators),
          noLocals,
        );
        break;
      case 'type':
        resolveFully(
          this.types.type(this.file, statement.type, statement.decorators),
        );
        break;
      case 'func': {
        const parameters = statement.parameters.map(
          ({ name, type }) => [name, this.types.type(this.file, type)] as const,
        );
        this.expect(
          statement.body,
          this.types.result(this.file, statement),
          new Map(parameters),
        );
        break;
      }
      case 'resource':
        this.resource(statement, statement.type, noLocals);
        break;
      case 'module':
        this.module(statement);
        break;
      default:
    }
  }

  private assignment(name: string, value: Expression): void {
    const main =
      this.file.using === undefined
        ? undefined
        : this.program.file(this.file.using);
    const declaration = main?.symbols.get(name);
    if (main && declaration?.kind === 'param') {
      this.expect(value, this.types.param(main, declaration), noLocals);
    } else {
      this.typeOf(value, noLocals);
    }
  }

  private variable(name: string, value: Expression): Type {
    let type = this.variables.get(name);
    if (type === undefined) {
      // Guards against a circle, which another check reports.
      this.variables.set(name, anyType);
      type = this.typeOf(value, noLocals);
      this.variables.set(name, type);
    }
    return type;
  }

  private resource(
    declaration: ResourceDeclaration,
    type: string,
    outer: Locals,
  ): void {
    const locals = this.deployed(declaration, outer);
    const known = resourceType(type)?.body;
    const body: ObjectType = {
      kind: 'object',
      properties: new Map([
        ...(known
          ? known.properties
          : [['name', { type: stringType, required: true }] as const]),
        ...ofEveryResource.map(
          name => [name, { type: anyType, required: false }] as const,
        ),
      ]),
      additional: known ? known.additional : anyType,
    };
    if (declaration.existing) {
      const allowed = ['name', 'parent', 'scope'];
      this.expectObject(
        declaration.body,
        {
          kind: 'object',
          properties: new Map(
            [...body.properties].filter(([name]) => allowed.includes(name)),
          ),
        },
        locals,
      );
    } else {
      this.expectObject(declaration.body, body, locals);
    }
    for (const nested of declaration.body.resources) {
      const [parentType, version] = type.split('@');
      const [nestedType, nestedVersion = version] = nested.type.split('@');
      this.resource(
        nested,
        `${parentType}/${nestedType}@${nestedVersion}`,
        locals,
      );
    }
  }

  private module(declaration: ModuleDeclaration): void {
    const locals = this.deployed(declaration, noLocals);
    const source = this.program.module(this.file, declaration);
    const parameters: ObjectType = {
      kind: 'object',
      properties: new Map(
        declarations(source, 'param').map(param => [
          param.name,
          this.types.paramProperty(source, param),
        ]),
      ),
    };
    const required = [...parameters.properties.values()].some(
      property => property.required,
    );
    this.expectObject(
      declaration.body,
      {
        kind: 'object',
        properties: new Map<string, PropertyType>([
          ['name', { type: stringType, required: false }],
          ['params', { type: parameters, required }],
          ['scope', { type: anyType, required: false }],
          ['dependsOn', { type: anyType, required: false }],
        ]),
      },
      locals,
    );
  }

  private deployed({ loop, condition }: DeployedBody, outer: Locals): Locals {
    const locals = loop ? this.loopLocals(loop, outer) : outer;
    if (condition) this.expect(condition, boolType, locals);
    return locals;
  }

  private loopLocals(
    {
      item,
      index,
      collection,
    }: { item: string; index?: string; collection: Expression },
    outer: Locals,
  ): Locals {
    const type = this.typeOf(collection, outer);
    if (!isAssignable(type, anyArray)) {
      this.report(
        collection.at,
        `a loop needs an array, got ${describeType(type)}`,
        'BCP137',
      );
    }
    const locals = new Map(outer).set(item, itemOf(type));
    return index === undefined ? locals : locals.set(index, intType);
  }

  /** Checks that an expression can be given where a type is expected. */
  private expect(expression: Expression, type: Type, locals: Locals): void {
    switch (expression.kind) {
      case 'object':
        this.expectObjectOf(expression, type, locals);
        return;
      case 'array': {
        const item = itemTypeFor(type);
        if (item === undefined) break;
        for (const element of expression.items) {
          if (element.kind === 'spread')
            this.expect(element.value, { kind: 'array', item }, locals);
          else this.expect(element, item, locals);
        }
        return;
      }
      case 'for': {
        const item = itemTypeFor(type);
        if (item === undefined) break;
        this.expect(expression.body, item, this.loopLocals(expression, locals));
        return;
      }
      case 'ternary':
        this.expect(expression.condition, boolType, locals);
        this.expect(expression.whenTrue, type, locals);
        this.expect(expression.whenFalse, type, locals);
        return;
      case 'binary':
        if (expression.operator !== '??') break;
        this.expect(expression.left, nullable(type), locals);
        this.expect(expression.right, type, locals);
        return;
      case 'literal':
        for (const problem of mismatches(expression.value, type)) {
          this.report(expression.at, problem.replace(/^: /, ''), 'BCP033');
        }
        return;
      default:
    }
    const actual = this.typeOf(expression, locals);
    if (!isAssignable(actual, type)) {
      this.report(
        expression.at,
        `expected ${describeType(type)}, got ${describeType(actual)}`,
        'BCP033',
      );
    }
  }

  private expectObjectOf(
    expression: ObjectExpression,
    type: Type,
    locals: Locals,
  ): void {
    const candidates = (type.kind === 'union' ? type.members : [type]).filter(
      (member): member is ObjectType => member.kind === 'object',
    );
    if (type.kind === 'any' || candidates.length === 0) {
      this.typeOf(expression, locals);
      if (type.kind !== 'any')
        this.report(
          expression.at,
          `expected ${describeType(type)}, got an object`,
          'BCP033',
        );
      return;
    }
    const intended = candidates.filter(candidate =>
      fitsLiterals(expression, candidate),
    );
    const attempts = (intended.length > 0 ? intended : candidates).map(
      candidate => {
        const problems: Parameters<Report>[] = [];
        const attempt = new TypeCheck(
          this.program,
          this.types,
          this.file,
          (...problem) => problems.push(problem),
        );
        attempt.expectObject(expression, candidate, locals);
        return problems;
      },
    );
    const [best] = [...attempts].sort(
      (left, right) => left.length - right.length,
    );
    for (const problem of best) this.report(...problem);
  }

  private expectObject(
    expression: ObjectExpression,
    type: ObjectType,
    locals: Locals,
    // A spread of it need not be complete.
    partial = false,
  ): void {
    const given = new Set<string>();
    let complete = true;
    for (const property of expression.properties) {
      if (property.kind === 'spread') {
        const spread = this.expectSpread(property.value, type, locals);
        if (spread === undefined) complete = false;
        else spread.forEach(name => given.add(name));
      } else if (property.key.kind === 'interpolation') {
        this.typeOf(property.key, locals);
        if (type.additional)
          this.expect(property.value, type.additional, locals);
        else this.typeOf(property.value, locals);
        complete = false;
      } else {
        const name = String(property.key.value);
        if (
          given.has(name) &&
          !expression.properties.some(({ kind }) => kind === 'spread')
        ) {
          this.report(
            property.at,
            `the property "${name}" is set twice`,
            'BCP025',
          );
        }
        given.add(name);
        this.expectProperty(name, property.value, property.at, type, locals);
      }
    }
    if (partial || !complete) return;
    for (const [name, property] of type.properties) {
      if (property.required && !given.has(name) && !isNullable(property.type)) {
        this.report(
          expression.at,
          `the property "${name}" is missing`,
          'BCP035',
        );
      }
    }
  }

  private expectProperty(
    name: string,
    value: Expression,
    at: Position,
    type: ObjectType,
    locals: Locals,
  ): void {
    const property = type.properties.get(name);
    if (property === undefined) {
      if (type.additional) {
        this.expect(value, type.additional, locals);
      } else {
        this.report(at, `the property "${name}" is not known`, 'BCP037');
        this.typeOf(value, locals);
      }
      return;
    }
    if (property.readOnly)
      this.report(at, `the property "${name}" is read-only`, 'BCP073');
    // What is optional may be set to null, which leaves it out.
    this.expect(
      value,
      property.required ? property.type : nullable(property.type),
      locals,
    );
  }

  /** The names that a spread surely gives; `undefined` where that is not known. */
  private expectSpread(
    value: Expression,
    type: ObjectType,
    locals: Locals,
  ): readonly string[] | undefined {
    if (value.kind === 'ternary') {
      this.expect(value.condition, boolType, locals);
      const whenTrue = this.expectSpread(value.whenTrue, type, locals);
      const whenFalse = this.expectSpread(value.whenFalse, type, locals);
      return (
        whenTrue &&
        whenFalse &&
        whenTrue.filter(name => whenFalse.includes(name))
      );
    }
    if (value.kind === 'object') {
      this.expectObject(value, type, locals, true);
      return namesOf(this.typeOf(value, locals));
    }
    const actual = this.typeOf(value, locals);
    if (!isAssignable(actual, anyObject)) {
      this.report(
        value.at,
        `only an object can be spread here, got ${describeType(actual)}`,
      );
    }
    for (const member of actual.kind === 'union' ? actual.members : [actual]) {
      if (member.kind !== 'object') continue;
      for (const [name, property] of member.properties) {
        const expected = type.properties.get(name)?.type ?? type.additional;
        if (expected === undefined)
          this.report(
            value.at,
            `the property "${name}" is not known`,
            'BCP037',
          );
        else if (!isAssignable(property.type, nullable(expected))) {
          this.report(
            value.at,
            `"${name}": expected ${describeType(expected)}, got ${describeType(
              property.type,
            )}`,
            'BCP033',
          );
        }
      }
    }
    return namesOf(actual);
  }

  private typeOf(expression: Expression, locals: Locals): Type {
    switch (expression.kind) {
      case 'literal':
        return expression.value === null
          ? nullType
          : { kind: 'literal', value: expression.value };
      case 'interpolation':
        for (const part of expression.parts) {
          if (typeof part !== 'string') this.typeOf(part, locals);
        }
        return stringType;
      case 'array':
        return {
          kind: 'array',
          item:
            // Without items, the type of none: it fits everywhere.
            unionOf(
              expression.items.map(item =>
                item.kind === 'spread'
                  ? itemOf(this.typeOf(item.value, locals))
                  : this.typeOf(item, locals),
              ),
            ),
        };
      case 'object':
        return this.objectType(expression, locals);
      case 'for':
        return {
          kind: 'array',
          item: this.typeOf(
            expression.body,
            this.loopLocals(expression, locals),
          ),
        };
      case 'identifier':
        return this.identifier(expression.name, expression.at, locals);
      case 'member':
      case 'index':
        return this.access(expression, locals);
      case 'nestedResource':
        this.typeOf(expression.target, locals);
        return anyType;
      case 'nonNull':
        return withoutNull(this.typeOf(expression.target, locals));
      case 'call':
        return this.call(expression, locals);
      case 'unary': {
        const type = expression.operator === '!' ? boolType : intType;
        this.expect(expression.operand, type, locals);
        return type;
      }
      case 'binary':
        return this.binary(
          expression.operator,
          expression.left,
          expression.right,
          locals,
        );
      case 'ternary':
        this.expect(expression.condition, boolType, locals);
        return unionOf([
          this.typeOf(expression.whenTrue, locals),
          this.typeOf(expression.whenFalse, locals),
        ]);
      default:
        this.report(
          expression.at,
          'a lambda is allowed only as the argument of a function',
          'BCP242',
        );
        return anyType;
    }
  }

  private objectType(expression: ObjectExpression, locals: Locals): Type {
    const properties = new Map<string, PropertyType>();
    let additional: Type | undefined;
    for (const property of expression.properties) {
      const type = this.typeOf(property.value, locals);
      if (property.kind === 'spread') {
        if (type.kind === 'object' && !type.additional) {
          for (const [name, inner] of type.properties)
            properties.set(name, inner);
        } else {
          additional = anyType;
        }
      } else if (property.key.kind === 'interpolation') {
        this.typeOf(property.key, locals);
        additional = anyType;
      } else {
        properties.set(String(property.key.value), { type, required: true });
      }
    }
    return { kind: 'object', properties, additional };
  }

  private identifier(name: string, at: Position, locals: Locals): Type {
    const local = locals.get(name);
    if (local) return local;
    const resolved = this.program.resolve(this.file, name);
    if (resolved?.symbol.kind === 'type' || resolved?.symbol.kind === 'func') {
      this.report(
        at,
        `"${name}" is a ${resolved.symbol.kind}, not a value`,
        'BCP063',
      );
      return anyType;
    }
    if (resolved) return this.symbolType(resolved);
    if (!namespaces.has(name))
      this.report(at, `there is nothing called "${name}"`, 'BCP057');
    return anyType;
  }

  private symbolType({ file, symbol }: Resolved): Type {
    switch (symbol.kind) {
      case 'param': {
        const type = this.types.param(file, symbol);
        // Without a value there is the default, so that null never comes through.
        return symbol.value ? withoutNull(type) : type;
      }
      case 'var':
        return file === this.file
          ? this.variable(symbol.name, symbol.value)
          : anyType;
      case 'resource':
        return inLoop(symbol, this.resourceSymbol(symbol));
      case 'module':
        return inLoop(symbol, this.moduleSymbol(symbol));
      default:
        return anyType;
    }
  }

  private resourceSymbol({ type }: ResourceDeclaration): Type {
    const known = resourceType(type)?.body;
    if (known === undefined) return anyType;
    const standard = objectType(
      Object.fromEntries(knownAtStart.map(name => [name, stringType])),
    );
    return {
      kind: 'object',
      properties: new Map([...known.properties, ...standard.properties]),
    };
  }

  private moduleSymbol(declaration: ModuleDeclaration): Type {
    const source = this.program.module(this.file, declaration);
    const outputs = [...source.outputs.values()].map(
      ({ name, type, decorators }) =>
        [name, this.types.type(source, type, decorators)] as const,
    );
    return objectType({
      name: stringType,
      outputs: objectType(Object.fromEntries(outputs)),
    });
  }

  private access(
    expression: MemberExpression | IndexExpression,
    locals: Locals,
  ): Type {
    const target = this.typeOf(expression.target, locals);
    const index =
      expression.kind === 'index'
        ? this.typeOf(expression.index, locals)
        : undefined;
    const name =
      expression.kind === 'member' ? expression.name : literalText(index);
    this.checkConditional(expression, name, locals);
    const safe = isSafeAccess(expression);
    if (isNullable(target) && !safe) {
      this.report(
        expression.at,
        `what "${name ?? 'the index'}" is read of may be null`,
        'BCP321',
      );
    }
    const type = this.memberType(withoutNull(target), name, index, expression);
    return safe ? nullable(type) : type;
  }

  private memberType(
    target: Type,
    name: string | undefined,
    index: Type | undefined,
    expression: MemberExpression | IndexExpression,
  ): Type {
    const { at } = expression;
    switch (target.kind) {
      case 'any':
        return anyType;
      case 'union': {
        const objects = target.members.filter(
          member => member.kind === 'object',
        );
        const unknown =
          objects.length === 0 || objects.length < target.members.length;
        if (unknown || name === undefined) return anyType;
        const types = objects.flatMap(member =>
          member.kind === 'object' ? propertyIn(member, name) ?? [] : [],
        );
        if (types.length > 0) return unionOf(types);
        break;
      }
      case 'array':
      case 'tuple':
        if (
          name === undefined &&
          (index === undefined || isAssignable(index, intType))
        )
          return itemOf(target);
        break;
      case 'object': {
        if (name === undefined) {
          if (index && !isAssignable(index, stringType)) break;
          return (
            target.additional ??
            unionOf(
              [...target.properties.values()].map(property => property.type),
            )
          );
        }
        const type = propertyIn(target, name);
        if (type) return type;
        break;
      }
      default:
    }
    // After `.?` a property that the type lacks is no error, but it is never there either.
    this.report(
      at,
      `${describeType(target)} has no ${
        name === undefined ? 'such item' : `property "${name}"`
      }`,
      'BCP053',
    );
    return anyType;
  }

  /** What a resource or module under a condition knows is there only where the condition holds. */
  private checkConditional(
    expression: MemberExpression | IndexExpression,
    name: string | undefined,
    locals: Locals,
  ): void {
    if (expression.safe || name === undefined || knownAtStart.includes(name))
      return;
    if (expression.target.kind === 'nonNull') return;
    const surroundings = {
      locals: new Map(
        [...locals.keys()].map(local => [local, 'loop'] as const),
      ),
    };
    const deployed = deployedBy(
      this.program,
      this.file,
      expression.target,
      surroundings,
    );
    if (deployed?.condition) {
      this.report(
        expression.at,
        `"${deployed.name}" may be null, because it has a condition: read "${name}" with .? or !`,
        'BCP318',
      );
    }
  }

  private binary(
    operator: string,
    left: Expression,
    right: Expression,
    locals: Locals,
  ): Type {
    switch (operator) {
      case '??': {
        const type = this.typeOf(left, locals);
        return unionOf([withoutNull(type), this.typeOf(right, locals)]);
      }
      case '&&':
      case '||':
        this.expect(left, boolType, locals);
        this.expect(right, boolType, locals);
        return boolType;
      case '+':
      case '-':
      case '*':
      case '/':
      case '%':
        this.expect(left, intType, locals);
        this.expect(right, intType, locals);
        return intType;
      default:
        this.typeOf(left, locals);
        this.typeOf(right, locals);
        return boolType;
    }
  }

  private call(call: CallExpression, locals: Locals): Type {
    const { target, name, at } = call;
    let namespace: string | undefined;
    if (target?.kind === 'identifier' && !locals.has(target.name)) {
      const resolved = this.program.resolve(this.file, target.name);
      if (resolved?.symbol.kind === 'namespace') {
        return this.userCall(
          this.program.exported(resolved.symbol.file, name, at),
          call,
          locals,
        );
      }
      if (resolved === undefined && namespaces.has(target.name))
        namespace = target.name;
    }
    if (target && namespace === undefined) {
      this.typeOf(target, locals);
      call.arguments.forEach(argument => this.typeOf(argument, locals));
      const surroundings = {
        locals: new Map(
          [...locals.keys()].map(local => [local, 'loop'] as const),
        ),
      };
      if (
        deployedBy(this.program, this.file, target, surroundings) === undefined
      ) {
        this.report(at, `there is no function "${name}" here`, 'BCP109');
      }
      return anyType;
    }
    const resolved =
      namespace === undefined
        ? this.program.resolve(this.file, name)
        : undefined;
    return resolved
      ? this.userCall(resolved, call, locals)
      : this.builtInCall(call, namespace, locals);
  }

  private userCall(
    { file, symbol }: Resolved,
    call: CallExpression,
    locals: Locals,
  ): Type {
    if (symbol.kind !== 'func') {
      this.report(call.at, `"${call.name}" is not a function`, 'BCP059');
      return anyType;
    }
    if (call.arguments.length !== symbol.parameters.length) {
      this.report(
        call.at,
        `${call.name} takes ${symbol.parameters.length} arguments, got ${call.arguments.length}`,
        'BCP071',
      );
    }
    call.arguments.forEach((argument, index) => {
      const parameter = symbol.parameters[index];
      if (parameter)
        this.expect(argument, this.types.type(file, parameter.type), locals);
    });
    return this.types.result(file, symbol);
  }

  private builtInCall(
    call: CallExpression,
    namespace: string | undefined,
    locals: Locals,
  ): Type {
    const { name, at } = call;
    if (name === 'nameof') return stringType;
    const builtIn = builtInFunction(name, namespace);
    if (builtIn === undefined) {
      this.report(at, `there is no function "${name}"`, 'BCP057');
      return anyType;
    }
    if (builtIn.parametersOnly && this.file.using === undefined) {
      this.report(at, `${name} is allowed only in a parameters file`);
    }
    const [least, most] = builtIn.arity;
    if (call.arguments.length < least || call.arguments.length > most) {
      this.report(
        at,
        `${name} takes ${
          least === most ? least : `${least} to ${most}`
        } arguments, got ${call.arguments.length}`,
        'BCP071',
      );
    }
    const [first, ...others] = call.arguments;
    const firstType =
      first && first.kind !== 'lambda' ? this.typeOf(first, locals) : anyType;
    if (
      [
        'map',
        'filter',
        'sort',
        'reduce',
        'groupBy',
        'toObject',
        'flatten',
        'join',
      ].includes(name) &&
      !isAssignable(firstType, anyArray)
    ) {
      this.report(
        at,
        `${name} needs an array, got ${describeType(firstType)}`,
        'BCP070',
      );
    }
    if (
      ['items', 'mapValues', 'objectKeys'].includes(name) &&
      !isAssignable(firstType, anyObject)
    ) {
      this.report(
        at,
        `${name} needs an object, got ${describeType(firstType)}`,
        'BCP070',
      );
    }
    const otherTypes = others.map((argument, index) => {
      const isLambda = builtIn.lambdas?.includes(index + 1) ?? false;
      if (isLambda !== (argument.kind === 'lambda')) {
        this.report(
          argument.at,
          `${name} ${isLambda ? 'needs' : 'takes no'} lambda here`,
          'BCP070',
        );
      }
      return argument.kind === 'lambda'
        ? this.typeOf(
            argument.body,
            new Map([
              ...locals,
              ...lambdaLocals(name, argument.parameters, firstType),
            ]),
          )
        : this.typeOf(argument, locals);
    });
    return resultOf(name, firstType, otherTypes) ?? results[builtIn.result];
  }
}

/**
 * Checks what the expressions of a file are made of: that all names exist, that members exist where the type is known,
 * that what may be null is not read as if it were there, and that values fit where they are given.
 */
export function checkTypes(
  program: Program,
  types: DeclaredTypes,
  file: BicepFile,
  report: Report,
): void {
  const check = new TypeCheck(program, types, file, report);
  for (const statement of file.statements) check.statement(statement);
}
