import { documentNames, hubTableName } from '../../network/element-ids';
import type { HubNextHop, HubRoute } from '../../network/graph';
import type { Instance } from './instances';
import type { Block } from './blocks';
import type { Reader } from './reader';
import type { Reference } from './references';
import { onlyBlock } from './blocks';
import { idUpTo, nameIn } from './resource-id';
import type { Values } from './values';
import { blocksOf, rangesOf, textOf, textsOf } from './values';

const hubType = 'azurerm_virtual_hub';
const tableType = 'azurerm_virtual_hub_route_table';
const tableTypes = [tableType, hubType];
const defaultTable = 'Default';

/** The tables that a connection of a hub is associated with and propagates to. */
interface Routing {
  readonly associated?: string;
  readonly propagatesTo?: readonly string[];
}

/** The route tables of virtual hubs. */
export interface HubTables {
  readonly routes: readonly {
    readonly hub: string;
    readonly entry: HubRoute;
  }[];
  /**
   * The routing block of a connection; undefined where it cannot be told.
   *
   * @param associated - name of the argument with the associated table
   */
  readonly routingOf: (
    connection: Instance,
    hub: string,
    associated: string,
  ) => Routing | undefined;
}

type TableRoute = Pick<HubRoute, 'prefixes' | 'nextHop'>;

/** A table of a hub. */
interface Table {
  readonly hub: string;
  readonly name: string;
}

/**
 * Reads route tables of virtual hubs.
 *
 * @param ids - ids of the connections that can be next hops
 */
export function readHubTables(
  reader: Reader,
  keyOf: (hub: Instance) => string | undefined,
  ids: ReadonlyMap<Instance, string>,
): HubTables {
  const hubOf = (id: string): string | undefined => {
    const found = reader.withId(idUpTo(id, 'virtualHubs') ?? '', [hubType]);
    return found.kind === 'resource' ? keyOf(found.instance) : undefined;
  };
  const tables = new Map<Instance, Table>();
  for (const instance of reader.ofType(tableType)) {
    const id = textOf(instance.values, 'id');
    const found = reader.find(instance, 'virtual_hub_id', {
      types: [hubType],
      without: 'the route table is left out',
    });
    const hub =
      found.kind === 'resource' ? keyOf(found.instance) : hubOf(id ?? '');
    const name = textOf(instance.values, 'name');
    if (hub !== undefined && name !== undefined) {
      tables.set(instance, { hub, name });
    }
  }
  /** The table that a reference to it, or to the hub that it is the default of, means. */
  const tableOf = (reference: Reference): Table | undefined => {
    if (reference.kind === 'resource') {
      const hub = keyOf(reference.instance);
      return (
        tables.get(reference.instance) ??
        (hub === undefined ? undefined : { hub, name: defaultTable })
      );
    }
    if (reference.kind !== 'outside') return undefined;
    const hub = hubOf(reference.id);
    const name = nameIn(reference.id, 'hubRouteTables');
    return hub === undefined || name === undefined
      ? undefined
      : { hub, name: name === 'defaultRouteTable' ? defaultTable : name };
  };
  const routes = new Map<string, TableRoute[]>();
  const addRoute = (
    { hub, name }: Table,
    from: Instance,
    block: Block | undefined,
  ) => {
    const key = JSON.stringify([hub, name]);
    routes.set(key, [
      ...(routes.get(key) ?? []),
      ...hubRoute(reader, from, block, ids),
    ]);
  };
  for (const [instance, table] of tables) {
    for (const values of blocksOf(instance.values, 'route')) {
      addRoute(table, instance, { name: 'route', values });
    }
  }
  for (const route of reader.ofType(`${tableType}_route`)) {
    const table = tableOf(
      reader.find(route, 'route_table_id', {
        types: tableTypes,
        without: 'the route is left out',
      }),
    );
    if (table) addRoute(table, route, undefined);
  }
  const labels = new Map<string, Set<string>>();
  for (const [{ values }, { name }] of tables) {
    for (const label of textsOf(values, 'labels')) {
      labels.set(label, (labels.get(label) ?? new Set()).add(name));
    }
  }
  return {
    routes: [...routes.keys()].sort().flatMap(key => {
      const [hub, table]: [string, string] = JSON.parse(key);
      return (routes.get(key) ?? []).map(route => ({
        hub,
        entry: { table, hub, ...route },
      }));
    }),
    routingOf: (connection, hub, associated) =>
      routingOf(reader, connection, { hub, associated, tableOf, labels }),
  };
}

