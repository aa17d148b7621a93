import fc from 'fast-check';
import { overlap } from './geometry';
import { pushApart } from './push-apart';

const box = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 20, max: 200 }),
  height: fc.integer({ min: 20, max: 200 }),
});

describe('pushApart', () => {
  it('leaves no two boxes nearer than the gap, wherever they were', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 25 }), boxes => {
        const placed = pushApart(boxes, 10);
        expect(placed.map(({ width, height }) => [width, height])).toEqual(
          boxes.map(({ width, height }) => [width, height]),
        );
        expect(
          placed.flatMap((a, index) =>
            placed.slice(index + 1).filter(b => overlap(a, b, 9.99)),
          ),
        ).toEqual([]);
      }),
    );
  });

  it('parts boxes that are at the same place', () => {
    const at = { x: 0, y: 0, width: 100, height: 50 };
    const [a, b, c] = pushApart([at, at, at], 10);
    expect([overlap(a, b), overlap(b, c), overlap(a, c)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('leaves boxes where they are that have room', () => {
    const far = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 100, y: 0, width: 10, height: 10 },
    ];
    expect(pushApart(far, 10)).toEqual(far);
  });
});
