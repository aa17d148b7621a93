import { findRegionCoordinates } from 'backstage-plugin-vnet-connectivity-common';
import type { Box, Point } from './geometry';
import { boxAround, centreOf } from './geometry';
import type { Graph } from './graph';
import type { RegionGroup } from './groups';
import { groupNode, groupSize } from './groups';
import type { GroupNode, MapFrame, RegionNode } from './model';
import { pushApart } from './push-apart';
import type { RegionMeasures } from './region-node';
import { regionHeight, regionNode } from './region-node';
import type { TranslateDiagram } from '../../texts/diagram';

/** Room between two boxes for the line that joins them. */
const gap = 28;
/** A degree of longitude is shorter than one of latitude where most regions are. */
const narrowing = 0.7;
/** Land that is shown around the boxes. */
const landMargin = 32;
/** The size of the drawing in each direction, as a multiple of the room that the boxes need. */
const spread = 1.25;

/** Lines from more boxes than this to one place are a star, which hides what is behind it. */
const mostMarked = 4;

/** Regions, and groups of them, at their latitude and longitude, pushed apart where they would overlap. */
export function onMap(
  t: TranslateDiagram,
  graph: Graph,
  {
    measures,
    groups,
  }: {
    readonly measures: RegionMeasures;
    /** Groups that are drawn as one box. */
    readonly groups: readonly RegionGroup[];
  },
): {
  readonly nodes: readonly RegionNode[];
  readonly groups: readonly GroupNode[];
  readonly map: MapFrame;
} {
  const grouped = new Set(
    groups.flatMap(({ regions }) => regions.map(({ id }) => id)),
  );
  const single = graph.regions.filter(({ id }) => !grouped.has(id));
  const { width } = measures;
  const height = regionHeight(t, graph, graph.regions, measures);
  const points = [
    ...single.map(({ location }) => positionOf(location)),
    ...groups.map(({ regions }) =>
      middleOf(regions.map(({ location }) => positionOf(location))),
    ),
  ];
  const scale = scaleFor(points, { width, height });
  const boxes = apart(
    points.map((point, index): Box => {
      const size = index < single.length ? { width, height } : groupSize;
      return {
        ...size,
        x: point.x * scale - size.width / 2,
        y: point.y * scale - size.height / 2,
      };
    }),
  );
  const sharing = new Map<string, number>();
  for (const { location } of single) {
    sharing.set(location, (sharing.get(location) ?? 0) + 1);
  }
  return {
    map: {
      box: boxAround(boxes, landMargin),
      x: 0,
      y: 0,
      xDegree: narrowing * scale,
      yDegree: scale,
      points: single.flatMap(({ id, location }, index) =>
        findRegionCoordinates(location) &&
        (sharing.get(location) ?? 0) <= mostMarked
          ? [{ id, x: points[index].x * scale, y: points[index].y * scale }]
          : [],
      ),
    },
    nodes: single.map((region, index) =>
      regionNode(t, graph, region, boxes[index], measures),
    ),
    groups: groups.map((group, index) =>
      groupNode(t, graph, group, boxes[single.length + index]),
    ),
  };
}

const gapInBlock = 16;

/** The boxes without overlaps, near to where they are: those at one place as a block, as a thousand may be at one. */
function apart(boxes: readonly Box[]): readonly Box[] {
  const places = new Map<string, number[]>();
  boxes.forEach(({ x, y, width }, index) => {
    const place = [x, y, width].join();
    const known = places.get(place);
    if (known) known.push(index);
    else places.set(place, [index]);
  });
  const blocks = [...places.values()].map(members => {
    const first = boxes[members[0]];
    const columns = Math.ceil(Math.sqrt(members.length));
    const rows = Math.ceil(members.length / columns);
    const [stepX, stepY] = [
      first.width + gapInBlock,
      first.height + gapInBlock,
    ];
    const [width, height] = [
      columns * stepX - gapInBlock,
      rows * stepY - gapInBlock,
    ];
    const centre = centreOf(first);
    return {
      ...{ members, columns, stepX, stepY, width, height },
      x: centre.x - width / 2,
      y: centre.y - height / 2,
    };
  });
  const placed: Box[] = [...boxes];
  for (const block of pushApart(blocks, gap)) {
    const { members, columns, stepX, stepY } = block;
    members.forEach((member, index) => {
      placed[member] = {
        ...boxes[member],
        x: block.x + (index % columns) * stepX,
        y: block.y + Math.floor(index / columns) * stepY,
      };
    });
  }
  return placed;
}

/** In degrees, south and east positive; an unknown location is in the Atlantic. */
function positionOf(location: string): Point {
  const { latitude, longitude } = findRegionCoordinates(location) ?? {
    latitude: 0,
    longitude: -30,
  };
  return { x: longitude * narrowing, y: -latitude };
}

function middleOf(points: readonly Point[]): Point {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(p => p.y)) };
}

/** Units of a degree where everything is in one place: its country is behind it, not a world of the size of a box. */
const scaleOfOnePlace = 24;

/** Units a degree, so that the boxes have about as much room as they need. */
function scaleFor(
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const spanOf = (values: readonly number[]) =>
    Math.max(...values) - Math.min(...values);
  const side = Math.sqrt(points.length);
  const wanted = {
    x: (width + 2 * gap) * side * spread,
    y: (height + 2 * gap) * side * spread,
  };
  const span = {
    x: spanOf(points.map(({ x }) => x)),
    y: spanOf(points.map(({ y }) => y)),
  };
  const scale = Math.min(wanted.x / span.x, wanted.y / span.y);
  return Number.isFinite(scale) ? scale : scaleOfOnePlace;
}
