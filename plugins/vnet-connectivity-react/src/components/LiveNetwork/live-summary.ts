import type { FailoverClass } from 'backstage-plugin-vnet-connectivity-common';
import { failoverOf, keyOfId } from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateDiagram } from '../../texts/diagram';
import type { NameOf } from '../TopologyDiagram/element-names';
import { shortListOf } from '../TopologyDiagram/element-names';
import type { IntactNetwork, LiveFlow, LiveState } from './live-flows';

const mostNames = 3;

/** The effect of the failures, in one sentence. */
export function summaryOf(
  t: TranslateDiagram,
  { flows }: Pick<LiveState, 'flows'>,
  failed: readonly string[],
  nameOf: NameOf,
): string {
  const count = (state: LiveFlow['state']) =>
    flows.filter(flow => flow.state === state).length;
  const never = count('neverWorked') + count('some') + count('unknown');
  const all = flows.length - never;
  if (failed.length === 0) {
    return never === 0
      ? t('live.summary.allWork', { count: flows.length })
      : t('live.summary.someWork', { count: flows.length, working: all });
  }
  const [lost, rerouted] = [count('lost'), count('rerouted')];
  const unknown = count('unknown');
  const parts = [
    lost > 0 && t('live.summary.lost', { lost, count: all }),
    rerouted > 0 &&
      (lost > 0
        ? t('live.summary.alsoRerouted', { count: rerouted })
        : t('live.summary.rerouted', { rerouted, count: all })),
    unknown > 0 && t('live.summary.unknown', { count: unknown }),
  ].filter(part => part !== false);
  return t('live.summary.failed', {
    list: shortListOf(t, failed.map(nameOf), mostNames),
    effect: parts.join(', ') || t('live.summary.noEffect'),
  });
}

/** The documented times after which traffic has moved, after these failures; empty where none moves. */
export function failoversOf(
  { observation }: IntactNetwork,
  { flows }: Pick<LiveState, 'flows'>,
  failed: readonly string[],
): readonly FailoverClass[] {
  if (!flows.some(({ state }) => state === 'rerouted')) return [];
  const { byName, list } = observation.network.model.elements;
  const classes = failed.flatMap(id => {
    const element = byName.get(id);
    return element === undefined ? [] : [failoverOf(list[element].kind)];
  });
  return [...new Map(classes.map(each => [each.id, each])).values()];
}

/** A flow by the names of its ends: `weu → hq`. */
export function flowName(
  t: TranslateDiagram,
  { from, to }: Pick<LiveFlow, 'from' | 'to'>,
): string {
  return t('live.flow', { from: keyOfId(from), to: keyOfId(to) });
}

/** The path of the packets of a flow, or the reason why they are lost, in sentences. */
export function flowWords(
  t: TranslateDiagram,
  flow: LiveFlow,
  nameOf: NameOf,
): string[] {
  const way = (path: readonly string[]) => path.map(nameOf).join(' → ');
  if (flow.reachable) {
    return [
      t('live.path', { path: way(flow.path) }),
      flow.symmetric
        ? t('live.symmetric')
        : t('live.asymmetric', { path: way(flow.returnPath) }),
    ];
  }
  if (flow.unknown) {
    return [
      t('live.unknown', {
        reasons: flow.unknown
          .map(reason => reasonInWords(reason, nameOf))
          .join('; '),
      }),
    ];
  }
  return [
    ...(flow.some
      ? [
          t('live.some', {
            list: flow.some.map(each => flowName(t, each)).join('; '),
          }),
        ]
      : []),
    t('live.reason', { reason: reasonInWords(flow.reason ?? '', nameOf) }),
    ...(flow.path.length > 1
      ? [t('live.asFarAs', { path: way(flow.path) })]
      : []),
  ];
}

/** The engine's reason with names in place of ids. */
function reasonInWords(reason: string, nameOf: NameOf): string {
  return reason
    .replace(/\b[a-z][a-z-]*:[\w./#-]*\w/gi, id => nameOf(id))
    .replace(' (next hop None)', '');
}
