import { AddressSet } from './address-set';
import type { Prefix } from './cidr';
import { isSummaryOf } from './cidr';

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
  return new AddressSet(taken).findFree(pool, length, from);
}

/** The room that is left in some pools, for a search that goes on. */
export class FreeSpace {
  readonly #pools: readonly {
    readonly pool: Prefix;
    readonly taken: AddressSet;
  }[];

  /**
   * @param onPremises - ranges of sites. Where one holds a whole pool and more, it is a summary, and whoever set the pool
   * aside for Azure did so within it: it is no obstacle in that pool. Any other range of a site is.
   */
  constructor(
    pools: readonly Prefix[],
    taken: readonly Prefix[],
    onPremises: readonly Prefix[] = [],
  ) {
    this.#pools = pools.map(pool => ({
      pool,
      taken: new AddressSet([
        ...taken,
        ...onPremises.filter(site => !isSummaryOf(site, pool)),
      ]),
    }));
  }

  /** The first free prefix of `length` in the first pool that has one; it is taken from then on. */
  take(length: number): Prefix | undefined {
    const found = this.find(length);
    if (found) this.occupy(found);
    return found;
  }

  /** Takes a prefix that was chosen elsewhere. */
  occupy(prefix: Prefix): void {
    this.#pools.forEach(({ taken }) => taken.add(prefix));
  }

  /** The first free prefix of `length` in the first pool that has one. */
  find(length: number): Prefix | undefined {
    for (const { pool, taken } of this.#pools) {
      const found = taken.findFree(pool, length);
      if (found) return found;
    }
    return undefined;
  }
}

/**
 * The first free prefix of `length` in the first pool that has one.
 *
 * @param onPremises - ranges of sites, as in `FreeSpace`
 * @public
 */
export function findFreePrefixIn(
  pools: readonly Prefix[],
  taken: readonly Prefix[],
  length: number,
  onPremises: readonly Prefix[] = [],
): Prefix | undefined {
  return new FreeSpace(pools, taken, onPremises).find(length);
}
