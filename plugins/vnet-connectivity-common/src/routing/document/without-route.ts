import { partIds, routeOfFailure } from '../../network/element-ids';
import type { ConnectionEntry, SiteEntry, TopologyGraph } from './schema';

const prefixPattern = /(?:\d{1,3}\.){3}\d{1,3}\/\d{1,2}/;

/** The graph without the routes that `route:` failures name, and the failures that name none. */
export function withoutRoutes(
  graph: TopologyGraph,
  ids: readonly string[],
): { readonly graph: TopologyGraph; readonly unknown: readonly string[] } {
  return ids.reduce<{ graph: TopologyGraph; unknown: string[] }>(
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
export function announcedRoutes({
  sites = {},
  circuits = {},
}: TopologyGraph): string[] {
  const byCircuit = new Set(
    Object.values(circuits).flatMap(({ sites: at = [] }) => at),
  );
  return Object.entries(sites).flatMap(([name, site]) => {
    if (site.asn === undefined && !byCircuit.has(name)) return [];
    const announced = new Set([
      ...(site.advertises ?? site.prefixes),
      ...Object.values(site.advertise ?? {}).flatMap(routes =>
        Array.isArray(routes) ? routes : Object.keys(routes),
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
  graph: TopologyGraph,
  id: string,
): TopologyGraph | undefined {
  const text = routeOfFailure(id) ?? '';
  const prefix = text.match(prefixPattern)?.[0];
  const words = text
    .replace(prefix ?? '', '')
    .split(/[^\w.-]+|->/)
    .filter(
      word => word !== '' && !/^(udr|site|nva|conn|circuit|device)$/.test(word),
    );
  let found = false;
  /** Whether this owner of a route is meant, by the names that say which one it is. */
  const meant = (names: readonly (string | undefined)[]) =>
    words.every(word => names.includes(word));
  const keep = (owner: readonly (string | undefined)[], value: string) => {
    const hit = value === prefix && meant(owner);
    found ||= hit;
    return !hit;
  };
  const next: TopologyGraph = {
    ...graph,
    udrs: graph.udrs?.map(table => ({
      ...table,
      routes: table.routes?.filter(route => {
        const hit =
          (prefix === undefined
            ? route.name !== undefined && words.includes(route.name)
            : route.prefix === prefix) &&
          meant([table.vnet, table.subnet, route.name]);
        found ||= hit;
        return !hit;
      }),
    })),
    connections: graph.connections?.map(connection => ({
      ...connection,
      // What nobody announces leads to the site as long as the local network gateway says so.
      lngPrefixes: connection.lngPrefixes?.filter(value =>
        keep([connection.id, ...sitesOf(graph, connection)], value),
      ),
      lngPrefixesForA: connection.lngPrefixesForA?.filter(value =>
        keep([connection.id, connection.b], value),
      ),
      lngPrefixesForB: connection.lngPrefixesForB?.filter(value =>
        keep([connection.id, connection.a], value),
      ),
    })),
    nvas: graph.nvas?.map(nva => ({
      ...nva,
      advertises: nva.advertises?.filter(value => keep([nva.id], value)),
      advertise:
        nva.advertise &&
        Object.fromEntries(
          Object.entries(nva.advertise).filter(([value]) =>
            keep([nva.id], value),
          ),
        ),
    })),
    sites:
      graph.sites &&
      Object.fromEntries(
        Object.entries(graph.sites).map(([name, site]) => [
          name,
          withoutAdvertised(graph, name, site, keep, words),
        ]),
      ),
  };
  return found ? next : undefined;
}

function sitesOf(
  { sites = {} }: TopologyGraph,
  { a, b }: ConnectionEntry,
): string[] {
  return [a, b].map(end => end.split('/')[0]).filter(name => name in sites);
}

function withoutAdvertised(
  graph: TopologyGraph,
  name: string,
  site: SiteEntry,
  keep: (owner: readonly (string | undefined)[], value: string) => boolean,
  words: readonly string[],
): SiteEntry {
  const usual = site.advertises ?? site.prefixes;
  const attachments = [
    ...(site.devices ?? []),
    ...(graph.connections ?? [])
      .filter(({ a, b }) => [a, b].some(end => end.split('/')[0] === name))
      .map(({ id }) => id),
    ...Object.keys(graph.circuits ?? {}).filter(circuit =>
      graph.circuits?.[circuit].sites?.includes(name),
    ),
  ];
  // Over one attachment only: it gets a list of its own.
  const narrowed = attachments.filter(
    attachment =>
      words.includes(attachment) && site.advertise?.[attachment] === undefined,
  );
  const advertise: Record<string, string[]> = Object.fromEntries(
    narrowed.map(attachment => [attachment, usual]),
  );
  const all = { ...site.advertise, ...advertise };
  return {
    ...site,
    advertises:
      site.advertises || site.prefixes.length > 0
        ? usual.filter(value => keep([name], value))
        : undefined,
    advertise: Object.fromEntries(
      Object.entries(all).map(([attachment, routes]) => [
        attachment,
        Array.isArray(routes)
          ? routes.filter(value => keep([name, attachment], value))
          : Object.fromEntries(
              Object.entries(routes).filter(([value]) =>
                keep([name, attachment], value),
              ),
            ),
      ]),
    ),
  };
}
