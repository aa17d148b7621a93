import { builtInFunction, FunctionContext, namespaces } from './functions';
import {
  derivedPath,
  isSafeAccess,
  memberOf,
  nameOf,
  operate,
} from './operators';
import { BicepError, Position } from './problems';
import { BicepFile, Resolved } from './program';
import { Run } from './run';
import {
  BinaryExpression,
  CallExpression,
  Expression,
  ForExpression,
  FuncDeclaration,
  IndexExpression,
  ObjectExpression,
} from './syntax';
import { mismatches } from './types';
import {
  asArray,
  asBoolean,
  asNumber,
  asObject,
  asString,
  asText,
  BodyPart,
  Lambda,
  Locals,
  NeedsRuntimeValue,
  ObjectValue,
  Reference,
  RuntimeValue,
  Value,
} from './values';

const noLocals: Locals = new Map();

/** Evaluates the expressions of a file; what the names in it stand for is told by who extends it. */
export abstract class Evaluator {
  constructor(readonly run: Run, readonly file: BicepFile) {}

  /** What a symbol stands for. @throws Error where it is no value */
  protected abstract valueOf(resolved: Resolved): Value;

  /** The instances of a resource or module in a loop, where the name is that of one. */
  protected abstract collection(name: string): readonly Reference[] | undefined;

  /** Who evaluates the functions that a file declares. */
  protected abstract evaluatorOf(file: BicepFile): Evaluator;

  protected abstract get context(): FunctionContext;

  /**
   * The value of an expression. What depends on a runtime value is one itself, with what is computed of it as its path.
   *
   * @throws BicepError where there is no value
   */
  evaluate(expression: Expression, locals: Locals = noLocals): Value {
    const value = this.read(expression, locals);
    return value instanceof BodyPart ? value.value : value;
  }

  /** Computes what must be known when the deployment starts. @throws BicepError where it is not */
  atStart<T>({ at }: Expression, compute: () => T): T {
    try {
      return compute();
    } catch (error) {
      throw error instanceof BicepError
        ? error
        : new BicepError(at, (error as Error).message);
    }
  }

  /** The variables of each turn of a loop. */
  protected turnsOf(
    loop: Pick<ForExpression, 'item' | 'index' | 'collection'>,
    locals: Locals,
  ): Locals[] {
    const { item, index, collection } = loop;
    const values = this.atStart(collection, () =>
      asArray(this.evaluate(collection, locals)),
    );
    return values.map((value, position) => {
      const turn = new Map(locals).set(item, value);
      return index === undefined ? turn : turn.set(index, position);
    });
  }

  private read(expression: Expression, locals: Locals): Value | BodyPart {
    try {
      return this.readPlainly(expression, locals);
    } catch (error) {
      if (error instanceof BicepError) throw error;
      if (error instanceof NeedsRuntimeValue) {
        const { runtime, path } = error.value;
        return new RuntimeValue(runtime, derivedPath(expression, path));
      }
      throw new BicepError(expression.at, (error as Error).message);
    }
  }

