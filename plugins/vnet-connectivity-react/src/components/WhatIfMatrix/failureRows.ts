import type {
  CauseRow,
  FailureRow,
} from 'backstage-plugin-vnet-connectivity-common';
import { naturalOrder } from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateResults } from '../../texts/results';
import type { ElementNames } from '../TopologyDiagram/element-names';

const kinds = [
  'region',
  'vpn-gateway',
  'er-gateway',
  'hub',
  'peering',
  'connection',
  'hub-connection',
  'circuit',
  'device',
  'firewall',
  'nva',
  'route-server',
] as const;

/** Elements of a kind in words, such as `VPN gateways`; a kind without a name stays as it is. */
export function kindName(t: TranslateResults, kind: string): string {
  const known = kinds.find(each => each === kind);
  return known ? t(`whatIf.kind.${known}`) : kind;
}

/** The order of the failures. */
export interface FailureOrder {
  readonly by: 'elements' | 'lost' | 'unknown' | 'rerouted' | 'failover';
  readonly direction: 'asc' | 'desc';
}

/** A filter of the failures. */
export interface FailureFilter {
  /** A part of a name or an id. */
  readonly words: string;
  /** Kind of an element, such as `peering`; empty for all. */
  readonly kind: string;
  /** True for only the failures that stop traffic, or may stop it. */
  readonly onlyLosing: boolean;
}

type NamesOf = ElementNames['namesOf'];

/** The kinds that occur, in the order in which they do. */
export function kindsOf(
  rows: readonly FailureRow[],
  kindOf: ElementNames['kindOf'],
): string[] {
  return [
    ...new Set(rows.flatMap(({ failed }) => failed.map(id => kindOf(id)))),
  ];
}

/** The rows that match a filter. */
export function filterRows<Row extends FailureRow | CauseRow>(
  rows: readonly Row[],
  { words, kind, onlyLosing }: FailureFilter,
  { namesOf, kindOf }: ElementNames,
): Row[] {
  const wanted = words.trim().toLowerCase();
  return rows.filter(
    row =>
      (!onlyLosing || !('lost' in row) || row.lost + row.unknown > 0) &&
      (kind === '' || row.failed.some(id => kindOf(id) === kind)) &&
      (wanted === '' ||
        `${namesOf(row.failed)} ${row.failed.join(' ')}`
          .toLowerCase()
          .includes(wanted)),
  );
}

/** Sorted; of equal rows, fewer failures first, and then as they came. */
export function sortRows(
  rows: readonly FailureRow[],
  { by, direction }: FailureOrder,
  namesOf: NamesOf,
): FailureRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  const keyOf = (row: FailureRow): string | number => {
    switch (by) {
      case 'elements':
        return namesOf(row.failed);
      case 'failover':
        return row.failover?.duration ?? '';
      default:
        return row[by];
    }
  };
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : naturalOrder(String(a), String(b));
  const keyed = rows.map(row => ({ row, key: keyOf(row) }));
  return keyed
    .sort((a, b) =>
      a.key === b.key
        ? a.row.failed.length - b.row.failed.length
        : sign * compare(a.key, b.key),
    )
    .map(({ row }) => row);
}