function routingOf(
  reader: Reader,
  connection: Instance,
  {
    hub,
    associated,
    tableOf,
    labels,
  }: {
    readonly hub: string;
    readonly associated: string;
    readonly tableOf: (reference: Reference) => Table | undefined;
    readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
  },
): Routing | undefined {
  const without = 'the connection is left out';
  const block = onlyBlock(connection, 'routing');
  if (blocksOf(connection.values, 'routing').length === 0) return {};
  for (const map of ['inbound_route_map_id', 'outbound_route_map_id']) {
    if (
      reader.refers(connection, map, {
        types: ['azurerm_route_map'],
        block,
        without,
      })
    ) {
      // It may keep back, change or summarise routes of the connection, and those that the hub has of it.
      reader.report(connection, `Route maps are not modelled (${map}).`, {
        as: ['routing', 'routes'],
        also: [{ name: documentNames.hub(hub) }],
      });
    }
  }
  const association = reader.find(connection, associated, {
    types: tableTypes,
    block,
    without,
  });
  const [propagated] = blocksOf(block.values, 'propagated_route_table');
  const ids = propagated
    ? reader.findAll(connection, 'route_table_ids', {
        types: tableTypes,
        block: { name: 'routing.propagated_route_table', values: propagated },
        without,
      })
    : [];
  if ([association, ...ids].some(({ kind }) => kind === 'undecided')) {
    return undefined;
  }
  const table = tableOf(association);
  if (!propagated) return { associated: table?.name };
  const named = ids.flatMap(id => {
    const found = tableOf(id);
    if (found && found.hub !== hub) {
      reader.report(
        connection,
        `The model knows propagation to another hub by label only; ${found.hub}/${found.name} is left out.`,
      );
      return [];
    }
    return found && !isNone(found.name) ? [found.name] : [];
  });
  const labelled = textsOf(propagated, 'labels').flatMap(label => {
    if (label.toLowerCase() === 'default') return [defaultTable];
    return isNone(label) ? [] : [...(labels.get(label) ?? [])];
  });
  const hasLabels = textsOf(propagated, 'labels').length > 0;
  const isSet = ids.some(({ kind }) => kind !== 'none') || hasLabels;
  const isToDefault = named.includes(defaultTable);
  if (isSet && !hasLabels && named.length > 0 && !isToDefault) {
    reader.report(
      connection,
      'It propagates to no label. By the document it then propagates to the label Default as well; it is taken not to.',
      { as: ['routes'], of: [{ name: documentNames.hub(hub) }] },
    );
  }
  // Other hubs learn what is propagated to a label; without one that is Default. Source: About virtual hub routing.
  const byId = named.map(name =>
    !hasLabels && name === defaultTable ? name : hubTableName(hub, name),
  );
  return {
    associated: table?.name,
    propagatesTo: isSet
      ? [...new Set([...byId, ...labelled])].sort()
      : undefined,
  };
}

/** The table, and the label, by which nothing is propagated. */
function isNone(name: string): boolean {
  return /^none(RouteTable)?$/i.test(name);
}

function hubRoute(
  reader: Reader,
  from: Instance,
  block: Block | undefined,
  ids: ReadonlyMap<Instance, string>,
): TableRoute[] {
  const values: Values = block?.values ?? from.values;
  const without = 'the route is left out';
  const { ranges } = rangesOf(textsOf(values, 'destinations'));
  if (textOf(values, 'destinations_type') !== 'CIDR' || ranges.length === 0) {
    reader.report(
      from,
      `The model knows routes to IPv4 ranges only; ${without}.`,
    );
    return [];
  }
  const found = reader.find(from, 'next_hop', {
    types: ['azurerm_firewall', 'azurerm_virtual_hub_connection'],
    block,
    without,
  });
  const nextHop = nextHopOf(found, ids);
  if (nextHop === undefined) {
    if (found.kind !== 'undecided') {
      reader.report(from, `Its next hop is not in the document; ${without}.`);
    }
    return [];
  }
  return [{ prefixes: ranges, nextHop }];
}

function nextHopOf(
  found: Reference,
  ids: ReadonlyMap<Instance, string>,
): HubNextHop | undefined {
  if (found.kind === 'outside') {
    return /\/azureFirewalls\//i.test(found.id)
      ? { kind: 'firewall' }
      : undefined;
  }
  if (found.kind !== 'resource') return undefined;
  if (found.instance.type === 'azurerm_firewall') return { kind: 'firewall' };
  const key = ids.get(found.instance);
  return key === undefined ? undefined : { kind: 'named', key };
}
