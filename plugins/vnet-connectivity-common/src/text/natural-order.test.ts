import fc from 'fast-check';
import { formatPrefix, prefixOf } from '../address';
import { naturalOrder } from './natural-order';

describe('naturalOrder', () => {
  it('takes numbers in names as numbers', () => {
    expect(
      ['r10', 'r2', 'r1', 'R1', 'a-10-b', 'a-9-b', 'hub', 'r02'].sort(
        naturalOrder,
      ),
    ).toEqual(['a-9-b', 'a-10-b', 'hub', 'r1', 'R1', 'r02', 'r2', 'r10']);
  });

  it('has ranges by their address, the larger first, and names after them', () => {
    const range = fc
      .record({
        base: fc.nat(2 ** 31),
        length: fc.integer({ min: 0, max: 32 }),
      })
      .map(({ base, length }) => {
        const size = 2 ** (32 - length);
        return formatPrefix({ base: Math.floor(base / size) * size, length });
      });
    fc.assert(
      fc.property(range, range, (a, b) => {
        const [left, right] = [prefixOf(a), prefixOf(b)];
        expect(Math.sign(naturalOrder(a, b))).toBe(
          Math.sign(left.base - right.base || left.length - right.length),
        );
        expect(naturalOrder(a, 'AzureCloud')).toBeLessThan(0);
      }),
    );
  });

  it('is an order: of different texts one is first, whoever asks', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[aA]?0?[0-9]{1,3}[.\u00e9\u200b-]?$/),
    );
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(naturalOrder(a, b) === 0).toBe(a === b);
        expect(Math.sign(naturalOrder(a, b))).toBe(
          -Math.sign(naturalOrder(b, a)) + 0,
        );
        const [first, middle, last] = [a, b, c].sort(naturalOrder);
        expect(
          [
            naturalOrder(first, middle),
            naturalOrder(middle, last),
            naturalOrder(first, last),
          ].filter(sign => sign > 0),
        ).toEqual([]);
      }),
    );
  });
});
