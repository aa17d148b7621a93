import { BicepError, Position } from './problems';

export type Token =
  | {
      readonly kind: 'identifier' | 'number' | 'punctuation';
      readonly text: string;
      readonly at: Position;
      readonly offset: number;
    }
  | {
      readonly kind: 'string';
      readonly text: string;
      /** The text between interpolations, and the tokens of each interpolation. */
      readonly parts: readonly (string | readonly Token[])[];
      readonly at: Position;
      readonly offset: number;
    }
  | {
      readonly kind: 'newline' | 'end';
      readonly text: string;
      readonly at: Position;
      readonly offset: number;
    };

const punctuation =
  /\.\.\.|=>|==|!=|=~|!~|<=|>=|&&|\|\||\?\?|::|[=<>!?:.,()[\]{}+\-*/%@|^]/y;
const identifier = /[A-Za-z_][A-Za-z0-9_]*/y;
const number = /[0-9]+/y;
const lineBreaks = /\r?\n(?:[ \t]*\r?\n)*/y;
// `#disable-next-line` is a comment to everybody but the linter.
const skipped = /[ \t]+|\/\/[^\n]*|\/\*[^]*?\*\/|#[^\n]*/y;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  "'": "'",
  $: '$',
};

class Lexer {
  private offset = 0;
  private readonly lineStarts: number[] = [0];

  constructor(private readonly file: string, private readonly text: string) {
    for (let index = 0; index < text.length; index++) {
      if (text[index] === '\n') this.lineStarts.push(index + 1);
    }
  }

  /** The tokens of the file, or of an interpolation up to the brace that ends it. */
  tokens(insideInterpolation = false): Token[] {
    const tokens: Token[] = [];
    let braces = 0;
    for (;;) {
      while (this.match(skipped) !== undefined);
      const offset = this.offset;
      const at = this.position(offset);
      if (offset >= this.text.length) {
        if (insideInterpolation)
          throw new BicepError(at, 'an interpolation is not closed');
        tokens.push({ kind: 'end', text: 'end of file', at, offset });
        return tokens;
      }
      const token = this.next(at);
      if (insideInterpolation) {
        if (token.kind === 'newline')
          throw new BicepError(at, 'an interpolation must stay on one line');
        if (token.text === '{') braces++;
        if (token.text === '}' && --braces < 0) {
          tokens.push({
            kind: 'end',
            text: 'end of the interpolation',
            at,
            offset,
          });
          return tokens;
        }
      }
      tokens.push(token);
    }
  }

  private next(at: Position): Token {
    const offset = this.offset;
    if (this.match(lineBreaks) !== undefined) {
      return { kind: 'newline', text: 'end of line', at, offset };
    }
    if (this.text.startsWith("'''", offset)) return this.multiLineString(at);
    if (this.text[offset] === "'") return this.string(at);
    for (const [kind, pattern] of [
      ['identifier', identifier],
      ['number', number],
      ['punctuation', punctuation],
    ] as const) {
      const text = this.match(pattern);
      if (text !== undefined) return { kind, text, at, offset };
    }
    throw new BicepError(
      at,
      `unexpected character ${JSON.stringify(this.text[offset])}`,
    );
  }

  private multiLineString(at: Position): Token {
    const offset = this.offset;
    const end = this.text.indexOf("'''", offset + 3);
    if (end < 0) throw new BicepError(at, 'a string is not closed');
    this.offset = end + 3;
    // The line break after the opening quotes is not part of the string.
    const content = this.text.slice(offset + 3, end).replace(/^\r?\n/, '');
    return { kind: 'string', text: content, parts: [content], at, offset };
  }

  private string(at: Position): Token {
    const offset = this.offset;
    const parts: (string | Token[])[] = [];
    let part = '';
    this.offset++;
    for (;;) {
      const character = this.text[this.offset];
      if (character === undefined || character === '\n')
        throw new BicepError(at, 'a string is not closed');
      if (character === "'") {
        this.offset++;
        parts.push(part);
        return {
          kind: 'string',
          text: this.text.slice(offset, this.offset),
          parts,
          at,
          offset,
        };
      }
      if (this.text.startsWith('${', this.offset)) {
        this.offset += 2;
        parts.push(part, this.tokens(true));
        part = '';
      } else if (character === '\\') {
        part += this.escape();
      } else {
        part += character;
        this.offset++;
      }
    }
  }

  private escape(): string {
    const at = this.position(this.offset);
    const unicode = /\\u\{([0-9a-fA-F]{1,6})\}/y;
    unicode.lastIndex = this.offset;
    const code = unicode.exec(this.text)?.[1];
    if (code !== undefined) {
      this.offset = unicode.lastIndex;
      return String.fromCodePoint(parseInt(code, 16));
    }
    const escaped = escapes[this.text[this.offset + 1] ?? ''];
    if (escaped === undefined)
      throw new BicepError(at, 'unknown escape sequence', 'BCP006');
    this.offset += 2;
    return escaped;
  }

  /** The text that matches here, which is read over. */
  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const text = pattern.exec(this.text)?.[0];
    if (text !== undefined) this.offset = pattern.lastIndex;
    return text;
  }

  private position(offset: number): Position {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.lineStarts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return {
      file: this.file,
      line: low + 1,
      column: offset - this.lineStarts[low] + 1,
    };
  }
}

/**
 * The tokens of a Bicep file. Empty lines are part of the line break before them.
 *
 * @throws BicepError for an unknown character or escape and for a string that is not closed
 */
export function tokenize(file: string, text: string): readonly Token[] {
  return new Lexer(file, text).tokens();
}
