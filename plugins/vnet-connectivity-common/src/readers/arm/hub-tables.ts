import { documentNames } from '../../network/element-ids';
import type { HubNextHop, HubRoute } from '../../network/graph';
import type { Missing } from './missing';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf, lastPart } from './resources';
import type { Values } from './values';
import {
  fieldOf,
  idIn,
  idsIn,
  listOf,
  openExpression,
  rangesOf,
  recordOf,
  recordsOf,
  textOf,
  textsOf,
} from './values';
import type { FoundHub, Hubs } from './hubs';

/** With which table a connection is associated, and to which it propagates. */
export interface TableRouting {
  readonly associated?: string;
  readonly propagatesTo?: readonly string[];
}

/** The route tables of virtual hubs. */
export interface HubTables {
  readonly routes: readonly HubRoute[];
  /** Routing policies that show in the default route table, by hub. */
  readonly policies: ReadonlyMap<string, ReadonlySet<string>>;
  /** The `routingConfiguration` of a connection; undefined where not all of it is known. */
  readonly routingOf: (
    hub: FoundHub,
    configuration: Values,
  ) => TableRouting | undefined;
}

const defaultTable = 'defaultRouteTable';
/** Routes that Azure makes of a routing intent, by its destination. Source: How to configure routing intent. */
const policyRoute = /^_policy_(PrivateTraffic|Internet|PublicTraffic)/i;

export function readHubTables(
  document: ArmDocument,
  missing: Missing,
  hubs: Hubs,
): HubTables {
  const byLabel = new Map<string, Set<string>>();
  const routes: HubRoute[] = [];
  const policies = new Map<string, Set<string>>();
  for (const hub of hubs.found.values()) {
    for (const table of document.childrenOf(hub.resource, 'hubroutetables')) {
      for (const label of textsOf(table.properties, 'labels')) {
        const key = label.toLowerCase();
        byLabel.set(key, (byLabel.get(key) ?? new Set()).add(table.name));
      }
      for (const route of recordsOf(table.properties, 'routes')) {
        const policy = policyRoute.exec(textOf(route, 'name') ?? '')?.[1];
        if (policy !== undefined) {
          const destination = /^Private/i.test(policy)
            ? 'PrivateTraffic'
            : 'Internet';
          policies.set(
            hub.name,
            (policies.get(hub.name) ?? new Set()).add(destination),
          );
        } else routes.push(...hubRoute(missing, hubs, hub, table, route));
      }
    }
  }
  return {
    routes,
    policies,
    routingOf: (hub, configuration) =>
      routingOf(document, hub, configuration, byLabel),
  };
}

function hubRoute(
  missing: Missing,
  hubs: Hubs,
  hub: FoundHub,
  table: ArmResource,
  route: Values,
): HubRoute[] {
  const { ranges, unread } = rangesOf(listOf(route, 'destinations'));
  const nextHop = nextHopOf(hubs, fieldOf(route, 'nextHop'));
  const type = textOf(route, 'destinationType');
  if (
    (type !== undefined && !/^CIDR$/i.test(type)) ||
    unread.length > 0 ||
    !nextHop
  ) {
    missing.report(
      table,
      nextHop
        ? `The destination of the route ${textOf(
            route,
            'name',
          )} is not modelled.`
        : `Where the route ${textOf(route, 'name')} leads is not known.`,
      {
        routing: [documentNames.hub(hub.name)],
        routes: [documentNames.hub(hub.name)],
      },
    );
    return [];
  }
  return [{ table: table.name, hub: hub.name, prefixes: ranges, nextHop }];
}

function nextHopOf(
  { connectionNames }: Hubs,
  value: unknown,
): HubNextHop | undefined {
  if (typeof value !== 'string' || openExpression(value) !== undefined)
    return undefined;
  if (/\/azureFirewalls\//i.test(value)) return { kind: 'firewall' };
  const name = connectionNames.get(keyOf(value));
  return name === undefined ? undefined : { kind: 'named', key: name };
}

/** Name of a table in the hub's own words: `table` of a hub is `hub/table` for others. */
function tableIn(
  document: ArmDocument,
  hub: FoundHub,
  id: string,
): string | undefined {
  const name = lastPart(id);
  const isOwn = keyOf(id).startsWith(`${hub.resource.key}/`);
  const isBuiltIn = /^(default|none)RouteTable$/i.test(name);
  if (!isOwn || openExpression(id) !== undefined) return undefined;
  const table = document.withKey(keyOf(id));
  if (table) return isBuiltIn ? canonical(name) : table.name;
  return isBuiltIn ? canonical(name) : undefined;
}

function canonical(name: string): string {
  return /^none/i.test(name) ? 'noneRouteTable' : defaultTable;
}

function routingOf(
  document: ArmDocument,
  hub: FoundHub,
  configuration: Values,
  byLabel: ReadonlyMap<string, ReadonlySet<string>>,
): TableRouting | undefined {
  const associatedId = idIn(configuration, 'associatedRouteTable');
  const associated =
    associatedId === undefined
      ? undefined
      : tableIn(document, hub, associatedId);
  if (associatedId !== undefined && associated === undefined) return undefined;
  const propagated = recordOf(configuration, 'propagatedRouteTables');
  const ids = idsIn(propagated, 'ids');
  const labels = textsOf(propagated, 'labels').filter(label => label !== '');
  const named = ids.map(id => tableIn(document, hub, id));
  if (named.includes(undefined)) return undefined;
  const byName = named.flatMap(name =>
    name === undefined || /^none/i.test(name) ? [] : [name],
  );
  // Other hubs learn what is propagated to a label; without one that is Default. Source: About virtual hub routing.
  const own = byName.map(name =>
    labels.length === 0 && name === defaultTable ? name : `${hub.name}/${name}`,
  );
  const labelled = labels.flatMap(label => {
    const key = label.toLowerCase();
    if (key === 'none') return [];
    return [
      ...(key === 'default' ? [defaultTable] : []),
      ...(byLabel.get(key) ?? []),
    ];
  });
  return {
    ...(associated === undefined ? {} : { associated }),
    ...(ids.length + labels.length > 0
      ? { propagatesTo: [...new Set([...own, ...labelled])].sort() }
      : {}),
  };
}
