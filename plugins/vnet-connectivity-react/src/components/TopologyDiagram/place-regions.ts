import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { text } from '../../text/texts';
import type { Box } from './geometry';
import { anyTouch, arch, centreOf, frameAround, straight } from './geometry';
import type { Graph } from './graph';
import type { Frame, Line, RegionNode } from './model';
import {
  compactRegion,
  fullRegion,
  regionHeight,
  regionNode,
} from './region-node';

const gapInRow = 96;
/** More regions than this stand in a grid, and one sentence replaces the lines between them. */
export const mostOnRing = 12;
/** More regions than this do not fit into one row. */
export const mostInRow = 4;

export interface RegionLayout {
  readonly nodes: readonly RegionNode[];
  readonly frames: readonly Frame[];
  readonly lines: readonly Line[];
  /** Room that lines take beside the nodes. */
  readonly reserved: readonly Box[];
}

/** Places the regions: a few in a row, some around a ring or a hub, many in a grid. */
export function placeRegions(graph: Graph): RegionLayout {
  const { hub } = graph.interconnect;
  const count = graph.regions.length;
  const isStar =
    graph.interconnect.topology === 'hub-and-spoke' &&
    graph.regions.some(({ key }) => key === hub);
  if (count === 0) {
    return {
      nodes: [],
      frames: [],
      lines: [],
      reserved: [{ x: 0, y: 0, width: fullRegion.width, height: 40 }],
    };
  }
  if (count > mostOnRing) return gridOfRegions(graph, isStar);
  if (isStar && count > 3) return starOfRegions(graph);
  if (count > mostInRow) return ringOfRegions(graph);
  return rowOfRegions(graph, isStar);
}

/** Up to four regions in a row: neighbours are joined by straight lines, the others by arches over the row. */
function rowOfRegions(graph: Graph, isStar: boolean): RegionLayout {
  const { hub } = graph.interconnect;
  const spokes = graph.regions.filter(({ key }) => key !== hub);
  const order = isStar
    ? [
        ...spokes.slice(0, 1),
        ...graph.regions.filter(({ key }) => key === hub),
        ...spokes.slice(1),
      ]
    : graph.regions;
  const { width } = fullRegion;
  const height = regionHeight(graph, fullRegion);
  const nodes = order.map((region, index) =>
    regionNode(
      graph,
      region,
      { x: index * (width + gapInRow), y: 0, width, height },
      fullRegion,
    ),
  );
  const places = new Map(nodes.map(({ key }, index) => [key, index]));
  let highest = 0;
  const lines = joinLines(graph, nodes, (from, to) => {
    const span = Math.abs(
      (places.get(from.key) ?? 0) - (places.get(to.key) ?? 0),
    );
    if (span === 1) return straight(from, to);
    const rise = 14 + 20 * (span - 1);
    highest = Math.max(highest, rise);
    return arch(from, to, rise);
  });
  return {
    nodes,
    lines,
    frames: [],
    reserved: [{ x: 0, y: -highest, width: 1, height: highest }],
  };
}

/** Five to twelve regions on an ellipse; a region that all others lean on stands at the bottom, next to the sites. */
function ringOfRegions(graph: Graph): RegionLayout {
  const count = graph.regions.length;
  const { gatewayRegion } = graph.onPremises;
  const order = [
    ...graph.regions.filter(({ key }) => key === gatewayRegion),
    ...graph.regions.filter(({ key }) => key !== gatewayRegion),
  ];
  const nodes = onEllipse(graph, order, index =>
    gatewayRegion === undefined
      ? -90 + (index * 360) / count
      : 90 + (index * 360) / count,
  );
  return { nodes, lines: joinLines(graph, nodes), frames: [], reserved: [] };
}

/** A hub in the middle, its spokes around it; the bottom stays open for the lines to the sites. */
function starOfRegions(graph: Graph): RegionLayout {
  const { hub } = graph.interconnect;
  const spokes = graph.regions.filter(({ key }) => key !== hub);
  const ring = onEllipse(graph, spokes, index =>
    spokes.length === 1 ? -90 : 145 + (index * 250) / (spokes.length - 1),
  );
  const [centre] = graph.regions.filter(({ key }) => key === hub);
  const { width } = compactRegion;
  const height = regionHeight(graph, compactRegion);
  const nodes = [
    regionNode(
      graph,
      centre,
      { x: -width / 2, y: -height / 2, width, height },
      compactRegion,
    ),
    ...ring,
  ];
  return { nodes, lines: joinLines(graph, nodes), frames: [], reserved: [] };
}