  private readPlainly(
    expression: Expression,
    locals: Locals,
  ): Value | BodyPart {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'interpolation':
        return this.interpolation(expression.parts, locals);
      case 'array':
        return expression.items.flatMap(item =>
          item.kind === 'spread'
            ? asArray(this.evaluate(item.value, locals))
            : [this.evaluate(item, locals)],
        );
      case 'object':
        return this.object(expression, locals);
      case 'for':
        return this.turnsOf(expression, locals).map(turn =>
          this.evaluate(expression.body, turn),
        );
      case 'identifier':
        return this.identifier(expression.name, locals);
      case 'member':
        return memberOf(
          this.read(expression.target, locals),
          expression.name,
          isSafeAccess(expression),
        );
      case 'index':
        return this.index(expression, locals);
      case 'nestedResource': {
        const target = this.evaluate(expression.target, locals);
        if (target instanceof Reference) return target.nested(expression.name);
        throw new Error(`there is no nested resource "${expression.name}"`);
      }
      case 'nonNull':
        return this.read(expression.target, locals);
      case 'call':
        return this.call(expression, locals);
      case 'unary': {
        const operand = this.evaluate(expression.operand, locals);
        return expression.operator === '!'
          ? !asBoolean(operand)
          : -asNumber(operand);
      }
      case 'binary':
        return this.binary(expression, locals);
      case 'ternary':
        return asBoolean(this.evaluate(expression.condition, locals))
          ? this.read(expression.whenTrue, locals)
          : this.read(expression.whenFalse, locals);
      default:
        throw new Error(
          'a lambda is allowed only as the argument of a function',
        );
    }
  }

  private interpolation(
    parts: readonly (string | Expression)[],
    locals: Locals,
  ): Value {
    const values = parts.map(part =>
      typeof part === 'string' ? part : this.evaluate(part, locals),
    );
    const unknown = values.find(
      (value): value is RuntimeValue => value instanceof RuntimeValue,
    );
    if (unknown === undefined) return values.map(asText).join('');
    const texts = values.map(value =>
      value instanceof RuntimeValue ? `\${${value.path}}` : asText(value),
    );
    return new RuntimeValue(unknown.runtime, texts.join(''));
  }

  private object(
    { properties }: ObjectExpression,
    locals: Locals,
  ): ObjectValue {
    return Object.fromEntries(
      properties.flatMap(property => {
        const value = this.evaluate(property.value, locals);
        return property.kind === 'property'
          ? [[asString(this.evaluate(property.key, locals)), value] as const]
          : Object.entries(asObject(value));
      }),
    );
  }

  private identifier(name: string, locals: Locals): Value {
    const local = locals.get(name);
    if (local !== undefined) return local;
    const resolved = this.run.program.resolve(this.file, name);
    if (resolved === undefined)
      throw new Error(`there is nothing called "${name}"`);
    return this.valueOf(resolved);
  }

  private index(expression: IndexExpression, locals: Locals): Value | BodyPart {
    const { target, fromEnd } = expression;
    const index = this.evaluate(expression.index, locals);
    const instances =
      target.kind === 'identifier' && !locals.has(target.name)
        ? this.collection(target.name)
        : undefined;
    // Of a collection, only the instance that the index picks is read.
    if (instances) {
      const instance = instances[asNumber(index)];
      if (instance === undefined)
        throw new Error(
          `there is no instance with the index ${asNumber(index)}`,
        );
      this.run.note([instance]);
      return instance;
    }
    const value = this.read(target, locals);
    const safe = isSafeAccess(expression);
    if (!fromEnd)
      return memberOf(
        value,
        typeof index === 'string' ? index : asNumber(index),
        safe,
      );
    const items = asArray(value instanceof BodyPart ? value.value : value);
    return memberOf(value, items.length - asNumber(index), safe);
  }

  private call(call: CallExpression, locals: Locals): Value {
    const { target, name } = call;
    const { program } = this.run;
    if (target === undefined) {
      const resolved = program.resolve(this.file, name);
      if (resolved) return this.userFunction(resolved, call, locals);
      return name === 'nameof'
        ? nameOf(call.arguments[0])
        : this.builtIn(call, locals);
    }
    if (target.kind === 'identifier' && !locals.has(target.name)) {
      const resolved = program.resolve(this.file, target.name);
      if (resolved === undefined && namespaces.has(target.name)) {
        return this.builtIn(call, locals, target.name);
      }
      if (resolved?.symbol.kind === 'namespace') {
        const exported = program.exported(resolved.symbol.file, name, call.at);
        return this.userFunction(exported, call, locals);
      }
    }
    const value = this.evaluate(target, locals);
    if (value instanceof Reference) return value.call(name);
    throw new Error(`there is no function "${name}" here`);
  }

  private builtIn(
    call: CallExpression,
    locals: Locals,
    namespace?: string,
  ): Value {
    const builtIn = builtInFunction(call.name, namespace);
    if (builtIn === undefined)
      throw new Error(`there is no function "${call.name}"`);
    const values: Value[] = [];
    const lambdas: Lambda[] = [];
    for (const argument of call.arguments) {
      if (argument.kind === 'lambda') {
        const { parameters, body } = argument;
        lambdas.push((...given) => {
          const inside = parameters.map(
            (name, index) => [name, given[index]] as const,
          );
          return this.evaluate(body, new Map([...locals, ...inside]));
        });
      } else {
        values.push(this.evaluate(argument, locals));
      }
    }
    return builtIn.run(values, this.context, lambdas);
  }

  private userFunction(
    { file, symbol }: Resolved,
    call: CallExpression,
    locals: Locals,
  ): Value {
    if (symbol.kind !== 'func')
      throw new Error(`"${call.name}" is not a function`);
    const given = call.arguments.map(argument =>
      this.evaluate(argument, locals),
    );
    return this.evaluatorOf(file).functionResult(symbol, given, call.at);
  }

  private functionResult(
    declaration: FuncDeclaration,
    given: readonly Value[],
    at: Position,
  ): Value {
    const { types } = this.run;
    const check = (
      value: Value,
      type: FuncDeclaration['result'],
      what: string,
    ) => {
      for (const problem of mismatches(value, types.type(this.file, type))) {
        this.run.report(at, `${declaration.name}: ${what}${problem}`, 'BCP070');
      }
    };
    const parameters = declaration.parameters.map(({ name, type }, index) => {
      const value = given[index] ?? null;
      check(value, type, name);
      return [name, value] as const;
    });
    const result = this.evaluate(declaration.body, new Map(parameters));
    check(result, declaration.result, 'the result');
    return result;
  }

  private binary(
    { operator, left, right }: BinaryExpression,
    locals: Locals,
  ): Value {
    const first = this.evaluate(left, locals);
    // These three look at their right side only where the left one leaves it open.
    switch (operator) {
      case '&&':
        return asBoolean(first) && asBoolean(this.evaluate(right, locals));
      case '||':
        return asBoolean(first) || asBoolean(this.evaluate(right, locals));
      case '??':
        // What Azure knows is taken to be there.
        return first ?? this.evaluate(right, locals);
      default:
        return operate(operator, first, this.evaluate(right, locals));
    }
  }
}
