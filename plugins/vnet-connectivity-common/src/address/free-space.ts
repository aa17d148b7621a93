import type { Prefix } from './cidr';
import { lastAddressOf, networkOf, overlaps, sizeOf } from './cidr';

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
  const inPool = taken.filter(prefix => overlaps(prefix, pool));
  const end = lastAddressOf(pool);
  let candidate: Prefix =
    from === 'start' ? { base: pool.base, length } : networkOf(end, length);
  while (candidate.base >= pool.base && lastAddressOf(candidate) <= end) {
    const obstacle = inPool.find(prefix => overlaps(prefix, candidate));
    if (!obstacle) return candidate;
    // Jump over the obstacle: the next aligned candidate past it.
    candidate = {
      base:
        from === 'start'
          ? Math.ceil((lastAddressOf(obstacle) + 1) / size) * size
          : Math.floor(obstacle.base / size) * size - size,
      length,
    };
  }
  return undefined;
}

/** The first free prefix of `length` in the first pool that has one. */
export function findFreePrefixIn(
  pools: readonly Prefix[],
  taken: readonly Prefix[],
  length: number,
): Prefix | undefined {
  for (const pool of pools) {
    const found = findFreePrefix(pool, taken, length);
    if (found) return found;
  }
  return undefined;
}
