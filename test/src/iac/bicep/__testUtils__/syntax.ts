import { Position } from './problems';

/** The syntax tree of Bicep: expressions, type expressions and declarations. */

interface Node {
  readonly at: Position;
}

export interface LiteralExpression extends Node {
  readonly kind: 'literal';
  readonly value: null | boolean | number | string;
}

export interface InterpolationExpression extends Node {
  readonly kind: 'interpolation';
  readonly parts: readonly (string | Expression)[];
}

export interface SpreadElement extends Node {
  readonly kind: 'spread';
  readonly value: Expression;
}

export interface ObjectProperty extends Node {
  readonly kind: 'property';
  /** A literal, or an interpolation where the key is computed. */
  readonly key: LiteralExpression | InterpolationExpression;
  readonly value: Expression;
}

export interface ArrayExpression extends Node {
  readonly kind: 'array';
  readonly items: readonly (Expression | SpreadElement)[];
}

export interface ObjectExpression extends Node {
  readonly kind: 'object';
  readonly properties: readonly (ObjectProperty | SpreadElement)[];
  /** Resources declared inside the body of their parent. */
  readonly resources: readonly ResourceDeclaration[];
}

export interface ForExpression extends Node {
  readonly kind: 'for';
  readonly item: string;
  readonly index?: string;
  readonly collection: Expression;
  /** Only in resources and modules. */
  readonly condition?: Expression;
  readonly body: Expression;
}

export interface IdentifierExpression extends Node {
  readonly kind: 'identifier';
  readonly name: string;
}

export interface MemberExpression extends Node {
  readonly kind: 'member';
  readonly target: Expression;
  readonly name: string;
  readonly safe: boolean;
}

export interface IndexExpression extends Node {
  readonly kind: 'index';
  readonly target: Expression;
  readonly index: Expression;
  readonly safe: boolean;
  readonly fromEnd: boolean;
}

/** `parent::child`, a resource declared inside another. */
export interface NestedResourceExpression extends Node {
  readonly kind: 'nestedResource';
  readonly target: Expression;
  readonly name: string;
}

export interface NonNullExpression extends Node {
  readonly kind: 'nonNull';
  readonly target: Expression;
}

export interface CallExpression extends Node {
  readonly kind: 'call';
  /** The namespace, imported file or resource that the function is called on. */
  readonly target?: Expression;
  readonly name: string;
  readonly arguments: readonly Expression[];
}

export interface UnaryExpression extends Node {
  readonly kind: 'unary';
  readonly operator: '!' | '-';
  readonly operand: Expression;
}

export interface BinaryExpression extends Node {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface TernaryExpression extends Node {
  readonly kind: 'ternary';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

export interface LambdaExpression extends Node {
  readonly kind: 'lambda';
  readonly parameters: readonly string[];
  readonly body: Expression;
}

export type Expression =
  | LiteralExpression
  | InterpolationExpression
  | ArrayExpression
  | ObjectExpression
  | ForExpression
  | IdentifierExpression
  | MemberExpression
  | IndexExpression
  | NestedResourceExpression
  | NonNullExpression
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | TernaryExpression
  | LambdaExpression;

export interface TypeProperty extends Node {
  readonly name: string;
  readonly type: TypeExpression;
  readonly decorators: readonly Decorator[];
}

export type TypeExpression = Node &
  (
    | { readonly kind: 'typeName'; readonly name: string }
    | {
        readonly kind: 'typeMember';
        readonly target: TypeExpression;
        readonly name: string;
      }
    | { readonly kind: 'typeItem'; readonly target: TypeExpression }
    | {
        readonly kind: 'typeLiteral';
        readonly value: null | boolean | number | string;
      }
    | { readonly kind: 'typeArray'; readonly item: TypeExpression }
    | { readonly kind: 'typeTuple'; readonly items: readonly TypeExpression[] }
    | {
        readonly kind: 'typeObject';
        readonly properties: readonly TypeProperty[];
        readonly additional?: TypeExpression;
      }
    | {
        readonly kind: 'typeUnion';
        readonly members: readonly TypeExpression[];
      }
    | { readonly kind: 'typeNullable'; readonly type: TypeExpression }
  );

export interface Decorator extends Node {
  readonly name: string;
  readonly arguments: readonly Expression[];
}

interface Declaration extends Node {
  readonly decorators: readonly Decorator[];
}

interface NamedDeclaration extends Declaration {
  readonly name: string;
}

export interface TargetScopeDeclaration extends Declaration {
  readonly kind: 'targetScope';
  readonly value: Expression;
}

export interface MetadataDeclaration extends NamedDeclaration {
  readonly kind: 'metadata';
  readonly value: Expression;
}

/** `using 'main.bicep'`, the first statement of a parameters file. */
export interface UsingDeclaration extends Declaration {
  readonly kind: 'using';
  readonly path: string;
}

export interface ImportDeclaration extends Declaration {
  readonly kind: 'import';
  readonly path: string;
  /** `import * as namespace from`. */
  readonly namespace?: string;
  readonly names: readonly { readonly name: string; readonly alias: string }[];
}

export interface ParamDeclaration extends NamedDeclaration {
  readonly kind: 'param';
  readonly type: TypeExpression;
  readonly value?: Expression;
}

/** `param name = value` in a parameters file. */
export interface AssignmentDeclaration extends NamedDeclaration {
  readonly kind: 'assignment';
  readonly value: Expression;
}

export interface VarDeclaration extends NamedDeclaration {
  readonly kind: 'var';
  readonly type?: TypeExpression;
  readonly value: Expression;
}

/** What a resource or module deploys: an object, once, for each item of a collection, or under a condition. */
export interface DeployedBody {
  readonly loop?: Pick<ForExpression, 'at' | 'item' | 'index' | 'collection'>;
  readonly condition?: Expression;
  readonly body: ObjectExpression;
}

export interface ResourceDeclaration extends NamedDeclaration, DeployedBody {
  readonly kind: 'resource';
  /** `Microsoft.Network/virtualNetworks@2024-07-01`; only the last segment for a nested resource. */
  readonly type: string;
  readonly existing: boolean;
}

export interface ModuleDeclaration extends NamedDeclaration, DeployedBody {
  readonly kind: 'module';
  readonly path: string;
}

export interface OutputDeclaration extends NamedDeclaration {
  readonly kind: 'output';
  readonly type: TypeExpression;
  readonly value: Expression;
}

export interface TypeDeclaration extends NamedDeclaration {
  readonly kind: 'type';
  readonly type: TypeExpression;
}

export interface FuncDeclaration extends NamedDeclaration {
  readonly kind: 'func';
  readonly parameters: readonly {
    readonly name: string;
    readonly type: TypeExpression;
  }[];
  readonly result: TypeExpression;
  readonly body: Expression;
}

export type Statement =
  | TargetScopeDeclaration
  | MetadataDeclaration
  | UsingDeclaration
  | ImportDeclaration
  | ParamDeclaration
  | AssignmentDeclaration
  | VarDeclaration
  | ResourceDeclaration
  | ModuleDeclaration
  | OutputDeclaration
  | TypeDeclaration
  | FuncDeclaration;

/** The property of an object literal with this name, if it is written there. */
export function propertyOf(
  body: ObjectExpression,
  name: string,
): ObjectProperty | undefined {
  return body.properties.find(
    (property): property is ObjectProperty =>
      property.kind === 'property' &&
      property.key.kind === 'literal' &&
      property.key.value === name,
  );
}

export function hasDecorator(
  declaration: { readonly decorators: readonly Decorator[] },
  name: string,
): boolean {
  return declaration.decorators.some(decorator => decorator.name === name);
}
