import type { Prefix } from './cidr';
import {
  isSummaryOf,
  lastAddressOf,
  networkOf,
  overlaps,
  sizeOf,
} from './cidr';

/**
 * The first prefix of `length` in `pool` that overlaps none of `taken`; undefined where none is left.
 * `from: 'end'` searches from the highest address down.
 */
export function findFreePrefix(
  pool: Prefix,
  taken: readonly Prefix[],
  length: number,
  from: 'start' | 'end' = 'start',
): Prefix | undefined {
  if (length < pool.length) return undefined;
  const size = sizeOf(length);
  const end = lastAddressOf(pool);
  const obstacles = taken.filter(prefix => overlaps(prefix, pool));
  // One sweep over the obstacles in the direction of the search: each one moves the candidate past itself or leaves it.
  if (from === 'start') {
    let base = pool.base;
    for (const obstacle of obstacles.sort((a, b) => a.base - b.base)) {
      if (obstacle.base >= base + size) break;
      const last = lastAddressOf(obstacle);
      if (last >= base) base = Math.ceil((last + 1) / size) * size;
    }
    return base + size - 1 <= end ? { base, length } : undefined;
  }
  let { base } = networkOf(end, length);
  for (const obstacle of obstacles.sort(
    (a, b) => lastAddressOf(b) - lastAddressOf(a),
  )) {
    if (lastAddressOf(obstacle) < base) break;
    if (obstacle.base < base + size) {
      base = Math.floor(obstacle.base / size) * size - size;
    }
  }
  return base >= pool.base ? { base, length } : undefined;
}

/**
 * The first free prefix of `length` in the first pool that has one.
 *
 * @param onPremises - ranges of sites. Where one holds a whole pool and more, it is a summary, and whoever set the pool
 * aside for Azure did so within it: it is no obstacle in that pool. Any other range of a site is.
 * @public
 */
export function findFreePrefixIn(
  pools: readonly Prefix[],
  taken: readonly Prefix[],
  length: number,
  onPremises: readonly Prefix[] = [],
): Prefix | undefined {
  for (const pool of pools) {
    const obstacles = onPremises.filter(site => !isSummaryOf(site, pool));
    const found = findFreePrefix(pool, [...taken, ...obstacles], length);
    if (found) return found;
  }
  return undefined;
}
