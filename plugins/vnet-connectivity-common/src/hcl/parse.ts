import { parseExpression } from './parse-expression';
import type { Block, Body, Expression } from './syntax';
import type { TokenReader } from './token-reader';
import { readTokens } from './token-reader';
import { guarded } from './guarded';
import { tokensOf } from './tokens';

/**
 * The attributes and blocks of a file in Terraform's language.
 *
 * @throws HclError where a part of it is not read here
 */
export function parseHcl(text: string): Body {
  return guarded(() => {
    const reader = readTokens(tokensOf(text));
    return parseBody(reader, () => reader.isAtEnd());
  });
}

function parseBody(reader: TokenReader, isAtEnd: () => boolean): Body {
  // A name such as __proto__ is an attribute like any other.
  const attributes: Record<string, Expression> = Object.create(null);
  const blocks: Block[] = [];
  for (;;) {
    reader.skipNewlines();
    if (isAtEnd()) return { attributes, blocks };
    const name = reader.needName();
    if (reader.takeSign('=')) {
      attributes[name] = parseExpression(reader);
    } else {
      const labels = labelsOf(reader);
      reader.needSign('{');
      const body = parseBody(reader, () => reader.takeSign('}'));
      blocks.push({ type: name, labels, ...body });
    }
    // A block of one line ends with its brace.
    if (!reader.isBefore('}')) reader.needLineEnd();
  }
}

function labelsOf(reader: TokenReader): readonly string[] {
  const labels: string[] = [];
  for (;;) {
    const text = reader.takeText();
    const label = text ? text.join('') : reader.takeName();
    if (label === undefined) return labels;
    labels.push(label);
  }
}
