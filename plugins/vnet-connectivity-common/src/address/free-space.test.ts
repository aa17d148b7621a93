import fc from 'fast-check';
import type { Prefix } from './cidr';
import { contains, networkOf, overlaps, prefixOf, sizeOf } from './cidr';
import { findFreePrefix, findFreePrefixIn } from './free-space';

const pool = prefixOf('10.0.0.0/24');

/** Ranges in, around and across the pool. */
const taken = fc.array(
  fc
    .tuple(
      fc.integer({ min: pool.base - 256, max: pool.base + 511 }),
      fc.integer({ min: 22, max: 32 }),
    )
    .map(([base, length]) => networkOf(base, length)),
  { maxLength: 12 },
);
const length = fc.integer({ min: 20, max: 32 });

/** Every prefix of the length in the pool that is free, from the first to the last. */
function allFree(among: readonly Prefix[], wanted: number): Prefix[] {
  const found: Prefix[] = [];
  for (
    let base = pool.base;
    base + sizeOf(wanted) <= pool.base + sizeOf(pool.length);
    base += sizeOf(wanted)
  ) {
    const candidate = { base, length: wanted };
    if (!among.some(prefix => overlaps(prefix, candidate))) {
      found.push(candidate);
    }
  }
  return found;
}

describe('findFreePrefix', () => {
  it('finds the first free range from the start and the last from the end, or none where there is none', () => {
    fc.assert(
      fc.property(taken, length, (among, wanted) => {
        const free = allFree(among, wanted);
        expect(findFreePrefix(pool, among, wanted)).toEqual(free[0]);
        expect(findFreePrefix(pool, among, wanted, 'end')).toEqual(free.at(-1));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds only ranges that are in the pool and overlap nothing', () => {
    fc.assert(
      fc.property(
        taken,
        length,
        fc.constantFrom('start' as const, 'end' as const),
        (among, wanted, from) => {
          const free = findFreePrefix(pool, among, wanted, from);
          if (!free) return;
          expect(contains(pool, free)).toBe(true);
          expect(among.some(prefix => overlaps(prefix, free))).toBe(false);
          expect(free.base % sizeOf(wanted)).toBe(0);
        },
      ),
    );
  });

  it('leaves the list of taken ranges as it is', () => {
    const among = [prefixOf('10.0.0.128/25'), prefixOf('10.0.0.0/26')];
    const copy = structuredClone(among);
    findFreePrefix(pool, among, 27);
    findFreePrefix(pool, among, 27, 'end');
    expect(among).toEqual(copy);
  });

  it('works in pools at both ends of the address space', () => {
    const all = prefixOf('0.0.0.0/0');
    expect(findFreePrefix(all, [], 32, 'end')).toEqual(
      prefixOf('255.255.255.255/32'),
    );
    expect(findFreePrefix(all, [prefixOf('0.0.0.0/1')], 1)).toEqual(
      prefixOf('128.0.0.0/1'),
    );
    expect(findFreePrefix(all, [all], 0)).toBeUndefined();
  });
});

describe('findFreePrefixIn', () => {
  it('takes a later pool only where the earlier ones are full', () => {
    const pools = [prefixOf('10.0.0.0/24'), prefixOf('172.16.0.0/24')];
    expect(findFreePrefixIn(pools, [], 25)).toEqual(prefixOf('10.0.0.0/25'));
    expect(findFreePrefixIn(pools, [pools[0]], 25)).toEqual(
      prefixOf('172.16.0.0/25'),
    );
    expect(findFreePrefixIn(pools, pools, 25)).toBeUndefined();
    expect(findFreePrefixIn([], [], 25)).toBeUndefined();
  });

  it('allocates from a pool that lies within the summary of a site, around its other ranges', () => {
    const azure = prefixOf('10.43.0.0/16');
    const site = ['10.0.0.0/8', '10.43.0.0/24'].map(prefixOf);
    expect(findFreePrefixIn([azure], [], 24, site)).toEqual(
      prefixOf('10.43.1.0/24'),
    );
  });

  it.each(['10.43.0.0/16', '10.43.0.0/17'])(
    'allocates nothing that a site has: %s is no summary of the pool',
    range => {
      const found = findFreePrefixIn([prefixOf('10.43.0.0/16')], [], 17, [
        prefixOf(range),
      ]);
      expect(found && overlaps(found, prefixOf(range))).toBeFalsy();
    },
  );

  it('takes a network for an obstacle even where it holds the whole pool', () => {
    const azure = prefixOf('10.43.0.0/16');
    expect(
      findFreePrefixIn([azure], [prefixOf('10.0.0.0/8')], 24),
    ).toBeUndefined();
  });
});
