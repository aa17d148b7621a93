import type { Steps } from 'backstage-plugin-vnet-connectivity-common';
import { finish } from 'backstage-plugin-vnet-connectivity-common';
import type { Box, Point } from './geometry';
import { boxAround, pointAt, pointsOf } from './geometry';
import type { Graph } from './graph';
import type { DiagramLayout, Line, MapFrame } from './model';
import { placeOuter } from './place-outer';
import type { RegionLayout } from './region-layout';
import type { TranslateDiagram } from '../../texts/diagram';

const margin = 16;

/** Places the circuits and sites of a network around its regions, and the lines between them. Deterministic. */
export function layoutAround(
  t: TranslateDiagram,
  graph: Graph,
  regions: RegionLayout,
): DiagramLayout {
  return finish(layoutSteps(t, graph, regions));
}

/** {@link layoutAround} in steps. */
export function* layoutSteps(
  t: TranslateDiagram,
  graph: Graph,
  regions: RegionLayout,
): Steps<DiagramLayout> {
  const outer = placeOuter(t, graph, regions);
  yield 0.8;
  const frames = [...regions.frames, ...outer.frames];
  const lines = [...regions.lines, ...outer.lines];
  const whole = boxAround(
    [
      ...regions.nodes,
      ...regions.groups,
      ...regions.reserved,
      ...frames,
      ...outer.nodes,
      ...lines.map(extentOf),
    ],
    margin,
  );
  yield 0.9;
  return {
    width: Math.ceil(whole.width),
    height: Math.ceil(whole.height),
    undrawn: regions.undrawn,
    map: regions.map && shiftMap(regions.map, whole),
    ...shift(
      {
        regions: regions.nodes,
        groups: regions.groups,
        outer: outer.nodes,
        frames,
        lines,
      },
      whole,
    ),
  };
}

function shiftMap(map: MapFrame, by: Point): MapFrame {
  const move = <T extends Point>(each: T): T => ({
    ...each,
    x: each.x - by.x,
    y: each.y - by.y,
  });
  return { ...move(map), box: move(map.box), points: map.points.map(move) };
}

/** The room that a line takes: a curve stays well inside its control points. */
function extentOf({ path }: Line): Box {
  const points = pointsOf(path);
  return boxAround(
    [0, 0.25, 0.5, 0.75, 1].map(share => ({
      ...pointAt(points, share),
      width: 0,
      height: 0,
    })),
    6,
  );
}

type Drawn = Pick<
  DiagramLayout,
  'regions' | 'groups' | 'outer' | 'frames' | 'lines'
>;

/** Moves everything so that the drawing starts at 0, 0. */
function shift(drawing: Drawn, by: Point): Drawn {
  const move = <T extends Box>(box: T): T => ({
    ...box,
    x: box.x - by.x,
    y: box.y - by.y,
  });
  return {
    regions: drawing.regions.map(move),
    groups: drawing.groups.map(move),
    outer: drawing.outer.map(move),
    frames: drawing.frames.map(move),
    lines: drawing.lines.map(line => ({
      ...line,
      path: line.path.replace(
        /(-?[\d.]+),(-?[\d.]+)/g,
        (_, x, y) =>
          `${Math.round((Number(x) - by.x) * 10) / 10},${
            Math.round((Number(y) - by.y) * 10) / 10
          }`,
      ),
    })),
  };
}
