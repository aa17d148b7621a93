import type { Box } from './geometry';
import type { Graph } from './graph';
import type { Join } from './joins';
import type {
  Arrangement,
  Frame,
  GroupNode,
  Line,
  MapFrame,
  RegionNode,
} from './model';
import { routeAround } from './route-around';

/** More regions than this stand in a grid, and one sentence replaces the lines between them. */
export const mostOnRing = 12;
/** More regions than this do not fit into one row. */
export const mostInRow = 4;

/** Options for the drawing of the regions. */
export interface LayoutOptions {
  /** Default: `layered`. */
  readonly arrangement?: Arrangement;
  /** True to draw many regions as one box for each part of the world. Default: false. */
  readonly grouped?: boolean;
  /** Names of the groups whose regions are drawn one by one. */
  readonly open?: ReadonlySet<string>;
}

/** The positions of the regions, and the lines between them. */
export interface RegionLayout {
  readonly nodes: readonly RegionNode[];
  /** Groups that stand for their regions. */
  readonly groups: readonly GroupNode[];
  /** Joins without a line. */
  readonly undrawn: readonly Join[];
  readonly frames: readonly Frame[];
  readonly lines: readonly Line[];
  /** Room that lines take beside the nodes. */
  readonly reserved: readonly Box[];
  readonly map?: MapFrame;
}

/** A layout without regions. */
export const noRegions: RegionLayout = {
  nodes: [],
  groups: [],
  undrawn: [],
  frames: [],
  lines: [],
  reserved: [],
};

/** A line for each pair of these regions that is joined. */
export function joinLines(
  { joins }: Graph,
  nodes: readonly RegionNode[],
  route: (from: RegionNode, to: RegionNode) => string = (from, to) =>
    routeAround(from, to, nodes),
): Line[] {
  const byId = new Map(nodes.map(node => [node.id, node]));
  return joins.flatMap(({ ids, kind, from, to, title }) => {
    const start = byId.get(from);
    const end = byId.get(to);
    return start && end
      ? [
          {
            ids,
            ends: [[start.id], [end.id]],
            kind,
            path: route(start, end),
            arrow: kind === 'gatewayTransit',
            title: title(),
          },
        ]
      : [];
  });
}
