import type { TranslateDiagram } from '../../texts/diagram';
import type { Graph } from './graph';
import { documentLineKinds } from './model';
import type {
  ChipKind,
  DocumentLineKind,
  DiagramLayout,
  Line,
  LineKind,
} from './model';
import type { OccurringStates } from './states';

/** An entry of the legend: a kind of line, a kind of box, or a state. */
export type LegendEntry =
  | { readonly type: 'line'; readonly kind: LineKind; readonly label: string }
  | {
      readonly type: 'icon';
      readonly kind: ChipKind | 'spoke';
      readonly label: string;
    }
  | {
      readonly type: 'state';
      readonly kind: keyof OccurringStates;
      readonly label: string;
    };

const lineKinds: readonly LineKind[] = [
  'peering',
  'gatewayTransit',
  'connectedGroup',
  ...documentLineKinds,
  'vnetToVnet',
  'virtualWan',
  'tunnel',
  'circuit',
];

const iconKinds: readonly (ChipKind | 'spoke')[] = [
  'virtualHub',
  'vpn',
  'expressRoute',
  'firewall',
  'appliance',
  'routeServer',
  'spoke',
];

const stateKinds: readonly (keyof OccurringStates)[] = [
  'failed',
  'alsoFailed',
  'stopped',
  'moved',
  'path',
];

function isOfDocument(kind: LineKind): kind is DocumentLineKind {
  return documentLineKinds.some(each => each === kind);
}

/** Entries for the kinds and states that occur in the drawing. */
export function legendEntries(
  t: TranslateDiagram,
  { words }: Graph,
  layout: DiagramLayout,
  extra: readonly Line[],
  states: OccurringStates,
): LegendEntry[] {
  const lines = new Set([...layout.lines, ...extra].map(({ kind }) => kind));
  const icons = new Set<ChipKind | 'spoke'>(
    layout.regions.flatMap(region => [
      ...region.chips.map(({ kind }) => kind),
      ...(region.spokes.length > 0 ? (['spoke'] as const) : []),
    ]),
  );
  return [
    ...lineKinds
      .filter(kind => lines.has(kind))
      .map(
        (kind): LegendEntry => ({
          type: 'line',
          kind,
          label: isOfDocument(kind)
            ? words.legend?.[kind] ?? kind
            : t(`diagram.legend.${kind}`),
        }),
      ),
    ...iconKinds
      .filter(kind => icons.has(kind))
      .map(
        (kind): LegendEntry => ({
          type: 'icon',
          kind,
          label: t(`diagram.legend.${kind}`),
        }),
      ),
    ...stateKinds
      .filter(kind => states[kind])
      .map(
        (kind): LegendEntry => ({
          type: 'state',
          kind,
          label: t(`diagram.legend.state.${kind}`),
        }),
      ),
  ];
}
