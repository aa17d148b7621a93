import { BicepError } from './problems';
import { BicepFile, Program } from './program';
import {
  Decorator,
  FuncDeclaration,
  ParamDeclaration,
  TypeDeclaration,
  TypeExpression,
} from './syntax';
import {
  anyArray,
  anyObject,
  anyType,
  boolType,
  intType,
  isNullable,
  nullable,
  nullType,
  ObjectType,
  PropertyType,
  stringType,
  Type,
  unionOf,
  withoutNull,
} from './types';

const primitives: ReadonlyMap<string, Type> = new Map([
  ['string', stringType],
  ['int', intType],
  ['bool', boolType],
  ['array', anyArray],
  ['object', anyObject],
  ['any', anyType],
]);

/** An object type. Its properties are resolved when they are asked for, because they may be of the same type. */
class DeclaredObject implements ObjectType {
  readonly kind = 'object';
  private resolved: ReadonlyMap<string, PropertyType> | undefined;

  constructor(
    private readonly expression: TypeExpression & { kind: 'typeObject' },
    private readonly typeOf: (
      expression: TypeExpression,
      decorators?: readonly Decorator[],
    ) => Type,
  ) {}

  get properties(): ReadonlyMap<string, PropertyType> {
    this.resolved ??= new Map(
      this.expression.properties.map(({ name, type: written, decorators }) => {
        const type = this.typeOf(written, decorators);
        return [name, { type, required: !isNullable(type) }];
      }),
    );
    return this.resolved;
  }

  get additional(): Type | undefined {
    const { additional } = this.expression;
    return additional && this.typeOf(additional);
  }
}

/** The types that files declare. */
export class DeclaredTypes {
  private readonly named = new Map<TypeDeclaration, Type | 'in progress'>();

  constructor(private readonly program: Program) {}

  /** The type of the values of a parameter. */
  param(file: BicepFile, { type, decorators }: ParamDeclaration): Type {
    return this.type(file, type, decorators);
  }

  /** A parameter as a property of the object that is given to a module. */
  paramProperty(file: BicepFile, declaration: ParamDeclaration): PropertyType {
    const type = this.param(file, declaration);
    return {
      type,
      required: declaration.value === undefined && !isNullable(type),
    };
  }

  result(file: BicepFile, { result }: FuncDeclaration): Type {
    return this.type(file, result);
  }

  /**
   * The type that an expression stands for in a file.
   *
   * @throws BicepError for an unknown type, one that is made of nothing but itself, and a constraint that does not fit
   */
  type(
    file: BicepFile,
    expression: TypeExpression,
    decorators: readonly Decorator[] = [],
  ): Type {
    const type = decorators.reduce(
      constrained,
      this.plainType(file, expression),
    );
    const union =
      expression.kind === 'typeNullable' ? expression.type : expression;
    if (union.kind === 'typeUnion') checkUnion(union, type, decorators);
    return type;
  }

  private plainType(file: BicepFile, expression: TypeExpression): Type {
    switch (expression.kind) {
      case 'typeName':
        return this.namedType(file, expression.name, expression);
      case 'typeMember': {
        const { target } = expression;
        const resolved =
          target.kind === 'typeName'
            ? this.program.resolve(file, target.name)
            : undefined;
        if (resolved?.symbol.kind === 'namespace') {
          const { file: source } = resolved.symbol;
          this.program.exported(source, expression.name, expression.at);
          return this.namedType(source, expression.name, expression);
        }
        const type = withoutNull(this.plainType(file, target));
        const property =
          type.kind === 'object'
            ? type.properties.get(expression.name)
            : undefined;
        if (property) return property.type;
        throw new BicepError(
          expression.at,
          `the type has no property "${expression.name}"`,
          'BCP053',
        );
      }
      case 'typeItem': {
        const type = withoutNull(this.plainType(file, expression.target));
        if (type.kind === 'array') return type.item;
        if (type.kind === 'object' && type.additional) return type.additional;
        throw new BicepError(expression.at, 'the type has no items');
      }
      case 'typeLiteral':
        return expression.value === null
          ? nullType
          : { kind: 'literal', value: expression.value };
      case 'typeArray':
        return { kind: 'array', item: this.type(file, expression.item) };
      case 'typeTuple':
        return {
          kind: 'tuple',
          items: expression.items.map(item => this.type(file, item)),
        };
      case 'typeUnion':
        return unionOf(
          expression.members.map(member => this.type(file, member)),
        );
      case 'typeNullable':
        // The decorators outside are those of the type inside, too.
        return nullable(this.plainType(file, expression.type));
      default:
        return new DeclaredObject(expression, (part, decorators) =>
          this.type(file, part, decorators),
        );
    }
  }

