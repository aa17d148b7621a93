import fc from 'fast-check';
import { AddressSet } from './address-set';
import type { Prefix } from './cidr';
import { networkOf, overlaps, prefixOf } from './cidr';

/** In a /24, so that many overlap, touch or fill it. */
const prefix = fc
  .record({
    address: fc.nat({ max: 255 }),
    length: fc.integer({ min: 24, max: 32 }),
  })
  .map(({ address, length }) => networkOf(address, length));
const pool = prefixOf('0.0.0.0/24');

function free(taken: readonly Prefix[], length: number): Prefix[] {
  const size = 2 ** (32 - length);
  return Array.from({ length: 256 / size }, (_, at) => ({
    base: at * size,
    length,
  })).filter(each => !taken.some(other => overlaps(each, other)));
}

describe('AddressSet', () => {
  it('finds what looking at every place finds, however it was filled', () => {
    fc.assert(
      fc.property(
        fc.array(prefix, { maxLength: 20 }),
        fc.array(prefix, { maxLength: 20 }),
        fc.integer({ min: 24, max: 32 }),
        (first, later, length) => {
          const set = new AddressSet(first);
          later.forEach(each => set.add(each));
          const places = free([...first, ...later], length);
          expect(set.findFree(pool, length)).toEqual(places[0]);
          expect(set.findFree(pool, length, 'end')).toEqual(places.at(-1));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('meets another exactly where two of their prefixes overlap', () => {
    const list = fc.array(prefix, { maxLength: 6 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(new AddressSet(a).meets(new AddressSet(b))).toBe(
          a.some(one => b.some(other => overlaps(one, other))),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
