import type { Box } from './geometry';
import { anyTouch, arch, straight } from './geometry';
import type { Graph, Region } from './graph';
import type { RegionNode } from './model';
import type { LayoutOptions, RegionLayout } from './region-layout';
import { joinLines, mostInRow, mostOnRing, noRegions } from './region-layout';
import {
  compactRegion,
  fullRegion,
  regionHeight,
  regionNode,
} from './region-node';
import type { TranslateDiagram } from '../../texts/diagram';

const gapInRow = 96;

/** True where `many-regions` is needed, which is loaded apart: most drawings are small. */
export function needsManyRegions(
  { regions }: Graph,
  { arrangement }: LayoutOptions,
): boolean {
  return (
    regions.length > 0 &&
    (arrangement === 'geographic' || regions.length > mostOnRing)
  );
}

/** Places the regions: a few in a row, some around a ring or a hub. */
export function placeFewRegions(
  t: TranslateDiagram,
  graph: Graph,
): RegionLayout {
  const count = graph.regions.length;
  if (count === 0) {
    return {
      ...noRegions,
      reserved: [{ x: 0, y: 0, width: fullRegion.width, height: 40 }],
    };
  }
  if (graph.hub !== undefined && count > 3) return starOfRegions(t, graph);
  if (count > mostInRow) return ringOfRegions(t, graph);
  return rowOfRegions(t, graph);
}

/** Up to four regions in a row: neighbours are joined by straight lines, the others by arches over the row. */
function rowOfRegions(t: TranslateDiagram, graph: Graph): RegionLayout {
  const { hub } = graph;
  const spokes = graph.regions.filter(({ id }) => id !== hub);
  const order =
    hub === undefined
      ? graph.regions
      : [
          ...spokes.slice(0, 1),
          ...graph.regions.filter(({ id }) => id === hub),
          ...spokes.slice(1),
        ];
  const { width } = fullRegion;
  const height = regionHeight(t, graph, graph.regions, fullRegion);
  const nodes = order.map((region, index) =>
    regionNode(
      t,
      graph,
      region,
      { x: index * (width + gapInRow), y: 0, width, height },
      fullRegion,
    ),
  );
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  let highest = 0;
  const lines = joinLines(graph, nodes, (from, to) => {
    const span = Math.abs(
      (places.get(from.id) ?? 0) - (places.get(to.id) ?? 0),
    );
    if (span === 1) return straight(from, to);
    const rise = 14 + 20 * (span - 1);
    highest = Math.max(highest, rise);
    return arch(from, to, rise);
  });
  return {
    ...noRegions,
    nodes,
    lines,
    reserved: [{ x: 0, y: -highest, width: 1, height: highest }],
  };
}

/** Five to twelve regions on an ellipse; a region whose gateway all others use is at the bottom, next to the sites. */
function ringOfRegions(t: TranslateDiagram, graph: Graph): RegionLayout {
  const count = graph.regions.length;
  const { entry } = graph;
  const order = [
    ...graph.regions.filter(({ id }) => id === entry),
    ...graph.regions.filter(({ id }) => id !== entry),
  ];
  const nodes = onEllipse(t, graph, order, index =>
    entry === undefined
      ? -90 + (index * 360) / count
      : 90 + (index * 360) / count,
  );
  return { ...noRegions, nodes, lines: joinLines(graph, nodes) };
}

/** A hub in the middle, its spokes around it; the bottom stays open for the lines to the sites. */
function starOfRegions(t: TranslateDiagram, graph: Graph): RegionLayout {
  const { hub } = graph;
  const spokes = graph.regions.filter(({ id }) => id !== hub);
  const ring = onEllipse(t, graph, spokes, index =>
    spokes.length === 1 ? -90 : 145 + (index * 250) / (spokes.length - 1),
  );
  const [centre] = graph.regions.filter(({ id }) => id === hub);
  const { width } = compactRegion;
  const height = regionHeight(t, graph, graph.regions, compactRegion);
  const nodes = [
    regionNode(
      t,
      graph,
      centre,
      { x: -width / 2, y: -height / 2, width, height },
      compactRegion,
    ),
    ...ring,
  ];
  return { ...noRegions, nodes, lines: joinLines(graph, nodes) };
}

/** Places regions on an ellipse that is just large enough for them not to touch. */
function onEllipse(
  t: TranslateDiagram,
  graph: Graph,
  regions: readonly Region[],
  angle: (index: number) => number,
): RegionNode[] {
  const { width } = compactRegion;
  const height = regionHeight(t, graph, graph.regions, compactRegion);
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
    regionNode(t, graph, region, boxes[index], compactRegion),
  );
}