  private namedType(
    file: BicepFile,
    name: string,
    { at }: TypeExpression,
  ): Type {
    const primitive = primitives.get(name);
    if (primitive !== undefined && !file.symbols.has(name)) return primitive;
    const resolved = this.program.resolve(file, name);
    if (resolved?.symbol.kind !== 'type') {
      throw new BicepError(at, `there is no type "${name}"`, 'BCP302');
    }
    const declaration = resolved.symbol;
    const known = this.named.get(declaration);
    if (known === 'in progress')
      throw new BicepError(
        at,
        `the type "${name}" is made of itself`,
        'BCP298',
      );
    if (known !== undefined) return known;
    this.named.set(declaration, 'in progress');
    const type = this.type(
      resolved.file,
      declaration.type,
      declaration.decorators,
    );
    this.named.set(declaration, type);
    return type;
  }
}

/** The members of a union are literals, or objects that a property with a literal tells apart. */
function checkUnion(
  { at }: TypeExpression,
  type: Type,
  decorators: readonly Decorator[],
): void {
  const members = type.kind === 'union' ? type.members : [type];
  const discriminator = decorators.find(({ name }) => name === 'discriminator');
  const [argument] = discriminator?.arguments ?? [];
  if (discriminator === undefined) {
    if (members.every(isLiteral)) return;
    throw new BicepError(at, 'the members of a union are literals', 'BCP293');
  }
  const property = argument?.kind === 'literal' ? String(argument.value) : '';
  const told = members
    .filter(({ kind }) => kind !== 'null')
    .every(
      member =>
        member.kind === 'object' &&
        member.properties.get(property)?.type.kind === 'literal',
    );
  if (told) return;
  throw new BicepError(
    at,
    `the members of the union are not told apart by a literal "${property}"`,
    'BCP364',
  );
}

function isLiteral(type: Type): boolean {
  switch (type.kind) {
    case 'literal':
    case 'null':
      return true;
    case 'tuple':
      return type.items.every(isLiteral);
    case 'object':
      return (
        type.additional === undefined &&
        [...type.properties.values()].every(
          property => property.type.kind === 'literal',
        )
      );
    default:
      return false;
  }
}

const lengths = ['minLength', 'maxLength'];
const values = ['minValue', 'maxValue'];
const described = [
  'description',
  'metadata',
  'export',
  'secure',
  'sealed',
  'discriminator',
];

/** A type with what a decorator demands of its values. */
function constrained(
  type: Type,
  { at, name, arguments: given }: Decorator,
): Type {
  if (described.includes(name)) return type;
  const [argument] = given;
  if (name === 'allowed') {
    if (argument?.kind !== 'array')
      throw new BicepError(at, '@allowed needs an array');
    return unionOf(
      argument.items.map((item): Type => {
        if (item.kind !== 'literal' || item.value === null)
          throw new BicepError(item.at, '@allowed needs literals');
        return { kind: 'literal', value: item.value };
      }),
    );
  }
  const number = argument?.kind === 'literal' ? argument.value : undefined;
  const fits = (kind: Type['kind']) =>
    (kind === 'int' && values.includes(name)) ||
    (['string', 'array'].includes(kind) && lengths.includes(name));
  const inner = withoutNull(type);
  if (!fits(inner.kind) || typeof number !== 'number') {
    throw new BicepError(at, `@${name} does not fit here`, 'BCP124');
  }
  const narrowed = { ...inner, [name]: number };
  return isNullable(type) ? nullable(narrowed) : narrowed;
}
