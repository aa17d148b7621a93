import type {
  ElementChange,
  FieldChange,
  FlowChange,
  FlowState,
  NetworkDifference,
  RouteChange,
  RouteTarget,
} from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateDifference } from '../../texts/difference';

/** The list of a difference that is shown. */
export type View = 'flows' | 'elements' | 'routes';

export const views: readonly View[] = ['flows', 'elements', 'routes'];

/** A row of the table, in words. */
export interface DifferenceRow {
  readonly key: string;
  /** Each is the head of the row. */
  readonly names: readonly string[];
  readonly change: Change;
  readonly notes: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A kind of change. */
export type Change =
  | FlowChange['change']
  | ElementChange['change']
  | RouteChange['change'];

/** A change of one of the lists, which becomes a row when it is shown. */
export interface ChangeOfView {
  readonly change: Change;
  /** The names by which it is found. */
  readonly names: readonly string[];
  readonly row: (t: TranslateDifference) => DifferenceRow;
}

/** The changes of one list. */
export function changesOf(
  { flows, elements, routes }: NetworkDifference,
  view: View,
): ChangeOfView[] {
  switch (view) {
    case 'elements':
      return elements.map(element => ({
        change: element.change,
        names: [element.id, element.was ?? ''],
        row: t => elementRow(t, element),
      }));
    case 'routes':
      return routes.map(route => ({
        change: route.change,
        names: [route.network, route.prefix],
        row: t => routeRow(t, route),
      }));
    default:
      return flows.map(flow => ({
        change: flow.change,
        names: [flow.from, flow.to],
        row: t => flowRow(t, flow),
      }));
  }
}

function flowRow(t: TranslateDifference, flow: FlowChange): DifferenceRow {
  const { from, to, change, partly, moved, symmetry, before, after } = flow;
  return {
    key: `${from} ${to}`,
    names: [t('flow', { from, to })],
    change,
    notes: [
      ...(partly ? [t('partly')] : []),
      ...(moved && moved !== 'both' ? [t(`moved.${moved}`)] : []),
      ...(symmetry ? [t(`symmetry.${symmetry}`)] : []),
    ],
    before: stateWords(t, before),
    after: stateWords(t, after),
  };
}

function stateWords(t: TranslateDifference, state: FlowState | null): string[] {
  if (!state) return [t('state.absent')];
  const { reachable, unknown, some, reason, path, returnPath, symmetric } =
    state;
  if (reachable === null) {
    return [t('state.unknown', { list: (unknown ?? []).join('; ') })];
  }
  if (!reachable && some) {
    return [
      t('state.some', {
        list: some.map(ends => t('flow', { ...ends })).join('; '),
      }),
    ];
  }
  if (!reachable) {
    return [reason ? t('state.because', { reason }) : t('state.no')];
  }
  const way = (ids: readonly string[]) => ids.join(' → ');
  return symmetric
    ? [way(path)]
    : [way(path), t('state.back', { path: way(returnPath) })];
}

function elementRow(
  t: TranslateDifference,
  { id, kind, change, was, fields }: ElementChange,
): DifferenceRow {
  const values = (side: 'before' | 'after') =>
    fields.map(field => `${field.name}: ${valueWords(t, field[side])}`);
  return {
    key: `${kind} ${id} ${was}`,
    names: [id],
    change,
    notes: was === undefined ? [] : [t('element.was', { name: was })],
    before: values('before'),
    after: values('after'),
  };
}

function valueWords(
  t: TranslateDifference,
  value: FieldChange['before'],
): string {
  if (value === null) return t('element.none');
  if (typeof value !== 'object') return String(value);
  return value.length > 0 ? value.join(', ') : t('element.none');
}

function routeRow(
  t: TranslateDifference,
  { network, prefix, change, before, after }: RouteChange,
): DifferenceRow {
  return {
    key: `${network} ${prefix}`,
    names: [network, prefix],
    change,
    notes: [],
    before: targetWords(t, before),
    after: targetWords(t, after),
  };
}

function targetWords(
  t: TranslateDifference,
  target: RouteTarget | null,
): string[] {
  if (!target) return [t('route.none')];
  const { nextHop, source, path } = target;
  return [
    t('route', { nextHop, source: t(`source.${source}`) }),
    ...(path.length > 0 ? [path.join(' → ')] : []),
  ];
}
