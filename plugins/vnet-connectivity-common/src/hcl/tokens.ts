/** A text that is not in the part of Terraform's language that is read here. */
export class HclError extends Error {}

/** A part of a quoted text: as it is, or an expression in `${…}` by its tokens. */
export type TemplatePart = string | readonly Token[];

export type Token =
  | { readonly kind: 'name' | 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'newline' };

const space = /[ \t\r]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const name = /[A-Za-z_][A-Za-z0-9_-]*/y;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const sign = /\.\.\.|=>|==|!=|<=|>=|&&|\|\||[-+*/%!<>=?:,.(){}[\]]/y;
const heredoc = /<<(-?)([A-Za-z_][A-Za-z0-9_]*)\r?\n/y;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
};

/**
 * The tokens of a text of Terraform's language, without spaces and comments.
 *
 * @throws HclError where a part of it is not read here
 */
export function tokensOf(text: string): readonly Token[] {
  const { tokens, end } = read(text, 0, false);
  if (end < text.length) throw unexpected(text, end);
  return tokens;
}

/** Reads to the end of the text, or to the brace that ends an expression within a quoted text. */
function read(
  text: string,
  start: number,
  isWithinText: boolean,
): { readonly tokens: readonly Token[]; readonly end: number } {
  const tokens: Token[] = [];
  let at = start;
  let depth = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match;
  };
  while (at < text.length) {
    if (take(space)) continue;
    if (text[at] === '\n') {
      tokens.push({ kind: 'newline' });
      at += 1;
      continue;
    }
    if (text[at] === '"') {
      const quoted = readQuoted(text, at + 1);
      tokens.push({ kind: 'text', parts: quoted.parts });
      at = quoted.end;
      continue;
    }
    const opening = take(heredoc);
    if (opening) {
      const lines = readHeredoc(text, at, opening[1] === '-', opening[2]);
      tokens.push({
        kind: 'text',
        parts: readTemplate(lines.content, 0, false).parts,
      });
      at = lines.end;
      continue;
    }
    const word = take(name);
    if (word) {
      tokens.push({ kind: 'name', text: word[0] });
      continue;
    }
    const figure = take(number);
    if (figure) {
      tokens.push({ kind: 'number', value: Number(figure[0]) });
      continue;
    }
    if (isWithinText && text[at] === '}' && depth === 0) break;
    const found = take(sign);
    if (!found) throw unexpected(text, at);
    if (found[0] === '{') depth += 1;
    if (found[0] === '}') depth -= 1;
    tokens.push({ kind: 'sign', text: found[0] });
  }
  return { tokens, end: at };
}

/** A text in quotation marks, from behind the first of them. */
function readQuoted(
  text: string,
  start: number,
): { readonly parts: readonly TemplatePart[]; readonly end: number } {
  const { parts, end } = readTemplate(text, start, true);
  if (end >= text.length) throw unexpected(text, start);
  return { parts, end: end + 1 };
}

/**
 * Plain text and expressions, to the end of the text or to the quotation mark that ends it.
 *
 * @param isQuoted - a text in quotation marks has escapes by a backslash as well
 */
function readTemplate(
  text: string,
  start: number,
  isQuoted: boolean,
): { readonly parts: readonly TemplatePart[]; readonly end: number } {
  const parts: TemplatePart[] = [];
  let plain = '';
  let at = start;
  while (at < text.length && !(isQuoted && text[at] === '"')) {
    if (text.startsWith('$${', at) || text.startsWith('%%{', at)) {
      plain += text.slice(at + 1, at + 3);
      at += 3;
    } else if (text.startsWith('${', at)) {
      const inner = read(text, at + 2, true);
      if (text[inner.end] !== '}') throw unexpected(text, at);
      parts.push(plain, inner.tokens);
      plain = '';
      at = inner.end + 1;
    } else if (text.startsWith('%{', at)) {
      throw unexpected(text, at);
    } else if (isQuoted && text[at] === '\\') {
      const { length, value } = readEscape(text, at);
      plain += value;
      at += length;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  return { parts: [...parts, plain], end: at };
}

function readEscape(
  text: string,
  at: number,
): { readonly length: number; readonly value: string } {
  const short = escapes[text[at + 1]];
  if (short !== undefined) return { length: 2, value: short };
  const code = /^\\u([0-9a-fA-F]{4})/.exec(text.slice(at, at + 6));
  if (!code) throw unexpected(text, at);
  return {
    length: 6,
    value: String.fromCharCode(Number.parseInt(code[1], 16)),
  };
}

function readHeredoc(
  text: string,
  start: number,
  isIndented: boolean,
  end: string,
): { readonly content: string; readonly end: number } {
  const lines: string[] = [];
  let at = start;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const line = text.slice(at, stop).replace(/\r$/, '');
    if (line.trim() === end) {
      return { content: unindented(lines, isIndented), end: stop };
    }
    lines.push(line);
    at = stop + 1;
  }
  throw unexpected(text, start);
}

function unindented(lines: readonly string[], isIndented: boolean): string {
  const indents = lines
    .filter(line => line.trim() !== '')
    .map(line => line.length - line.trimStart().length);
  const indent = isIndented && indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map(line => `${line.slice(indent)}\n`).join('');
}

function unexpected(text: string, at: number): HclError {
  const line = text.slice(0, at).split('\n').length;
  return new HclError(
    `Line ${line} has something that is not read: ${JSON.stringify(
      text.slice(at, at + 20),
    )}`,
  );
}
