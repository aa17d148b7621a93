import type { EvaluatedConfiguration, Move } from '../hcl';

/** The newer address of each older one. A move counts where something has the first address and nothing the second. */
export function renaming(
  { resources }: EvaluatedConfiguration,
  after: { has(address: string): boolean },
  moves: readonly Move[],
): (address: string) => string {
  const taken = new Set(resources.map(({ address }) => address));
  const moved = new Map<string, string>();
  for (const { address } of resources) {
    const to = moves.reduce((at, move) => movedBy(move, at) ?? at, address);
    if (to !== address && !taken.has(to) && after.has(to)) {
      moved.set(address, to);
    }
  }
  return address => moved.get(address) ?? address;
}

/** An address after a move of it, or of something that it is in; undefined where the move is of something else. */
function movedBy({ from, to }: Move, address: string): string | undefined {
  if (address === from) return to;
  const rest = address.startsWith(from) ? address.slice(from.length) : '';
  return rest.startsWith('.') || rest.startsWith('[') ? to + rest : undefined;
}
