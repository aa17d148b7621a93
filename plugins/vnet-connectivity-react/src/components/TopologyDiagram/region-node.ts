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
  /** From one line of text to the next. */
  readonly lineHeight: number;
  /** Width of a character of the key. */
  readonly keyCharacter: number;
  readonly chipHeight: number;
  readonly chipGap: number;
  readonly mostSpokes: number;
}

export const fullRegion: RegionMeasures = {
  width: 196,
  room: 12,
  head: 70,
  lineHeight: 18,
  keyCharacter: 9,
  chipHeight: 22,
  chipGap: 4,
  mostSpokes: 4,
};

export const compactRegion: RegionMeasures = {
  width: 152,
  room: 8,
  head: 54,
  lineHeight: 15,
  keyCharacter: 7.5,
  chipHeight: 17,
  chipGap: 3,
  mostSpokes: 2,
};

/** Width of a character of the role. */
const roleCharacter = 6;
/** Room between the key and the role beside it. */
const roleGap = 10;

interface Role {
  readonly text: string;
  /** Lines below the key; none where the role has room beside it. */
  readonly below: readonly string[];
}

function roleOf(
  t: TranslateDiagram,
  graph: Graph,
  region: Region,
  measures: RegionMeasures,
): Role | undefined {
  const { width, room, keyCharacter } = measures;
  const isShared = graph.sharedGateways.has(region.id);
  const parts = [
    region.role ?? (graph.hub === region.id ? t('diagram.hub') : ''),
    isShared && measures !== compactRegion ? t('diagram.sharedGateway') : '',
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  const text = parts.join(', ');
  const space = width - 2 * room;
  const needed = text.length * roleCharacter;
  if (region.key.length * keyCharacter + roleGap + needed <= space) {
    return { text, below: [] };
  }
  return { text, below: needed <= space ? [text] : parts };
}

/** Height of the lines of a role below the key. */
function roleHeight(
  role: Pick<Role, 'below'> | undefined,
  { lineHeight }: RegionMeasures,
): number {
  return (role?.below.length ?? 0) * lineHeight;
}

/** The measures of a region that is drawn, and the room that its role takes below the key. */
export function measuresOf({
  compact,
  roleLines,
}: Pick<RegionNode, 'compact' | 'roleLines'>): RegionMeasures {
  const measures = compact ? compactRegion : fullRegion;
  const more = roleHeight({ below: roleLines }, measures);
  return { ...measures, head: measures.head + more };
}

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
  const role = roleOf(t, graph, region, measures);
  return {
    ...box,
    id,
    key,
    name,
    addresses: shorten(t, addressSpace) || graph.words.noAddresses,
    emphasised: isShared || isHub,
    role: role?.text,
    roleLines: role?.below ?? [],
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
  t: TranslateDiagram,
  graph: Graph,
  regions: readonly Region[],
  measures: RegionMeasures,
): number {
  const { head, chipHeight, chipGap, mostSpokes } = measures;
  const highest = regions.reduce((height, region) => {
    const rows =
      region.chips.length + Math.min(region.spokes.length, mostSpokes + 1);
    const role = roleHeight(roleOf(t, graph, region, measures), measures);
    return Math.max(height, role + rows * (chipHeight + chipGap));
  }, 0);
  return head + 6 - chipGap / 2 + highest;
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
