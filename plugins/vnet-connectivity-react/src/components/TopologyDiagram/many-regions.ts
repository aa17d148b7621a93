import type { Steps } from 'backstage-plugin-vnet-connectivity-common';
import type { WorkListener } from '../../work/slices';
import { runInSlices } from '../../work/slices';
import { centreOf, frameAround, straight } from './geometry';
import type { Graph } from './graph';
import { groupBlocks, gridOf, regionsByGroup } from './groups';
import { groupLines } from './group-lines';
import { layoutSteps } from './layout';
import type { DiagramLayout } from './model';
import { onMap } from './on-map';
import type { LayoutOptions, RegionLayout } from './region-layout';
import { joinLines, mostInRow, mostOnRing, noRegions } from './region-layout';
import {
  compactRegion,
  fullRegion,
  regionHeight,
  regionNode,
} from './region-node';
import type { TranslateDiagram } from '../../texts/diagram';

export { extraLines } from './extra-lines';

/** Lays a network out with its regions as on a map, or many of them in a grid. */
export function* layoutOfMany(
  t: TranslateDiagram,
  graph: Graph,
  options: LayoutOptions,
): Steps<DiagramLayout> {
  const regions =
    options.arrangement === 'geographic'
      ? mapOfRegions(t, graph, options)
      : yield* gridOfRegions(t, graph, options);
  yield 0.6;
  return yield* layoutSteps(t, graph, regions);
}

/** {@link layoutOfMany} between other tasks of the page: that of a thousand networks takes longer than a frame. */
export function layOutInSlices(
  t: TranslateDiagram,
  graph: Graph,
  options: LayoutOptions,
  listener: WorkListener<DiagramLayout>,
): () => void {
  return runInSlices(() => layoutOfMany(t, graph, options), listener);
}

/** Every region at its place on the map, as far as there is room. */
function mapOfRegions(
  t: TranslateDiagram,
  graph: Graph,
  { grouped = false, open = new Set() }: LayoutOptions,
): RegionLayout {
  const isMany = graph.regions.length > mostOnRing;
  const { words } = graph;
  const label = words.spokes(graph.regions.length - 1);
  const { nodes, groups, map } = onMap(t, graph, {
    measures: graph.regions.length > mostInRow ? compactRegion : fullRegion,
    groups:
      grouped && isMany
        ? regionsByGroup(t, graph, graph.regions).filter(
            ({ name }) => !open.has(name),
          )
        : [],
  });
  if (!isMany) {
    return {
      ...noRegions,
      nodes,
      map,
      reserved: [map.box],
      lines: joinLines(graph, nodes),
    };
  }
  return {
    ...noRegions,
    nodes,
    groups,
    map,
    undrawn: graph.joins,
    frames: [
      {
        ...frameAround([...nodes, ...groups, map.box]),
        label: graph.hub === undefined ? words.joined : label,
      },
    ],
  };
}

/** Many regions in a grid, with a frame whose label states how they are joined. */
function* gridOfRegions(
  t: TranslateDiagram,
  graph: Graph,
  { grouped = false, open = new Set() }: LayoutOptions,
): Steps<RegionLayout> {
  const { hub, regionOf, words } = graph;
  const centre = hub === undefined ? undefined : regionOf.get(hub);
  const members = graph.regions.filter(({ id }) => id !== hub);
  const { nodes, groups, frames } = grouped
    ? yield* groupBlocks(t, graph, members, open)
    : { nodes: gridOf(t, graph, members), groups: [], frames: [] };
  const frame = frameAround([...nodes, ...groups, ...frames]);
  if (!centre) {
    return {
      ...noRegions,
      nodes,
      groups,
      ...groupLines(graph, nodes, groups),
      frames: [{ ...frame, label: words.joined }, ...frames],
    };
  }
  const hubNode = regionNode(
    t,
    graph,
    centre,
    {
      x: centreOf(frame).x - fullRegion.width / 2,
      y: frame.y + frame.height + 64,
      width: fullRegion.width,
      height: regionHeight(t, graph, graph.regions, fullRegion),
    },
    fullRegion,
  );
  const label = words.spokes(members.length);
  const { joins } = graph;
  const withHub = joins.filter(join =>
    [join.from, join.to].includes(centre.id),
  );
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
