import type { Steps } from '../../steps';
import { canFail, withFailures } from '../network';
import type { Network } from '../state';
import type { EffectiveRoute } from './effective-routes';
import { effectiveRoutes } from './effective-routes';

/** A route, and how it differs from that of the intact network. @public */
export interface SurveyedRoute extends EffectiveRoute {
  /** `moved`: another next hop or way than when nothing has failed. */
  readonly change: 'same' | 'new' | 'moved' | 'gone';
  /** The next hop when nothing has failed; where the route has moved. */
  readonly before?: string;
}

/** Effective routes of the virtual networks, compared with those of the intact network. @public */
export interface RoutesSurvey {
  /** By `VNet`, and by `VNet/subnet` for subnets with a route table of their own. */
  readonly tables: Readonly<Record<string, readonly SurveyedRoute[]>>;
}

/** The effective routes after these have failed; what is no element of the network is left out. @public */
export function* surveyRoutes(
  network: Network,
  failed: readonly string[],
): Steps<RoutesSurvey> {
  const before = effectiveRoutes(network);
  yield 0.5;
  const fork = withFailures(
    network,
    failed.filter(id => canFail(network, id)),
  );
  const after = 'network' in fork ? effectiveRoutes(fork.network) : before;
  return {
    tables: Object.fromEntries(
      Object.keys(before).map(name => [
        name,
        compareRoutes(before[name], after[name] ?? []),
      ]),
    ),
  };
}

function compareRoutes(
  before: readonly EffectiveRoute[],
  after: readonly EffectiveRoute[],
): SurveyedRoute[] {
  const old = new Map(before.map(route => [route.prefix, route]));
  const left = new Set(after.map(({ prefix }) => prefix));
  return [
    ...after.map((route): SurveyedRoute => {
      const known = old.get(route.prefix);
      if (!known) return { ...route, change: 'new' };
      return isSame(known, route)
        ? { ...route, change: 'same' }
        : { ...route, change: 'moved', before: known.nextHop };
    }),
    ...before
      .filter(({ prefix }) => !left.has(prefix))
      .map((route): SurveyedRoute => ({ ...route, change: 'gone' })),
  ];
}

function isSame(a: EffectiveRoute, b: EffectiveRoute): boolean {
  return (
    a.nextHop === b.nextHop &&
    a.source === b.source &&
    a.path.join('\n') === b.path.join('\n')
  );
}
