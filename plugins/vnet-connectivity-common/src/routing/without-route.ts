import { mapValues } from '../records';
import { partIds, routeOfFailure } from '../network/element-ids';
import type { Connection, NetworkGraph, Site } from '../network/graph';

const prefixPattern = /(?:\d{1,3}\.){3}\d{1,3}\/\d{1,2}/;

/** The graph without the routes that `route:` failures name, and the failures that name none. */
export function withoutRoutes(
  graph: NetworkGraph,
  ids: readonly string[],
): { readonly graph: NetworkGraph; readonly unknown: readonly string[] } {
  return ids.reduce<{ graph: NetworkGraph; unknown: string[] }>(
    (state, id) => {
      const next = withoutRoute(state.graph, id);
      return next
        ? { ...state, graph: next }
        : { ...state, unknown: [...state.unknown, id] };
    },
    { graph, unknown: [] },
  );
}

/** The routes that sites announce by BGP, as failures name them: `route:hq/192.168.0.0/16`. */
export function announcedRoutes({ sites, circuits }: NetworkGraph): string[] {
  const byCircuit = new Set(
    Object.values(circuits).flatMap(({ sites: at }) => at),
  );
  return Object.entries(sites).flatMap(([name, site]) => {
    if (site.asn === undefined && !byCircuit.has(name)) return [];
    const announced = new Set([
      ...(site.advertises ?? site.prefixes),
      ...Object.values(site.advertise).flatMap(routes =>
        routes.map(({ prefix }) => prefix),
      ),
    ]);
    return [...announced].map(prefix => partIds.route(name, prefix));
  });
}

/**
 * `route:Spoke1/w/0.0.0.0/0` (a user route), `route:hq/10.1.0.0/16` (what a site advertises), `route:hq/c1/…` (over
 * one connection), `route:fw/…` (what an appliance advertises), `route:c1/…` (a local network gateway prefix). What
 * is left out is not asked for: `route:10.1.0.0/16` is every such route.
 */
function withoutRoute(
  graph: NetworkGraph,
  id: string,
): NetworkGraph | undefined {
  const text = routeOfFailure(id) ?? '';
  const prefix = text.match(prefixPattern)?.[0];
  const words = text
    .replace(prefix ?? '', '')
    .split(/[^\w.-]+|->/)
    .filter(
      word => word !== '' && !/^(udr|site|nva|conn|circuit|device)$/.test(word),
    );
  let found = false;
  /** True if this owner of a route is meant, by the names that identify it. */
  const meant = (names: readonly (string | undefined)[]) =>
    words.every(word => names.includes(word));
  const keep = (owner: readonly (string | undefined)[], value: string) => {
    const hit = value === prefix && meant(owner);
    found ||= hit;
    return !hit;
  };
  const next: NetworkGraph = {
    ...graph,
    routeTables: graph.routeTables.map(table => ({
      ...table,
      routes: table.routes.filter(route => {
        const hit =
          (prefix === undefined
            ? route.name !== undefined && words.includes(route.name)
            : route.prefix === prefix) &&
          meant([table.vnet, table.subnet, route.name]);
        found ||= hit;
        return !hit;
      }),
    })),
    connections: graph.connections.map(connection => ({
      ...connection,
      // What nobody announces leads to the site as long as the local network gateway says so.
      lngPrefixes: connection.lngPrefixes.filter(value =>
        keep([connection.id, ...sitesOf(connection)], value),
      ),
      lngPrefixesForA: connection.lngPrefixesForA?.filter(value =>
        keep([connection.id, connection.b.written], value),
      ),
      lngPrefixesForB: connection.lngPrefixesForB?.filter(value =>
        keep([connection.id, connection.a.written], value),
      ),
    })),
    nvas: graph.nvas.map(nva => ({
      ...nva,
      advertises: nva.advertises.filter(value => keep([nva.id], value)),
      advertise: nva.advertise.filter(({ prefix: value }) =>
        keep([nva.id], value),
      ),
    })),
    sites: mapValues(graph.sites, (site, name) =>
      withoutAdvertised(graph, name, site, keep, words),
    ),
  };
  return found ? next : undefined;
}

function sitesOf({ a, b }: Connection): string[] {
  return [a, b].flatMap(({ kind, key }) => (kind === 'site' ? [key] : []));
}

function withoutAdvertised(
  graph: NetworkGraph,
  name: string,
  site: Site,
  keep: (owner: readonly (string | undefined)[], value: string) => boolean,
  words: readonly string[],
): Site {
  const usual = site.advertises ?? site.prefixes;
  const attachments = [
    ...site.devices,
    ...graph.connections
      .filter(connection => sitesOf(connection).includes(name))
      .map(({ id }) => id),
    ...Object.keys(graph.circuits).filter(circuit =>
      graph.circuits[circuit].sites.includes(name),
    ),
  ];
  // Over one attachment only: it gets a list of its own.
  const narrowed = attachments.filter(
    attachment =>
      words.includes(attachment) && site.advertise[attachment] === undefined,
  );
  const all: Site['advertise'] = {
    ...site.advertise,
    ...Object.fromEntries(
      narrowed.map(attachment => [
        attachment,
        usual.map(value => ({ prefix: value })),
      ]),
    ),
  };
  return {
    ...site,
    advertises:
      site.advertises || site.prefixes.length > 0
        ? usual.filter(value => keep([name], value))
        : undefined,
    advertise: mapValues(all, (routes, attachment) =>
      routes.filter(({ prefix }) => keep([name, attachment], prefix)),
    ),
  };
}
