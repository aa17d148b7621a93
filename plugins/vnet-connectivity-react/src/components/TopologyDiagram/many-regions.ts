import { centreOf, frameAround, straight } from './geometry';
import type { Graph } from './graph';
import { groupBlocks, gridOf, regionsByGroup } from './groups';
import { onMap } from './on-map';
import type { LayoutOptions, RegionLayout } from './region-layout';
import {
  joinLines,
  mostInRow,
  mostOnRing,
  noRegions,
  sentenceOf,
  spokesLabel,
} from './region-layout';
import {
  compactRegion,
  fullRegion,
  regionHeight,
  regionNode,
} from './region-node';
import type { TranslateDiagram } from '../../texts/diagram';

/** Every region at its place on the map, as far as there is room. */
export function mapOfRegions(
  t: TranslateDiagram,
  graph: Graph,
  isStar: boolean,
  { grouped = false, open = new Set() }: LayoutOptions,
): RegionLayout {
  const isMany = graph.regions.length > mostOnRing;
  const { nodes, groups } = onMap(t, graph, {
    measures: graph.regions.length > mostInRow ? compactRegion : fullRegion,
    groups:
      grouped && isMany
        ? regionsByGroup(t, graph.regions).filter(({ name }) => !open.has(name))
        : [],
  });
  if (!isMany) return { ...noRegions, nodes, lines: joinLines(graph, nodes) };
  return {
    ...noRegions,
    nodes,
    groups,
    undrawn: graph.joins,
    frames: [
      {
        ...frameAround([...nodes, ...groups]),
        label: isStar ? spokesLabel(t, graph) : sentenceOf(t, graph),
      },
    ],
  };
}

/** Many regions in a grid, with a frame whose label states how they are joined. */
export function gridOfRegions(
  t: TranslateDiagram,
  graph: Graph,
  isStar: boolean,
  { grouped = false, open = new Set() }: LayoutOptions,
): RegionLayout {
  const { hub } = graph.interconnect;
  const members = isStar
    ? graph.regions.filter(({ key }) => key !== hub)
    : graph.regions;
  const { nodes, groups, frames } = grouped
    ? groupBlocks(t, graph, members, open)
    : { nodes: gridOf(t, graph, members), groups: [], frames: [] };
  const frame = frameAround([...nodes, ...groups, ...frames]);
  if (!isStar) {
    return {
      ...noRegions,
      nodes,
      groups,
      undrawn: graph.joins,
      frames: [{ ...frame, label: sentenceOf(t, graph) }, ...frames],
    };
  }
  const [centre] = graph.regions.filter(({ key }) => key === hub);
  const hubNode = regionNode(
    t,
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
  const label = spokesLabel(t, graph);
  const { joins } = graph;
  const withHub = joins.filter(join => [join.from, join.to].includes(hub!));
  const kind = withHub.some(join => join.kind === 'gatewayTransit')
    ? ('gatewayTransit' as const)
    : withHub[0]?.kind;
  return {
    ...noRegions,
    nodes: [...nodes, hubNode],
    groups,
    undrawn: joins.filter(join => !withHub.includes(join)),
    frames: [{ ...frame, label }, ...frames],
    lines: kind
      ? [
          {
            ids: withHub.flatMap(({ ids }) => ids),
            ends: [members.map(({ id }) => id), [hubNode.id]],
            kind,
            path: straight(frame, hubNode),
            arrow: kind === 'gatewayTransit',
            title: label,
          },
        ]
      : [],
  };
}
