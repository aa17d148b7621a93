import type { Expression, ForExpression } from './syntax';
import { eachOfSplat } from './syntax';
import type { TokenReader } from './token-reader';
import { readTokens } from './token-reader';
import type { TemplatePart } from './tokens';

/** Operators of two operands, from those that bind least to those that bind most. */
const operators: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

/** Reads an expression; ends at a line that it does not reach over. */
export function parseExpression(reader: TokenReader): Expression {
  const condition = parseBinary(reader, 0);
  if (!reader.takeSign('?')) return condition;
  const then = parseExpression(reader);
  reader.needSign(':');
  return {
    kind: 'conditional',
    condition,
    then,
    otherwise: parseExpression(reader),
  };
}

function parseBinary(reader: TokenReader, level: number): Expression {
  if (level === operators.length) return parseUnary(reader);
  let left = parseBinary(reader, level + 1);
  for (;;) {
    const operator = operators[level].find(sign => reader.takeSign(sign));
    if (operator === undefined) return left;
    left = {
      kind: 'binary',
      operator,
      left,
      right: parseBinary(reader, level + 1),
    };
  }
}

function parseUnary(reader: TokenReader): Expression {
  for (const operator of ['!', '-']) {
    if (reader.takeSign(operator)) {
      return { kind: 'unary', operator, of: parseUnary(reader) };
    }
  }
  return parseSteps(reader, parsePrimary(reader));
}

/** A value with the attributes, indexes and splats that follow it. */
function parseSteps(reader: TokenReader, start: Expression): Expression {
  let of = start;
  for (;;) {
    if (reader.takeSign('.')) {
      if (reader.takeSign('*')) return splat(reader, of);
      const index = reader.takeNumber();
      of =
        index === undefined
          ? { kind: 'attribute', of, name: reader.needName() }
          : { kind: 'index', of, index: { kind: 'literal', value: index } };
    } else if (reader.takeSign('[')) {
      if (reader.takeSign('*')) {
        reader.needSign(']');
        return splat(reader, of);
      }
      const index = reader.within(() => parseExpression(reader));
      reader.needSign(']');
      of = { kind: 'index', of, index };
    } else {
      return of;
    }
  }
}

function splat(reader: TokenReader, of: Expression): Expression {
  return {
    kind: 'splat',
    of,
    each: parseSteps(reader, { kind: 'name', name: eachOfSplat }),
  };
}

function parsePrimary(reader: TokenReader): Expression {
  const text = reader.takeText();
  if (text) return template(text);
  const figure = reader.takeNumber();
  if (figure !== undefined) return { kind: 'literal', value: figure };
  if (reader.takeSign('(')) {
    const inner = reader.within(() => parseExpression(reader));
    reader.needSign(')');
    return inner;
  }
  if (reader.takeSign('[')) return parseList(reader);
  if (reader.takeSign('{')) return parseObject(reader);
  const name = reader.needName();
  if (name === 'true' || name === 'false') {
    return { kind: 'literal', value: name === 'true' };
  }
  if (name === 'null') return { kind: 'literal', value: null };
  return reader.takeSign('(')
    ? parseCall(reader, name)
    : { kind: 'name', name };
}

function template(parts: readonly TemplatePart[]): Expression {
  const read = parts
    .filter(part => part !== '')
    .map<Expression>(part =>
      typeof part === 'string'
        ? { kind: 'literal', value: part }
        : whole(part, parseExpression),
    );
  if (read.length === 0) return { kind: 'literal', value: '' };
  return read.length === 1 && read[0].kind === 'literal'
    ? read[0]
    : { kind: 'template', parts: read };
}

function whole<T>(
  tokens: Parameters<typeof readTokens>[0],
  parse: (reader: TokenReader) => T,
): T {
  const reader = readTokens(tokens);
  const result = reader.within(() => parse(reader));
  reader.needEnd();
  return result;
}

function parseCall(reader: TokenReader, name: string): Expression {
  return reader.within(() => {
    const args: Expression[] = [];
    let isSpread = false;
    while (!reader.takeSign(')')) {
      args.push(parseExpression(reader));
      isSpread = reader.takeSign('...');
      if (!reader.takeSign(',')) {
        reader.needSign(')');
        break;
      }
    }
    return { kind: 'call', name, args, isSpread };
  });
}

function parseList(reader: TokenReader): Expression {
  return reader.within(() => {
    if (reader.takeWord('for')) {
      const result = parseFor(reader);
      reader.needSign(']');
      return result;
    }
    const items: Expression[] = [];
    while (!reader.takeSign(']')) {
      items.push(parseExpression(reader));
      if (!reader.takeSign(',')) {
        reader.needSign(']');
        break;
      }
    }
    return { kind: 'list', items };
  });
}

function parseObject(reader: TokenReader): Expression {
  reader.skipNewlines();
  if (reader.takeWord('for')) {
    return reader.within(() => {
      const result = parseFor(reader);
      reader.needSign('}');
      return result;
    });
  }
  const entries: { key: Expression; value: Expression }[] = [];
  while (!reader.takeSign('}')) {
    const written = reader.byLine(() => parseExpression(reader));
    if (!reader.takeSign('=')) reader.needSign(':');
    entries.push({
      // A word before the equals sign is the key itself.
      key:
        written.kind === 'name'
          ? { kind: 'literal', value: written.name }
          : written,
      value: reader.byLine(() => parseExpression(reader)),
    });
    reader.byLine(() => {
      if (!reader.takeSign(',') && !reader.isBefore('}')) reader.needLineEnd();
    });
    reader.skipNewlines();
  }
  return { kind: 'object', entries };
}

/** After `for`; the bracket or brace that ends it is left. */
function parseFor(reader: TokenReader): ForExpression {
  const first = reader.needName();
  const second = reader.takeSign(',') ? reader.needName() : undefined;
  reader.needWord('in');
  const over = parseExpression(reader);
  reader.needSign(':');
  const head = parseExpression(reader);
  const value = reader.takeSign('=>') ? parseExpression(reader) : undefined;
  const isGrouped = reader.takeSign('...');
  const condition = reader.takeWord('if') ? parseExpression(reader) : undefined;
  return {
    kind: 'for',
    over,
    ...(second === undefined
      ? { value: first }
      : { key: first, value: second }),
    ...(value ? { resultKey: head, result: value } : { result: head }),
    ...(condition ? { condition } : {}),
    isGrouped,
  };
}
