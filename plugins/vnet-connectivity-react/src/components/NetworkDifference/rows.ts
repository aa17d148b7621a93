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
import type { NameOf } from '../TopologyDiagram/element-names';

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

/** The texts and names in which a row is written. */
export interface Words {
  readonly t: TranslateDifference;
  readonly nameOf: NameOf;
}

/** A change of one of the lists, which becomes a row when it is shown. */
export interface ChangeOfView {
  readonly change: Change;
  /** The names and ids by which it is found. */
  readonly names: readonly string[];
  readonly row: (words: Words) => DifferenceRow;
}

/** The changes of one list. */
export function changesOf(
  { flows, elements, routes }: NetworkDifference,
  view: View,
  nameOf: NameOf,
): ChangeOfView[] {
  const named = (...ids: readonly string[]) => [...ids, ...ids.map(nameOf)];
  switch (view) {
    case 'elements':
      return elements.map(element => ({
        change: element.change,
        names: named(element.id, element.was ?? ''),
        row: words => elementRow(words, element),
      }));
    case 'routes':
      return routes.map(route => ({
        change: route.change,
        names: [...named(route.network), route.prefix],
        row: words => routeRow(words, route),
      }));
    default:
      return flows.map(flow => ({
        change: flow.change,
        names: named(flow.from, flow.to),
        row: words => flowRow(words, flow),
      }));
  }
}

function flowRow(words: Words, flow: FlowChange): DifferenceRow {
  const { from, to, change, partly, moved, symmetry, before, after } = flow;
  const { t } = words;
  return {
    key: `${from} ${to}`,
    names: [flowWords(words, { from, to })],
    change,
    notes: [
      ...(partly ? [t('partly')] : []),
      ...(moved && moved !== 'both' ? [t(`moved.${moved}`)] : []),
      ...(symmetry ? [t(`symmetry.${symmetry}`)] : []),
    ],
    before: stateWords(words, before),
    after: stateWords(words, after),
  };
}

function flowWords(
  { t, nameOf }: Words,
  { from, to }: Pick<FlowChange, 'from' | 'to'>,
): string {
  return t('flow', { from: nameOf(from), to: nameOf(to) });
}

function stateWords(words: Words, state: FlowState | null): string[] {
  const { t, nameOf } = words;
  if (!state) return [t('state.absent')];
  const { reachable, unknown, some, reason, path, returnPath, symmetric } =
    state;
  if (reachable === null) {
    return [t('state.unknown', { list: (unknown ?? []).join('; ') })];
  }
  if (!reachable && some) {
    return [
      t('state.some', {
        list: some.map(ends => flowWords(words, ends)).join('; '),
      }),
    ];
  }
  if (!reachable) {
    return [reason ? t('state.because', { reason }) : t('state.no')];
  }
  const way = (ids: readonly string[]) => ids.map(nameOf).join(' → ');
  return symmetric
    ? [way(path)]
    : [way(path), t('state.back', { path: way(returnPath) })];
}

function elementRow(
  { t, nameOf }: Words,
  { id, kind, change, was, fields }: ElementChange,
): DifferenceRow {
  const values = (side: 'before' | 'after') =>
    fields.map(field => `${field.name}: ${valueWords(t, field[side])}`);
  return {
    key: `${kind} ${id} ${was}`,
    names: [nameOf(id)],
    change,
    notes: was === undefined ? [] : [t('element.was', { name: nameOf(was) })],
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
  words: Words,
  { network, prefix, change, before, after }: RouteChange,
): DifferenceRow {
  return {
    key: `${network} ${prefix}`,
    names: [words.nameOf(network), prefix],
    change,
    notes: [],
    before: targetWords(words, before),
    after: targetWords(words, after),
  };
}

function targetWords(
  { t, nameOf }: Words,
  target: RouteTarget | null,
): string[] {
  if (!target) return [t('route.none')];
  const { nextHop, source, path } = target;
  return [
    t('route', { nextHop: nameOf(nextHop), source: t(`source.${source}`) }),
    ...(path.length > 0 ? [path.map(nameOf).join(' → ')] : []),
  ];
}
