import type { Steps } from 'backstage-plugin-vnet-connectivity-common';
import {
  findRegionCoordinates,
  geographyGroups,
} from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateDiagram } from '../../texts/diagram';
import { boxAround, frameAround } from './geometry';
import type { Box } from './geometry';
import type { Graph, Region } from './graph';
import type { Frame, GroupNode, RegionNode } from './model';
import type { RegionLayout } from './region-layout';
import { compactRegion, regionHeight, regionNode } from './region-node';

type Regions = readonly Region[];

/** Regions that are drawn as one box: of a spec those of one part of the world. */
export interface RegionGroup {
  readonly name: string;
  readonly regions: Regions;
}

/** Measures of a group's box. */
export const groupSize = { width: 196, height: 92 };
const gap = 16;

/** Regions by their groups, in the order of these: without any, by the parts of the world. */
export function regionsByGroup(
  t: TranslateDiagram,
  { groups }: Graph,
  regions: Regions,
): RegionGroup[] {
  const elsewhere = t('diagram.group.unknown');
  const byName = new Map<string, Region[]>();
  for (const region of regions) {
    const name =
      region.group ??
      findRegionCoordinates(region.location)?.geographyGroup ??
      elsewhere;
    const known = byName.get(name);
    if (known) known.push(region);
    else byName.set(name, [region]);
  }
  return (groups ?? [...geographyGroups, elsewhere]).flatMap(name => {
    const members = byName.get(name);
    return members ? [{ name, regions: members }] : [];
  });
}

/** A group as one box, which says how many regions and gateways are in it. */
export function groupNode(
  t: TranslateDiagram,
  { words }: Graph,
  { name, regions }: RegionGroup,
  at: Pick<Box, 'x' | 'y'>,
): GroupNode {
  const kinds = regions.flatMap(({ chips }) => chips.map(({ kind }) => kind));
  const gateways = kinds.filter(
    kind => kind === 'vpn' || kind === 'expressRoute',
  ).length;
  return {
    ...at,
    ...groupSize,
    id: `group:${name}`,
    name,
    members: regions.map(({ id }) => id),
    lines: [
      words.count(regions.map(({ id }) => id)),
      gateways > 0 ? t('diagram.group.gateways', { count: gateways }) : '',
    ].filter(Boolean),
  };
}

/** Regions in rows, from 0, 0. */
export function gridOf(
  t: TranslateDiagram,
  graph: Graph,
  regions: Regions,
  at: Pick<Box, 'x' | 'y'> = { x: 0, y: 0 },
): RegionNode[] {
  const columns = Math.ceil(
    Math.max(
      Math.min(10, Math.sqrt(regions.length * 1.6)),
      // A hundred and more would make a strip that no screen shows as a whole.
      Math.sqrt(regions.length),
    ),
  );
  const { width } = compactRegion;
  const height = regionHeight(
    t,
    graph,
    graph.hubs ? regions : graph.regions,
    compactRegion,
  );
  return regions.map((region, index) =>
    regionNode(
      t,
      graph,
      region,
      {
        x: at.x + (index % columns) * (width + gap),
        y: at.y + Math.floor(index / columns) * (height + gap),
        width,
        height,
      },
      compactRegion,
    ),
  );
}

/** The regions of a group: its hub first, which is joined with the others below it. */
function blockOf(
  t: TranslateDiagram,
  graph: Graph,
  regions: Regions,
  at: Pick<Box, 'x' | 'y'> = { x: 0, y: 0 },
): RegionNode[] {
  const hubs = regions.filter(({ id }) => graph.hubs?.has(id));
  if (hubs.length === 0) return gridOf(t, graph, regions, at);
  const top = gridOf(t, graph, hubs, at);
  return [
    ...top,
    ...gridOf(
      t,
      graph,
      regions.filter(region => !hubs.includes(region)),
      { x: at.x, y: at.y + top[0].height + 2 * gap },
    ),
  ];
}

/** The groups side by side: those that are open with their regions in a frame, the others as one box. */
export function* groupBlocks(
  t: TranslateDiagram,
  graph: Graph,
  regions: Regions,
  open: ReadonlySet<string>,
): Steps<Pick<RegionLayout, 'nodes' | 'groups' | 'frames'>> {
  const nodes: RegionNode[] = [];
  const groups: GroupNode[] = [];
  const frames: Frame[] = [];
  const sizes: { readonly group: RegionGroup; readonly box: Box }[] = [];
  for (const group of regionsByGroup(t, graph, regions)) {
    sizes.push({
      group,
      box: open.has(group.name)
        ? frameAround(blockOf(t, graph, group.regions))
        : boxAround([{ x: 0, y: 0, ...groupSize }], 0),
    });
    yield 0.25;
  }
  const widest = Math.max(
    3 * (groupSize.width + gap),
    Math.sqrt(
      sizes.reduce((sum, { box }) => sum + box.width * box.height, 0) * 1.8,
    ),
    ...sizes.map(({ box }) => box.width),
  );
  let [x, y, rowHeight] = [0, 0, 0];
  for (const { group, box } of sizes) {
    if (x > 0 && x + box.width > widest) {
      [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
    }
    if (open.has(group.name)) {
      nodes.push(
        ...blockOf(t, graph, group.regions, { x: x - box.x, y: y - box.y }),
      );
      frames.push({
        x,
        y,
        width: box.width,
        height: box.height,
        group: group.name,
        label: t('diagram.group.open', {
          name: group.name,
          number: group.regions.length,
        }),
      });
    } else {
      groups.push(groupNode(t, graph, group, { x, y }));
    }
    x += box.width + gap;
    rowHeight = Math.max(rowHeight, box.height);
    yield 0.5;
  }
  return { nodes, groups, frames };
}
