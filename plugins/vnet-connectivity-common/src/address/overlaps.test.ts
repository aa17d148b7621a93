import fc from 'fast-check';
import { networkOf, overlaps } from './cidr';
import { earlierOverlaps } from './overlaps';

/** From few addresses, so that many are equal or one inside the other; 0.0.0.0/0 among them. */
const prefix = fc
  .record({
    address: fc.oneof(
      fc.nat({ max: 15 }).map(number => number * 2 ** 28),
      fc.nat({ max: 63 }),
      fc.nat({ max: 2 ** 32 - 1 }),
    ),
    length: fc.oneof(
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 26, max: 32 }),
    ),
  })
  .map(({ address, length }) => networkOf(address, length));

describe('earlierOverlaps', () => {
  it('finds what comparing all pairs finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(prefix, { maxLength: 40 }), prefixes => {
        const pairwise = prefixes.map((each, index) =>
          prefixes
            .slice(0, index)
            .flatMap((other, before) =>
              overlaps(other, each) ? [before] : [],
            ),
        );
        expect(earlierOverlaps(prefixes)).toEqual(
          pairwise.map(all => all.slice(0, 26)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
