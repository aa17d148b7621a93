import { parseHcl } from './parse';
import type { Body, Expression } from './syntax';
import { HclError } from './tokens';

/** A move that a configuration states: what has the first address has the second from now on. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The moves that a file states. */
export function movesOf(text: string): readonly Move[] {
  return movesIn(parseHcl(text));
}

/** The moves of the `moved` blocks of a module. */
export function movesIn({ blocks }: Body): readonly Move[] {
  return blocks
    .filter(({ type }) => type === 'moved')
    .map(({ attributes }) => ({
      from: addressOf(attributes.from),
      to: addressOf(attributes.to),
    }));
}

/** The text of an address in a `moved` block. */
function addressOf(expression: Expression | undefined): string {
  switch (expression?.kind) {
    case 'name':
      return expression.name;
    case 'attribute':
      return `${addressOf(expression.of)}.${expression.name}`;
    case 'index':
      return `${addressOf(expression.of)}[${
        expression.index.kind === 'literal'
          ? JSON.stringify(expression.index.value)
          : '?'
      }]`;
    default:
      throw new HclError('An address of a moved block is not read');
  }
}