/** Places regions on an ellipse that is just large enough for them not to touch. */
function onEllipse(
  graph: Graph,
  regions: Topology['regions'],
  angle: (index: number) => number,
): RegionNode[] {
  const { width } = compactRegion;
  const height = regionHeight(graph, compactRegion);
  const place = (scale: number): Box[] =>
    regions.map((_, index) => {
      const radians = (angle(index) * Math.PI) / 180;
      return {
        x: Math.cos(radians) * 250 * scale - width / 2,
        y: Math.sin(radians) * (height + 60) * scale - height / 2,
        width,
        height,
      };
    });
  let scale = 1;
  while (anyTouch(place(scale)) && scale < 10) scale += 0.1;
  const boxes = place(scale);
  return regions.map((region, index) =>
    regionNode(graph, region, boxes[index], compactRegion),
  );
}

/** Many regions in a grid with a frame, whose label says how they are joined. */
function gridOfRegions(graph: Graph, isStar: boolean): RegionLayout {
  const { hub } = graph.interconnect;
  const members = isStar
    ? graph.regions.filter(({ key }) => key !== hub)
    : graph.regions;
  const columns = Math.min(10, Math.ceil(Math.sqrt(members.length * 1.6)));
  const { width } = compactRegion;
  const height = regionHeight(graph, compactRegion);
  const nodes = members.map((region, index) =>
    regionNode(
      graph,
      region,
      {
        x: (index % columns) * (width + 16),
        y: Math.floor(index / columns) * (height + 16),
        width,
        height,
      },
      compactRegion,
    ),
  );
  const frame = frameAround(nodes);
  if (!isStar) {
    return {
      nodes,
      lines: [],
      reserved: [],
      frames: [{ ...frame, label: sentenceOf(graph) }],
    };
  }
  const [centre] = graph.regions.filter(({ key }) => key === hub);
  const hubNode = regionNode(
    graph,
    centre,
    {
      x: centreOf(frame).x - fullRegion.width / 2,
      y: frame.y + frame.height + 64,
      width: fullRegion.width,
      height: regionHeight(graph, fullRegion),
    },
    fullRegion,
  );
  const label = text('diagram.frame.spokes', { count: members.length });
  const { joins } = graph;
  const kind = joins.some(join => join.kind === 'gatewayTransit')
    ? ('gatewayTransit' as const)
    : joins[0]?.kind;
  return {
    nodes: [...nodes, hubNode],
    reserved: [],
    frames: [{ ...frame, label }],
    lines: kind
      ? [
          {
            ids: joins.flatMap(({ ids }) => ids),
            kind,
            path: straight(frame, hubNode),
            arrow: kind === 'gatewayTransit',
            title: label,
          },
        ]
      : [],
  };
}

/** How many regions are joined, in one sentence. */
function sentenceOf({ joins, regions, virtualWan, networkManager }: Graph) {
  const count = regions.length;
  if (virtualWan) return text('diagram.frame.virtualWan', { count });
  if (networkManager?.directlyConnected) {
    return text('diagram.frame.connectedGroup', { count });
  }
  if (joins.length === 0) return text('diagram.frame.regions', { count });
  return joins.length === (count * (count - 1)) / 2
    ? text('diagram.frame.mesh', { count: joins.length })
    : text('diagram.frame.mixed', { count, pairs: joins.length });
}

function joinLines(
  { joins }: Graph,
  nodes: readonly RegionNode[],
  route: (from: RegionNode, to: RegionNode) => string = straight,
): Line[] {
  const byKey = new Map(nodes.map(node => [node.key, node]));
  return joins.flatMap(({ ids, kind, from, to }) => {
    const start = byKey.get(from);
    const end = byKey.get(to);
    return start && end
      ? [
          {
            ids,
            kind,
            path: route(start, end),
            arrow: kind === 'gatewayTransit',
            title: `${from} – ${to}`,
          },
        ]
      : [];
  });
}
