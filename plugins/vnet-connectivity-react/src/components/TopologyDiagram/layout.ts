import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import type { Box, Point } from './geometry';
import { boxAround } from './geometry';
import { graphOf } from './graph';
import type { DiagramLayout } from './model';
import { placeOuter } from './place-outer';
import { placeRegions } from './place-regions';

const margin = 16;

/** Places the regions, circuits and sites of a network and the lines between them. Deterministic. */
export function layoutTopology(topology: Topology): DiagramLayout {
  const graph = graphOf(topology);
  const regions = placeRegions(graph);
  const outer = placeOuter(graph, regions);
  const frames = [...regions.frames, ...outer.frames];
  const whole = boxAround(
    [...regions.nodes, ...regions.reserved, ...frames, ...outer.nodes],
    margin,
  );
  return {
    width: Math.ceil(whole.width),
    height: Math.ceil(whole.height),
    ...shift(
      {
        regions: regions.nodes,
        outer: outer.nodes,
        frames,
        lines: [...regions.lines, ...outer.lines],
      },
      whole,
    ),
  };
}

/** Moves everything so that the drawing starts at 0, 0. */
function shift(
  drawing: Pick<DiagramLayout, 'regions' | 'outer' | 'frames' | 'lines'>,
  by: Point,
): Pick<DiagramLayout, 'regions' | 'outer' | 'frames' | 'lines'> {
  const move = <T extends Box>(box: T): T => ({
    ...box,
    x: box.x - by.x,
    y: box.y - by.y,
  });
  return {
    regions: drawing.regions.map(move),
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
