import type { TranslateDiagram } from '../../texts/diagram';
import type { Box } from './geometry';
import type { Graph, Region } from './graph';
import type { RegionNode, SpokeRow } from './model';

/** Measures of a region's box, in the units of the drawing. */
export interface RegionMeasures {
  readonly width: number;
  /** Room at the left and right of the texts. */
  readonly room: number;
  /** From the top to the first chip. */
  readonly head: number;
  readonly chipHeight: number;
  readonly chipGap: number;
  readonly mostSpokes: number;
}

export const fullRegion: RegionMeasures = {
  width: 196,
  room: 12,
  head: 70,
  chipHeight: 22,
  chipGap: 4,
  mostSpokes: 4,
};

export const compactRegion: RegionMeasures = {
  width: 152,
  room: 8,
  head: 54,
  chipHeight: 17,
  chipGap: 3,
  mostSpokes: 2,
};

export function regionNode(
  t: TranslateDiagram,
  graph: Graph,
  region: Region,
  box: Box,
  measures: RegionMeasures,
): RegionNode {
  const isCompact = measures === compactRegion;
  const { id, key, name, addressSpace, chips, isDoubtful = false } = region;
  const isShared = graph.sharedGateways.has(id);
  const isHub = graph.hub === id;
  const role = [
    region.role ?? (isHub && t('diagram.hub')),
    isShared && !isCompact && t('diagram.sharedGateway'),
  ].filter(Boolean);
  return {
    ...box,
    id,
    key,
    name,
    addresses: shorten(t, addressSpace) || graph.words.noAddresses,
    emphasised: isShared || isHub,
    role: role.length > 0 ? role.join(', ') : undefined,
    isDoubtful,
    compact: isCompact,
    chips: chips.map(chip => ({
      id: chip.id,
      kind: chip.kind,
      label: isCompact ? chip.short : chip.label,
    })),
    spokes: spokeRows(t, region, measures),
  };
}

function spokeRows(
  t: TranslateDiagram,
  { spokes }: Region,
  { mostSpokes }: RegionMeasures,
): SpokeRow[] {
  const rows = spokes.slice(0, mostSpokes).map(
    (spoke): SpokeRow => ({
      id: spoke.id,
      label: `${spoke.key} ${shorten(t, spoke.addressSpace)}`.trim(),
    }),
  );
  const more = spokes.length - rows.length;
  return more > 0
    ? [...rows, { label: t('diagram.moreSpokes', { count: more }) }]
    : rows;
}

/** All regions are equally high, so that rows stand straight. */
export function regionHeight(
  regions: readonly Region[],
  measures: RegionMeasures,
): number {
  const { head, chipHeight, chipGap, mostSpokes } = measures;
  const most = Math.max(
    0,
    ...regions.map(
      ({ chips, spokes }) =>
        chips.length + Math.min(spokes.length, mostSpokes + 1),
    ),
  );
  return head + 6 - chipGap / 2 + most * (chipHeight + chipGap);
}

/** The first range, and how many more there are. */
export function shorten(
  t: TranslateDiagram,
  ranges: readonly string[],
): string {
  return ranges.length > 1
    ? t('diagram.more', { first: ranges[0], count: ranges.length - 1 })
    : ranges.join('');
}
