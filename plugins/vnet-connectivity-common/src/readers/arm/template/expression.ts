/** An expression of a template as it is written: `concat(parameters('name'), '/child')`. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly Expression[];
    }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | {
      readonly kind: 'index';
      readonly of: Expression;
      readonly at: Expression;
    };

/** Longest expression that Azure takes. Source: Template limits, Azure Resource Manager, 24,576 characters. */
const longest = 24_576;
const deepest = 100;

const token =
  /\s*(?:([A-Za-z_][\w.]*?)(?=[^\w.]|$)|('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|([()[\],.]))/y;

interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'sign';
  readonly text: string;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const match = token.exec(text);
    if (!match) return undefined;
    const [, name, quoted, digits, sign] = match;
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (quoted !== undefined) {
      tokens.push({
        kind: 'text',
        text: quoted.slice(1, -1).replace(/''/g, "'"),
      });
    } else if (digits !== undefined)
      tokens.push({ kind: 'number', text: digits });
    else tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(depth: number): Expression | undefined {
    if (depth > deepest) return undefined;
    let found = this.primary(depth);
    while (found) {
      if (this.takes('.')) {
        const name = this.next();
        if (name?.kind !== 'name') return undefined;
        for (const part of name.text.split('.')) {
          found = { kind: 'member', of: found, name: part };
        }
      } else if (this.takes('[')) {
        const at = this.expression(depth + 1);
        if (!at || !this.takes(']')) return undefined;
        found = { kind: 'index', of: found, at };
      } else return found;
    }
    return found;
  }

  private primary(depth: number): Expression | undefined {
    const first = this.next();
    switch (first?.kind) {
      case 'text':
        return { kind: 'literal', value: first.text };
      case 'number':
        return { kind: 'literal', value: Number(first.text) };
      case 'name': {
        if (!this.takes('(')) return undefined;
        const args: Expression[] = [];
        while (!this.takes(')')) {
          if (args.length > 0 && !this.takes(',')) return undefined;
          const arg = this.expression(depth + 1);
          if (!arg) return undefined;
          args.push(arg);
        }
        return { kind: 'call', name: first.text, args };
      }
      default:
        return undefined;
    }
  }

  private next(): Token | undefined {
    const found = this.tokens[this.at];
    this.at += 1;
    return found;
  }

  private takes(sign: string): boolean {
    const found = this.tokens[this.at];
    if (found?.kind !== 'sign' || found.text !== sign) return false;
    this.at += 1;
    return true;
  }
}

/** Undefined where the text is no expression of the language. */
export function parseExpression(text: string): Expression | undefined {
  if (text.length > longest) return undefined;
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const parser = new Parser(tokens);
  const found = parser.expression(0);
  return found && parser.isAtEnd ? found : undefined;
}
