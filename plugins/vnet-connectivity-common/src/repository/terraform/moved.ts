/** A resource with its address until now and from now on. */
export interface MovedBlock {
  readonly from: string;
  readonly to: string;
}

/** Whole `moved` blocks, one for each. */
export function movedBlocks(moves: readonly MovedBlock[]): string {
  return moves
    .map(({ from, to }) => `moved {\n  from = ${from}\n  to   = ${to}\n}\n`)
    .join('\n');
}
