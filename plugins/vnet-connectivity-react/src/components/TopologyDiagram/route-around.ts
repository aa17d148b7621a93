import type { Box, Point } from './geometry';
import {
  boxAround,
  centreOf,
  edgeTowards,
  overlap,
  pointAt,
  round,
} from './geometry';

/** The bulges of a curve to either side, in the order in which they are tried; the straight line comes first. */
const bulges = [0, 40, -40, 80, -80, 130, -130, 190, -190, 270, -270];
const samples = 24;
const clearance = 5;
/** The bulge that costs as much as one sample inside a box: a long detour is worse than a line behind a box. */
const detour = 40;

/**
 * A path between two boxes that runs through as few of the others as it can, straight where that is possible.
 * It stays `within` a box where one is given.
 */
export function routeAround(
  from: Box,
  to: Box,
  obstacles: readonly Box[],
  within?: Box,
): string {
  const between = obstacles.filter(box => box !== from && box !== to);
  const [a, b] = [centreOf(from), centreOf(to)];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const normal = { x: (a.y - b.y) / length, y: (b.x - a.x) / length };
  let best: { readonly points: readonly Point[]; readonly cost: number } = {
    points: [a, b],
    cost: Infinity,
  };
  for (const bulge of bulges) {
    const control = {
      x: (a.x + b.x) / 2 + normal.x * bulge * 2,
      y: (a.y + b.y) / 2 + normal.y * bulge * 2,
    };
    const start = edgeTowards(from, bulge === 0 ? b : control);
    const end = edgeTowards(to, bulge === 0 ? a : control);
    const points = bulge === 0 ? [start, end] : [start, control, end];
    const hits = hitsOf(points, between);
    const leaves = within !== undefined && !isWithin(points, within);
    const cost = hits + Math.abs(bulge) / detour + (leaves ? samples * 2 : 0);
    if (cost < best.cost) best = { points, cost };
    if (hits === 0 && !leaves) break;
  }
  const [start, ...rest] = best.points.map(round);
  return `M${start} ${rest.length === 1 ? 'L' : 'Q'}${rest.join(' ')}`;
}

/** The number of samples of a path that are inside boxes. */
function hitsOf(points: readonly Point[], boxes: readonly Box[]): number {
  // A curve stays between its control points.
  const extent = boxAround(
    points.map(point => ({ ...point, width: 0, height: 0 })),
    0,
  );
  const near = boxes.filter(box => overlap(extent, box, clearance));
  if (near.length === 0) return 0;
  let hits = 0;
  for (let step = 1; step < samples; step += 1) {
    const point = { ...pointAt(points, step / samples), width: 0, height: 0 };
    if (near.some(box => overlap(point, box, clearance))) hits += 1;
  }
  return hits;
}

function isWithin(points: readonly Point[], box: Box): boolean {
  return Array.from({ length: samples }, (_, step) =>
    pointAt(points, step / samples),
  ).every(
    ({ x, y }) =>
      x >= box.x &&
      y >= box.y &&
      x <= box.x + box.width &&
      y <= box.y + box.height,
  );
}
