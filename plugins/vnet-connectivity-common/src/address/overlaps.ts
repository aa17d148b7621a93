import type { Prefix } from './cidr';
import { lastAddressOf } from './cidr';

/**
 * For each prefix, the indices of those before it in the list that share an address with it, in ascending order.
 *
 * Two prefixes that share an address are one inside the other, so that a sweep from the lowest address up needs to look at
 * those only that it has entered and not left.
 */
export function earlierOverlaps(
  prefixes: readonly Prefix[],
): readonly (readonly number[])[] {
  const overlaps: number[][] = prefixes.map(() => []);
  const entered: number[] = [];
  const sweep = prefixes
    .map((_, index) => index)
    .sort(
      (a, b) =>
        prefixes[a].base - prefixes[b].base ||
        prefixes[a].length - prefixes[b].length,
    );
  for (const index of sweep) {
    const { base } = prefixes[index];
    while (
      entered.length > 0 &&
      lastAddressOf(prefixes[entered[entered.length - 1]]) < base
    ) {
      entered.pop();
    }
    for (const outer of entered) {
      overlaps[Math.max(index, outer)].push(Math.min(index, outer));
    }
    entered.push(index);
  }
  for (const indices of overlaps) indices.sort((a, b) => a - b);
  return overlaps;
}
