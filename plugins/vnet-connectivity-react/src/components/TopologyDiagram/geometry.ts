export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The smallest box around all of these, with room at every side. */
export function boxAround(boxes: readonly Box[], room: number): Box {
  const left = Math.min(...boxes.map(({ x }) => x)) - room;
  const top = Math.min(...boxes.map(({ y }) => y)) - room;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + room;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + room;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A frame with room for its label above the nodes. */
export function frameAround(boxes: readonly Box[]): Box {
  const box = boxAround(boxes, 16);
  return { ...box, y: box.y - 20, height: box.height + 20 };
}

const leastGap = 12;

/** True if any two boxes overlap or nearly do. */
export function anyTouch(boxes: readonly Box[]): boolean {
  return boxes.some((a, index) =>
    boxes.slice(index + 1).some(b => overlap(a, b, leastGap)),
  );
}

/** The point at which the line from a box's centre to a point leaves the box. */
export function edgeTowards(box: Box, target: Point): Point {
  const centre = centreOf(box);
  const dx = target.x - centre.x;
  const dy = target.y - centre.y;
  if (dx === 0 && dy === 0) return centre;
  const scale = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return { x: centre.x + dx * scale, y: centre.y + dy * scale };
}

/** A straight path between the edges of two boxes. */
export function straight(from: Box, to: Box): string {
  const start = edgeTowards(from, centreOf(to));
  const end = edgeTowards(to, centreOf(from));
  return `M${round(start)} L${round(end)}`;
}

/** A path that leaves one box at its top, rises by `rise` and arrives at the top of another. */
export function arch(from: Box, to: Box, rise: number): string {
  const offset = from.x < to.x ? 12 : -12;
  const start = { x: centreOf(from).x + offset, y: from.y };
  const end = { x: centreOf(to).x - offset, y: to.y };
  // A cubic curve reaches three quarters of the height of its control points.
  const top = from.y - (rise * 4) / 3;
  return `M${round(start)} C${round({ x: start.x, y: top })} ${round({
    x: end.x,
    y: top,
  })} ${round(end)}`;
}

/** The points that a path is made of. */
export function pointsOf(path: string): Point[] {
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

/** The point at a share of the way along a straight or curved path. */
export function pointAt(points: readonly Point[], share: number): Point {
  // De Casteljau: whatever the number of control points.
  return points.length === 1
    ? points[0]
    : pointAt(
        points.slice(1).map((point, index) => ({
          x: points[index].x + (point.x - points[index].x) * share,
          y: points[index].y + (point.y - points[index].y) * share,
        })),
        share,
      );
}

/** True if two boxes have more than an edge in common, or come nearer than `gap`. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

export function round({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
