import type { TemplatePart, Token } from './tokens';
import { HclError } from './tokens';

/** Goes through tokens one by one. */
export interface TokenReader {
  takeSign(text: string): boolean;
  /** @throws HclError where another token stands there */
  needSign(text: string): void;
  takeWord(text: string): boolean;
  needWord(text: string): void;
  needName(): string;
  takeName(): string | undefined;
  takeNumber(): number | undefined;
  takeText(): readonly TemplatePart[] | undefined;
  skipNewlines(): void;
  isAtEnd(): boolean;
  isBefore(sign: string): boolean;
  /** The end of a line, or of everything. */
  needLineEnd(): void;
  needEnd(): void;
  /** Reads something in which lines have no meaning, as between brackets. */
  within<T>(read: () => T): T;
  /** Reads something that ends with its line. */
  byLine<T>(read: () => T): T;
}

export function readTokens(tokens: readonly Token[]): TokenReader {
  let at = 0;
  let isAcrossLines = false;

  const skipNewlines = () => {
    while (tokens[at]?.kind === 'newline') at += 1;
  };
  const next = (): Token | undefined => {
    if (isAcrossLines) skipNewlines();
    return tokens[at];
  };
  const unexpected = (wanted: string) => {
    const token = next();
    const found =
      token && 'text' in token ? JSON.stringify(token.text) : token?.kind;
    return new HclError(`Expected ${wanted}, found ${found ?? 'the end'}`);
  };
  const take = (kind: 'sign' | 'name', text: string) => {
    const token = next();
    const isIt = token?.kind === kind && token.text === text;
    if (isIt) at += 1;
    return isIt;
  };
  const takeName = () => {
    const token = next();
    if (token?.kind !== 'name') return undefined;
    at += 1;
    return token.text;
  };
  const inMode = <T>(mode: boolean, read: () => T): T => {
    const before = isAcrossLines;
    isAcrossLines = mode;
    try {
      return read();
    } finally {
      isAcrossLines = before;
    }
  };

  return {
    takeSign: text => take('sign', text),
    needSign(text) {
      if (!take('sign', text)) throw unexpected(JSON.stringify(text));
    },
    takeWord: text => take('name', text),
    needWord(text) {
      if (!take('name', text)) throw unexpected(JSON.stringify(text));
    },
    takeName,
    needName() {
      const name = takeName();
      if (name === undefined) throw unexpected('a name');
      return name;
    },
    takeNumber() {
      const token = next();
      if (token?.kind !== 'number') return undefined;
      at += 1;
      return token.value;
    },
    takeText() {
      const token = next();
      if (token?.kind !== 'text') return undefined;
      at += 1;
      return token.parts;
    },
    skipNewlines,
    isAtEnd: () => at >= tokens.length,
    isBefore(sign) {
      const token = next();
      return token?.kind === 'sign' && token.text === sign;
    },
    needLineEnd() {
      const token = tokens[at];
      if (token !== undefined && token.kind !== 'newline') {
        throw unexpected('the end of the line');
      }
    },
    needEnd() {
      skipNewlines();
      if (at < tokens.length) throw unexpected('the end');
    },
    within: read => inMode(true, read),
    byLine: read => inMode(false, read),
  };
}
