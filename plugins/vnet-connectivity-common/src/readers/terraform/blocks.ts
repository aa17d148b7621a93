import type { Argument } from './configuration';
import type { Values } from './values';
import { blocksOf } from './values';

/** A block of an instance. */
export interface Block {
  /** With the blocks around it: `routing.propagated_route_table`. */
  readonly name: string;
  readonly values: Values;
  /** Its place among several blocks, or that of the block around it; absent where they have no order. */
  readonly place?: Argument['place'];
}

/** The blocks of a name, in the order of the configuration. */
export function placedBlocks(
  { values }: { readonly values: Values },
  name: string,
): Block[] {
  const blocks = blocksOf(values, name);
  return blocks.map((each, index) => ({
    name,
    values: each,
    place: { index, count: blocks.length },
  }));
}

/** The one block of a name, or an empty one. */
export function onlyBlock(
  instance: { readonly values: Values },
  name: string,
): Block {
  return placedBlocks(instance, name)[0] ?? { name, values: {} };
}

export function pathOf(argument: string, block: Block | undefined): string {
  return block ? `${block.name}.${argument}` : argument;
}
