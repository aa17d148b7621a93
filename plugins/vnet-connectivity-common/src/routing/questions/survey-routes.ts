import type { Steps } from '../../steps';
import { naturalOrder } from '../../text';
import { canFail, withFailures } from '../network';
import type { Network } from '../state';
import type { EffectiveRoute } from './effective-routes';
import { namedTables, routesOf } from './effective-routes';

/** A route, and how it differs from that of the intact network. @public */
export interface SurveyedRoute extends EffectiveRoute {
  /** `moved`: another next hop or way than when nothing has failed. */
  readonly change: 'same' | 'new' | 'moved' | 'gone';
  /** The next hop when nothing has failed; where the route has moved. */
  readonly before?: string;
}

/** Effective routes of the virtual networks, compared with those of the intact network. @public */
export interface RoutesSurvey {
  /** Of all tables: `VNet`, and `VNet/subnet` for subnets with a route table of their own. */
  readonly names: readonly string[];
  /** By name, only those that were asked for; the routes in the order of their ranges. */
  readonly tables: Readonly<Record<string, readonly SurveyedRoute[]>>;
}

/**
 * The effective routes after these have failed; what is no element of the network is left out.
 *
 * @param table - the only table that is asked for: in a large network nobody reads all of them. Where none has the name,
 * that is the first. Default: all tables.
 * @public
 */
export function* surveyRoutes(
  network: Network,
  failed: readonly string[],
  table?: string,
): Steps<RoutesSurvey> {
  const fork = withFailures(
    network,
    failed.filter(id => canFail(network, id)),
  );
  const after = 'network' in fork ? fork.network : network;
  const before = namedTables(network);
  const now = namedTables(after);
  const names = [...before.keys()];
  const asked = new Set(table === undefined ? names : [existing(names, table)]);
  const tables: [string, readonly SurveyedRoute[]][] = [];
  for (const [name, each] of before) {
    if (!asked.has(name)) continue;
    const other = now.get(name);
    tables.push([
      name,
      compareRoutes(
        routesOf(network, each),
        other ? routesOf(after, other) : [],
      ),
    ]);
    yield tables.length / asked.size;
  }
  return { names, tables: Object.fromEntries(tables) };
}

/** The name, or the first one where there is no such name. */
function existing(names: readonly string[], name: string): string | undefined {
  return names.includes(name) ? name : names[0];
}

function compareRoutes(
  before: readonly EffectiveRoute[],
  after: readonly EffectiveRoute[],
): SurveyedRoute[] {
  const old = new Map(before.map(route => [route.prefix, route]));
  const left = new Set(after.map(({ prefix }) => prefix));
  const routes = [
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
  return routes.sort((a, b) => naturalOrder(a.prefix, b.prefix));
}

function isSame(a: EffectiveRoute, b: EffectiveRoute): boolean {
  return (
    a.nextHop === b.nextHop &&
    a.source === b.source &&
    a.path.join('\n') === b.path.join('\n')
  );
}
