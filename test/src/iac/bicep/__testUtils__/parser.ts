import { Token, tokenize } from './lexer';
import { BicepError, Position } from './problems';
import {
  Decorator,
  DeployedBody,
  Expression,
  ForExpression,
  LambdaExpression,
  ObjectExpression,
  ObjectProperty,
  ResourceDeclaration,
  SpreadElement,
  Statement,
  TypeExpression,
  TypeProperty,
} from './syntax';

/** Higher binds tighter; all operators are left-associative. */
const precedences: Readonly<Record<string, number>> = {
  '*': 7,
  '/': 7,
  '%': 7,
  '+': 6,
  '-': 6,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '==': 4,
  '!=': 4,
  '=~': 4,
  '!~': 4,
  '&&': 3,
  '||': 2,
  '??': 1,
};

const keywords: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class Parser {
  private index = 0;

  /** Object and array literals are not allowed inside a string, except in the body of a lambda there. */
  constructor(
    private readonly tokens: readonly Token[],
    private literalsAllowed = true,
  ) {}

  file(): Statement[] {
    const statements: Statement[] = [];
    this.newlines();
    while (this.peek().kind !== 'end') {
      statements.push(this.statement());
      this.endOfStatement();
    }
    return statements;
  }

  /** The one expression that all tokens make up. */
  wholeExpression(): Expression {
    const expression = this.expression();
    if (this.peek().kind !== 'end') this.unexpected('end of the interpolation');
    return expression;
  }

  private endOfStatement(): void {
    if (this.peek().kind !== 'end' && !this.newlines())
      this.unexpected('end of line');
  }

  private statement(): Statement {
    const decorators = this.decorators();
    const { at } = this.peek();
    const keyword = this.identifier('a declaration');
    switch (keyword) {
      case 'targetScope':
        this.expect('=');
        return {
          kind: 'targetScope',
          at,
          decorators,
          value: this.expression(),
        };
      case 'metadata': {
        const name = this.identifier('a name');
        this.expect('=');
        return {
          kind: 'metadata',
          at,
          decorators,
          name,
          value: this.expression(),
        };
      }
      case 'using':
        return { kind: 'using', at, decorators, path: this.plainString() };
      case 'import':
        return this.importDeclaration(at, decorators);
      case 'param':
        return this.paramDeclaration(at, decorators);
      case 'var': {
        const name = this.identifier('a name');
        const type = this.at('=') ? undefined : this.type();
        this.expect('=');
        return {
          kind: 'var',
          at,
          decorators,
          name,
          type,
          value: this.expression(),
        };
      }
      case 'resource':
        return this.resourceDeclaration(at, decorators);
      case 'module': {
        const name = this.identifier('a name');
        const path = this.plainString();
        this.expect('=');
        return {
          kind: 'module',
          at,
          decorators,
          name,
          path,
          ...this.deployedBody(),
        };
      }
      case 'output': {
        const name = this.identifier('a name');
        const type = this.type();
        this.expect('=');
        return {
          kind: 'output',
          at,
          decorators,
          name,
          type,
          value: this.expression(),
        };
      }
      case 'type': {
        const name = this.identifier('a name');
        this.expect('=');
        return { kind: 'type', at, decorators, name, type: this.type() };
      }
      case 'func':
        return this.funcDeclaration(at, decorators);
      default:
        throw new BicepError(
          at,
          `"${keyword}" does not begin a declaration`,
          'BCP007',
        );
    }
  }

  private importDeclaration(at: Position, decorators: Decorator[]): Statement {
    const names: { name: string; alias: string }[] = [];
    let namespace: string | undefined;
    if (this.accept('*')) {
      this.keyword('as');
      namespace = this.identifier('a name');
    } else {
      this.expect('{');
      this.elements('}', () => {
        const name = this.identifier('a name');
        const alias = this.acceptKeyword('as')
          ? this.identifier('a name')
          : name;
        names.push({ name, alias });
      });
    }
    this.keyword('from');
    return {
      kind: 'import',
      at,
      decorators,
      namespace,
      names,
      path: this.plainString(),
    };
  }

  private paramDeclaration(at: Position, decorators: Decorator[]): Statement {
    const name = this.identifier('a name');
    if (this.accept('=')) {
      return {
        kind: 'assignment',
        at,
        decorators,
        name,
        value: this.expression(),
      };
    }
    const type = this.type();
    const value = this.accept('=') ? this.expression() : undefined;
    return { kind: 'param', at, decorators, name, type, value };
  }

  private resourceDeclaration(
    at: Position,
    decorators: Decorator[],
  ): ResourceDeclaration {
    const name = this.identifier('a name');
    const type = this.plainString();
    const existing = this.acceptKeyword('existing');
    this.expect('=');
    return {
      kind: 'resource',
      at,
      decorators,
      name,
      type,
      existing,
      ...this.deployedBody(),
    };
  }

  private funcDeclaration(at: Position, decorators: Decorator[]): Statement {
    const name = this.identifier('a name');
    this.expect('(');
    const parameters: { name: string; type: TypeExpression }[] = [];
    this.list(')', () => {
      parameters.push({ name: this.identifier('a name'), type: this.type() });
    });
    const result = this.type();
    this.expect('=>');
    this.newlines();
    return {
      kind: 'func',
      at,
      decorators,
      name,
      parameters,
      result,
      body: this.expression(),
    };
  }

  /** `{ … }`, `if (…) { … }`, `[for … in …: { … }]` or `[for … in …: if (…) { … }]`. */
  private deployedBody(): DeployedBody {
    if (!this.at('[')) return this.conditionalBody();
    const at = this.expect('[').at;
    this.newlines();
    const head = this.forHead();
    const body = this.conditionalBody();
    this.newlines();
    this.expect(']');
    return { loop: { at, ...head }, ...body };
  }

  private conditionalBody(): DeployedBody {
    let condition: Expression | undefined;
    if (this.acceptKeyword('if')) {
      this.expect('(');
      this.newlines();
      condition = this.expression();
      this.newlines();
      this.expect(')');
    }
    return { condition, body: this.object(true) };
  }

  private decorators(): Decorator[] {
    const decorators: Decorator[] = [];
    while (this.at('@')) {
      const { at } = this.expect('@');
      let name = this.identifier('a decorator');
      if (name === 'sys' && this.accept('.'))
        name = this.identifier('a decorator');
      this.expect('(');
      decorators.push({ at, name, arguments: this.expressions(')') });
      if (!this.newlines()) this.unexpected('end of line');
    }
    return decorators;
  }

  expression(): Expression {
    const condition = this.binary(0);
    if (!this.acceptAfterNewlines('?')) return condition;
    const whenTrue = this.expression();
    if (!this.acceptAfterNewlines(':')) this.unexpected('":"');
    const whenFalse = this.expression();
    return {
      kind: 'ternary',
      at: condition.at,
      condition,
      whenTrue,
      whenFalse,
    };
  }

  private binary(least: number): Expression {
    let left = this.unary();
    for (;;) {
      const token = this.peek();
      const precedence =
        token.kind === 'punctuation' ? precedences[token.text] : undefined;
      if (precedence === undefined || precedence <= least) return left;
      this.index++;
      const right = this.binary(precedence);
      left = { kind: 'binary', at: left.at, operator: token.text, left, right };
    }
  }

  private unary(): Expression {
    const { at } = this.peek();
    for (const operator of ['!', '-'] as const) {
      if (this.accept(operator)) {
        return { kind: 'unary', at, operator, operand: this.unary() };
      }
    }
    return this.member();
  }

  private member(): Expression {
    let target = this.primary();
    for (;;) {
      const { at } = this.peek();
      if (this.accept('[')) {
        const safe = this.accept('?');
        const fromEnd = this.accept('^');
        const index = this.expression();
        this.expect(']');
        target = { kind: 'index', at, target, index, safe, fromEnd };
      } else if (this.accept('.')) {
        const safe = this.accept('?');
        const name = this.identifier('a property');
        target =
          !safe && this.accept('(')
            ? {
                kind: 'call',
                at,
                target,
                name,
                arguments: this.expressions(')'),
              }
            : { kind: 'member', at, target, name, safe };
      } else if (this.accept('::')) {
        target = {
          kind: 'nestedResource',
          at,
          target,
          name: this.identifier('a resource'),
        };
      } else if (this.accept('!')) {
        target = { kind: 'nonNull', at, target };
      } else {
        return target;
      }
    }
  }

  private primary(): Expression {
    const token = this.peek();
    const { at } = token;
    switch (token.kind) {
      case 'number':
        this.index++;
        return { kind: 'literal', at, value: Number(token.text) };
      case 'string':
        return this.string();
      case 'identifier':
        return this.named();
      default:
    }
    if (this.at('{') || this.at('[')) {
      if (!this.literalsAllowed) {
        throw new BicepError(
          at,
          'no object or array literal is allowed inside a string',
        );
      }
      return this.at('{') ? this.object(false) : this.array();
    }
    if (this.at('(')) return this.parenthesized();
    return this.unexpected('an expression');
  }

  private named(): Expression {
    const { at } = this.peek();
    const name = this.identifier('a name');
    const value = keywords.get(name);
    if (value !== undefined) return { kind: 'literal', at, value };
    if (this.accept('('))
      return { kind: 'call', at, name, arguments: this.expressions(')') };
    if (this.at('=>')) return this.lambda(at, [name]);
    return { kind: 'identifier', at, name };
  }

  private parenthesized(): Expression {
    const { at } = this.expect('(');
    const inner: Expression[] = this.expressions(')');
    if (this.at('=>')) {
      return this.lambda(
        at,
        inner.map(parameter => {
          if (parameter.kind !== 'identifier')
            throw new BicepError(parameter.at, 'a lambda parameter is a name');
          return parameter.name;
        }),
      );
    }
    if (inner.length !== 1)
      throw new BicepError(
        at,
        'parentheses hold exactly one expression',
        'BCP243',
      );
    return inner[0];
  }

  private lambda(
    at: Position,
    parameters: readonly string[],
  ): LambdaExpression {
    this.expect('=>');
    this.newlines();
    const { literalsAllowed } = this;
    this.literalsAllowed = true;
    const body = this.expression();
    this.literalsAllowed = literalsAllowed;
    return { kind: 'lambda', at, parameters, body };
  }

  private string(): Expression & { kind: 'literal' | 'interpolation' } {
    const token = this.peek();
    if (token.kind !== 'string') return this.unexpected('a string');
    this.index++;
    const { at, parts } = token;
    if (parts.length === 1)
      return { kind: 'literal', at, value: parts[0] as string };
    return {
      kind: 'interpolation',
      at,
      parts: parts
        .map(part =>
          typeof part === 'string'
            ? part
            : new Parser(part, false).wholeExpression(),
        )
        .filter(part => part !== ''),
    };
  }

  private plainString(): string {
    const string = this.string();
    if (string.kind === 'literal' && typeof string.value === 'string')
      return string.value;
    throw new BicepError(string.at, 'no interpolation is allowed here');
  }

  private array(): Expression {
    const { at } = this.expect('[');
    const ahead =
      this.tokens[this.index + (this.peek().kind === 'newline' ? 1 : 0)];
    if (ahead.kind === 'identifier' && ahead.text === 'for') {
      this.newlines();
      const head = this.forHead();
      const body = this.expression();
      this.newlines();
      this.expect(']');
      return { kind: 'for', at, ...head, body };
    }
    const items: (Expression | SpreadElement)[] = [];
    this.elements(']', () => items.push(this.spread() ?? this.expression()));
    return { kind: 'array', at, items };
  }

  private forHead(): Pick<ForExpression, 'item' | 'index' | 'collection'> {
    this.keyword('for');
    let item: string;
    let index: string | undefined;
    if (this.accept('(')) {
      item = this.identifier('the loop variable');
      this.expect(',');
      index = this.identifier('the index variable');
      this.expect(')');
    } else {
      item = this.identifier('the loop variable');
    }
    this.keyword('in');
    const collection = this.expression();
    this.expect(':');
    return { item, index, collection };
  }

  private object(resourcesAllowed: boolean): ObjectExpression {
    const { at } = this.expect('{');
    const properties: (ObjectProperty | SpreadElement)[] = [];
    const resources: ResourceDeclaration[] = [];
    this.elements('}', () => {
      if (resourcesAllowed && this.atNestedResource()) {
        const decorators = this.decorators();
        const start = this.peek().at;
        this.keyword('resource');
        resources.push(this.resourceDeclaration(start, decorators));
      } else {
        properties.push(this.spread() ?? this.property());
      }
    });
    return { kind: 'object', at, properties, resources };
  }

  private atNestedResource(): boolean {
    if (this.at('@')) return true;
    const [first, second] = this.tokens.slice(this.index);
    return first.text === 'resource' && second.kind === 'identifier';
  }

  private property(): ObjectProperty {
    const token = this.peek();
    const key: ObjectProperty['key'] =
      token.kind === 'string'
        ? this.string()
        : {
            kind: 'literal',
            at: token.at,
            value: this.identifier('a property'),
          };
    this.expect(':');
    return { kind: 'property', at: token.at, key, value: this.expression() };
  }

  private spread(): SpreadElement | undefined {
    const { at } = this.peek();
    return this.accept('...')
      ? { kind: 'spread', at, value: this.expression() }
      : undefined;
  }

  private expressions(close: string): Expression[] {
    const expressions: Expression[] = [];
    this.list(close, () => expressions.push(this.expression()));
    return expressions;
  }

  /** What is between commas, with line breaks allowed after each. */
  private list(close: string, element: () => void): void {
    this.newlines();
    if (this.accept(close)) return;
    do {
      this.newlines();
      element();
    } while (this.accept(','));
    this.newlines();
    this.expect(close);
  }

  /** What an array or object holds: separated by line breaks or by commas, never by both. */
  private elements(close: string, element: () => void): void {
    this.newlines();
    while (!this.accept(close)) {
      element();
      if (this.accept(',')) {
        if (this.peek().kind === 'newline') {
          throw new BicepError(
            this.peek().at,
            'no comma is allowed at the end of a line',
            'BCP238',
          );
        }
        if (this.at(close)) this.unexpected('an element');
      } else if (!this.newlines() && !this.at(close)) {
        this.unexpected('end of line or a comma');
      }
    }
  }

  type(): TypeExpression {
    const { at } = this.peek();
    this.acceptAfterNewlines('|');
    const members = [this.memberType()];
    while (this.acceptAfterNewlines('|')) members.push(this.memberType());
    return members.length === 1
      ? members[0]
      : { kind: 'typeUnion', at, members };
  }

  private memberType(): TypeExpression {
    let type = this.primaryType();
    for (;;) {
      const { at } = this.peek();
      if (this.accept('?')) {
        type = { kind: 'typeNullable', at, type };
      } else if (this.accept('[')) {
        if (this.accept(']')) {
          type = { kind: 'typeArray', at, item: type };
        } else {
          this.expect('*');
          this.expect(']');
          type = { kind: 'typeItem', at, target: type };
        }
      } else if (this.accept('.')) {
        type = this.accept('*')
          ? { kind: 'typeItem', at, target: type }
          : {
              kind: 'typeMember',
              at,
              target: type,
              name: this.identifier('a property'),
            };
      } else {
        return type;
      }
    }
  }

  private primaryType(): TypeExpression {
    const token = this.peek();
    const { at } = token;
    if (token.kind === 'string')
      return { kind: 'typeLiteral', at, value: this.plainString() };
    if (token.kind === 'number' || this.at('-')) {
      const sign = this.accept('-') ? -1 : 1;
      const digits = this.peek();
      if (digits.kind !== 'number') this.unexpected('a number');
      this.index++;
      return { kind: 'typeLiteral', at, value: sign * Number(digits.text) };
    }
    if (token.kind === 'identifier') {
      const name = this.identifier('a type');
      const value = keywords.get(name);
      return value === undefined
        ? { kind: 'typeName', at, name }
        : { kind: 'typeLiteral', at, value };
    }
    if (this.accept('(')) {
      const type = this.type();
      this.expect(')');
      return type;
    }
    if (this.accept('[')) {
      const items: TypeExpression[] = [];
      this.elements(']', () => {
        this.decorators();
        items.push(this.type());
      });
      return { kind: 'typeTuple', at, items };
    }
    return this.at('{') ? this.objectType() : this.unexpected('a type');
  }

  private objectType(): TypeExpression {
    const { at } = this.expect('{');
    const properties: TypeProperty[] = [];
    let additional: TypeExpression | undefined;
    this.elements('}', () => {
      const decorators = this.decorators();
      const token = this.peek();
      if (this.accept('*')) {
        this.expect(':');
        additional = this.type();
        return;
      }
      const name =
        token.kind === 'string'
          ? this.plainString()
          : this.identifier('a property');
      this.expect(':');
      properties.push({ at: token.at, name, type: this.type(), decorators });
    });
    return { kind: 'typeObject', at, properties, additional };
  }

  private peek(): Token {
    return this.tokens[this.index];
  }

  private at(text: string): boolean {
    const token = this.peek();
    return token.kind === 'punctuation' && token.text === text;
  }

  private accept(text: string): boolean {
    const found = this.at(text);
    if (found) this.index++;
    return found;
  }

  private acceptAfterNewlines(text: string): boolean {
    const start = this.index;
    this.newlines();
    if (this.accept(text)) return true;
    this.index = start;
    return false;
  }

  private acceptKeyword(keyword: string): boolean {
    const token = this.peek();
    const found = token.kind === 'identifier' && token.text === keyword;
    if (found) this.index++;
    return found;
  }

  private keyword(keyword: string): void {
    if (!this.acceptKeyword(keyword)) this.unexpected(`"${keyword}"`);
  }

  private expect(text: string): Token {
    const token = this.peek();
    if (!this.accept(text)) this.unexpected(`"${text}"`);
    return token;
  }

  private identifier(what: string): string {
    const token = this.peek();
    if (token.kind !== 'identifier') return this.unexpected(what);
    this.index++;
    return token.text;
  }

  /** Reads over line breaks; whether there were any. */
  private newlines(): boolean {
    const start = this.index;
    while (this.peek().kind === 'newline') this.index++;
    return this.index > start;
  }

  private unexpected(expected: string): never {
    const { at, kind, text } = this.peek();
    const found =
      kind === 'punctuation' || kind === 'identifier' ? `"${text}"` : text;
    throw new BicepError(at, `expected ${expected}, found ${found}`);
  }
}

/**
 * The declarations of a Bicep file or of a parameters file.
 *
 * @throws BicepError with the first place where the text is not Bicep
 */
export function parseBicep(file: string, text: string): readonly Statement[] {
  return new Parser(tokenize(file, text)).file();
}
