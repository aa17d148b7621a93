import type { Box } from './geometry';
import { centreOf, overlap } from './geometry';

const mostRounds = 400;
/** Comparisons of two boxes at most, so that many boxes are placed within the time of a frame or two. */
const mostPairs = 1_500_000;

/** Moves boxes by as little as possible until none is nearer to another than `gap`. Deterministic. */
export function pushApart<T extends Box>(
  boxes: readonly T[],
  gap: number,
): T[] {
  const placed = boxes.map(box => ({ ...box }));
  const rounds = mostPairs / boxes.length ** 2;
  for (let turn = 0; turn < Math.min(mostRounds, rounds); turn += 1) {
    if (!pushOnce(placed, gap)) return placed;
  }
  return settle(placed, gap);
}

/** Pushes each pair that is too near half the missing distance apart; false when there is none. */
function pushOnce(
  boxes: { x: number; y: number; width: number; height: number }[],
  gap: number,
): boolean {
  let moved = false;
  for (let a = 0; a < boxes.length; a += 1) {
    for (let b = a + 1; b < boxes.length; b += 1) {
      const [first, second] = [boxes[a], boxes[b]];
      if (!overlap(first, second, gap)) continue;
      moved = true;
      const [p, q] = [centreOf(first), centreOf(second)];
      const missingX =
        (first.width + second.width) / 2 + gap - Math.abs(q.x - p.x);
      const missingY =
        (first.height + second.height) / 2 + gap - Math.abs(q.y - p.y);
      // They move in the direction in which they are apart already, measured in boxes, so that the map keeps its shape.
      const isBeside =
        Math.abs(q.x - p.x) / (first.width + second.width) >
        Math.abs(q.y - p.y) / (first.height + second.height);
      // A little more than half, so that rounding does not leave them touching.
      if (isBeside) {
        const by = (q.x < p.x ? -1 : 1) * (missingX / 2 + 0.05);
        first.x -= by;
        second.x += by;
      } else {
        const by = (q.y < p.y ? -1 : 1) * (missingY / 2 + 0.05);
        first.y -= by;
        second.y += by;
      }
    }
  }
  return moved;
}

/** Places the boxes from north to south, each below those that it would overlap. */
function settle<T extends Box>(boxes: readonly T[], gap: number): T[] {
  const order = boxes
    .map((box, index) => ({ box, index }))
    .sort((a, b) => a.box.y - b.box.y || a.index - b.index);
  const placed: Box[] = [];
  const result = [...boxes];
  for (const { box, index } of order) {
    let { y } = box;
    let blocking = placed.filter(each => overlap({ ...box, y }, each, gap));
    while (blocking.length > 0) {
      y = Math.max(...blocking.map(each => each.y + each.height)) + gap;
      const at = { ...box, y };
      blocking = placed.filter(each => overlap(at, each, gap));
    }
    result[index] = { ...box, y };
    placed.push(result[index]);
  }
  return result;
}
