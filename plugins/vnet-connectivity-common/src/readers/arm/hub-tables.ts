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
        byLabel.set(key, (byLabel.get(key) ?? new Set()).add(table.key));
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
      routingOf(document, hub, configuration, label =>
        tablesWith(document, hubs, hub, label, byLabel.get(label) ?? new Set()),
      ),
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

/**
 * The tables of a virtual WAN that have a label: a name where every table of the name has it, else the table of the
 * hub itself. Undefined where another hub has it on a table the name of which is that of one without the label.
 */
function tablesWith(
  document: ArmDocument,
  { found }: Hubs,
  hub: FoundHub,
  label: string,
  labelled: ReadonlySet<string>,
): readonly string[] | undefined {
  if (label === 'none') return [];
  const named = new Map<
    string,
    { name: string; hub: string; has: boolean }[]
  >();
  for (const each of found.values()) {
    if (each.wan !== hub.wan) continue;
    const tables = document.childrenOf(each.resource, 'hubroutetables');
    const own = keyOf(`${each.resource.key}/hubRouteTables/${defaultTable}`);
    // Every hub has its default table, and that the label Default, whether the document shows it or not.
    const all = tables.some(({ key }) => key === own)
      ? tables
      : [...tables, { key: own, name: defaultTable }];
    for (const { key, name } of all) {
      const isDefault = key === own;
      const entry = {
        name: isDefault ? defaultTable : name,
        hub: each.name,
        has: labelled.has(key) || (isDefault && label === 'default'),
      };
      const lower = name.toLowerCase();
      named.set(lower, [...(named.get(lower) ?? []), entry]);
    }
  }
  const names: string[] = [];
  for (const tables of named.values()) {
    const having = tables.filter(({ has }) => has);
    if (having.length === tables.length) {
      names.push(...new Set(having.map(({ name }) => name)));
    } else if (having.some(each => each.hub !== hub.name)) return undefined;
    else names.push(...having.map(({ name }) => `${hub.name}/${name}`));
  }
  return names;
}

function canonical(name: string): string {
  return /^none/i.test(name) ? 'noneRouteTable' : defaultTable;
}

function routingOf(
  document: ArmDocument,
  hub: FoundHub,
  configuration: Values,
  tablesWithLabel: (label: string) => readonly string[] | undefined,
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
  const labelled: string[] = [];
  for (const label of labels) {
    const tables = tablesWithLabel(label.toLowerCase());
    if (!tables) return undefined;
    labelled.push(...tables);
  }
  return {
    ...(associated === undefined ? {} : { associated }),
    ...(ids.length + labels.length > 0
      ? { propagatesTo: [...new Set([...own, ...labelled])].sort() }
      : {}),
  };
}
