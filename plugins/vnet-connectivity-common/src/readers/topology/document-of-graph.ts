import type {
  Announcement,
  BranchConnection,
  Connection,
  Gateway,
  Hub,
  HubConnection,
  HubRoute,
  NetworkGraph,
  NetworkManager,
  Nva,
  RouteServer,
  RouteTable,
  Site,
  UnknownPart,
  VirtualWan,
  Vnet,
} from '../../network/graph';
import { mapValues } from '../../records';
import type {
  AsPathEntry,
  BranchConnectionEntry,
  ConnectionEntry,
  GatewayEntry,
  HubConnectionEntry,
  HubEntry,
  HubRouteTableEntry,
  NetworkManagerEntry,
  NvaEntry,
  RouteServerEntry,
  RouteTableEntry,
  SiteEntry,
  TopologyDocument,
  UnknownEntry,
  VirtualWanEntry,
  VnetEntry,
} from './schema';

/**
 * A resource graph in the form of a topology document, from which `graphOfDocument` makes the same graph. What is empty,
 * and most of what is as it is by default, is left out.
 *
 * @public
 */
export function documentOfGraph(graph: NetworkGraph): TopologyDocument {
  const { connections, virtualWans } = graph;
  return {
    vnets: mapValues(graph.vnets, vnetEntry),
    ...filled('peerings', graph.peerings),
    ...filled('sites', mapValues(graph.sites, siteEntry)),
    ...filled('circuits', graph.circuits),
    ...filled(
      'globalReach',
      graph.globalReach.map(({ a, b }) => [a, b] as const),
    ),
    ...filled('nvas', graph.nvas.map(nvaEntry)),
    ...filled('udrs', graph.routeTables.map(routeTableEntry)),
    ...routeServers(graph.routeServers),
    ...networkManagers(graph.networkManagers),
    ...virtualWanEntries(virtualWans),
    // Said where there is none, too, unless hubs have the connections.
    ...(connections.length > 0 || virtualWans.length === 0
      ? { connections: connections.map(connectionEntry) }
      : {}),
    ...filled('unknown', graph.unknown.map(unknownEntry)),
  };
}

/** A list or a map by its name; nothing where it is empty. */
function filled<K extends string, T extends object>(
  key: K,
  entries: T,
): { readonly [Key in K]?: T } {
  return Object.keys(entries).length > 0
    ? ({ [key]: entries } as { readonly [Key in K]?: T })
    : {};
}

function isAlone({ place }: { readonly place: readonly unknown[] }): boolean {
  return place.length === 1;
}

function vnetEntry(vnet: Vnet): VnetEntry {
  const { prefixes, region, location, gateways, subnets, outbound } = vnet;
  return {
    prefixes,
    ...(region === undefined ? {} : { region }),
    ...(location === undefined ? {} : { location }),
    ...filled('gateways', gateways.map(gatewayEntry)),
    ...(subnets === undefined ? {} : { subnets }),
    ...(outbound === undefined ? {} : { outbound }),
  };
}

/** With the settings that matter for a gateway of its type, as they are by default or not. */
function gatewayEntry({
  activeActive,
  defaultSite,
  allowRemoteVnetTraffic,
  allowVirtualWanTraffic,
  customRoutes,
  ...gateway
}: Gateway): GatewayEntry {
  const isVpn = gateway.type === 'vpn';
  return {
    ...gateway,
    ...(isVpn || activeActive ? { activeActive } : {}),
    ...(defaultSite ? { defaultSite: defaultSite.written } : {}),
    ...(!isVpn || allowRemoteVnetTraffic ? { allowRemoteVnetTraffic } : {}),
    ...(allowVirtualWanTraffic ? { allowVirtualWanTraffic } : {}),
    ...filled('customRoutes', customRoutes),
  };
}

function connectionEntry(connection: Connection): ConnectionEntry {
  const { id, type, a, b, bgp, weight, lngPrefixes, ...ranges } = connection;
  return {
    id,
    type,
    a: a.written,
    b: b.written,
    bgp,
    ...(weight === 0 ? {} : { weight }),
    ...filled('lngPrefixes', lngPrefixes),
    ...ranges,
  };
}

function siteEntry(site: Site): SiteEntry {
  const {
    prefixes,
    asn,
    devices,
    advertises,
    advertise,
    alsoNamed = [],
  } = site;
  const { everywhere, over = {} } = site.staticRoutesToAzure ?? {};
  return {
    prefixes,
    ...(asn === undefined ? {} : { asn }),
    ...filled('devices', devices),
    ...filled('alsoNamed', alsoNamed),
    ...(advertises === undefined ? {} : { advertises }),
    ...filled('advertise', mapValues(advertise, announcedTo)),
    ...(site.staticRoutesToAzure
      ? { staticRoutesToAzure: everywhere ?? over }
      : {}),
  };
}

function announcedTo(
  announcements: readonly Announcement[],
): readonly string[] | Readonly<Record<string, AsPathEntry>> {
  return announcements.some(({ asPath }) => asPath)
    ? withAsPaths(announcements)
    : announcements.map(({ prefix }) => prefix);
}

function withAsPaths(
  announcements: readonly Announcement[],
): Readonly<Record<string, AsPathEntry>> {
  return Object.fromEntries(
    announcements.map(({ prefix, asPath = null }) => [prefix, asPath]),
  );
}

function nvaEntry({
  frontends,
  ipForwarding,
  stateful,
  advertises,
  advertise,
  ...nva
}: Nva): NvaEntry {
  return {
    ...nva,
    ...filled('frontends', frontends),
    ...(ipForwarding ? {} : { ipForwarding }),
    ...(stateful ? { stateful } : {}),
    ...filled('advertises', advertises),
    ...filled('advertise', withAsPaths(advertise)),
  };
}

function routeTableEntry({
  disableGatewayRoutePropagation,
  routes,
  ...table
}: RouteTable): RouteTableEntry {
  return {
    ...table,
    ...(disableGatewayRoutePropagation
      ? { disableGatewayRoutePropagation }
      : {}),
    routes,
  };
}

function routeServers(
  servers: readonly RouteServer[],
): Pick<TopologyDocument, 'routeServer' | 'routeServers'> {
  const alone = servers.find(isAlone);
  const others = servers.filter(server => server !== alone);
  return {
    ...(alone ? { routeServer: routeServerEntry(alone) } : {}),
    ...filled('routeServers', others.map(routeServerEntry)),
  };
}

function routeServerEntry({
  place: _,
  peers,
  ...server
}: RouteServer): RouteServerEntry {
  return {
    ...server,
    ...(peers === undefined
      ? {}
      : {
          peers: peers.map(
            ({ key, described, advertises, advertise, ...peer }) =>
              described
                ? {
                    nva: key,
                    ...peer,
                    ...filled('advertises', advertises),
                    ...filled('advertise', withAsPaths(advertise)),
                  }
                : key,
          ),
        }),
  };
}

function networkManagers(
  managers: readonly NetworkManager[],
): Pick<TopologyDocument, 'avnm'> {
  if (managers.length === 0) return {};
  return {
    avnm: managers.some(isAlone)
      ? networkManagerEntry(managers[0])
      : managers.map(networkManagerEntry),
  };
}

function networkManagerEntry(manager: NetworkManager): NetworkManagerEntry {
  const { id, connectivity, members, hub, acrossRegions } = manager;
  const { connectedGroupAddressOverlap: overlap, deployedRegions } = manager;
  return {
    ...(id === undefined ? {} : { id }),
    topology: connectivity === 'Mesh' ? 'mesh' : 'hubAndSpoke',
    members,
    ...(hub === undefined ? {} : { hub }),
    globalMesh: acrossRegions,
    directConnectivity: manager.directConnectivity,
    useHubGateway: manager.useHubGateway,
    ...(overlap === 'Allowed' ? {} : { connectedGroupAddressOverlap: overlap }),
    ...(deployedRegions === undefined ? {} : { deployedRegions }),
  };
}

/** Alone, and in a list or in a map by their names. */
function virtualWanEntries(
  wans: readonly VirtualWan[],
): Pick<TopologyDocument, 'vwan' | 'vwans'> {
  const alone = wans.find(isAlone);
  const others = wans.filter(wan => wan !== alone);
  const isNamed = others.some(({ place: [, key] }) => typeof key === 'string');
  return {
    ...(alone ? { vwan: virtualWanEntry(alone) } : {}),
    ...filled(
      'vwans',
      isNamed
        ? Object.fromEntries(
            others.map(wan => [String(wan.place[1]), virtualWanEntry(wan)]),
          )
        : others.map(virtualWanEntry),
    ),
  };
}

function virtualWanEntry(wan: VirtualWan): VirtualWanEntry {
  const { type, branchToBranch, hubs, bgpConnections } = wan;
  return {
    type,
    branchToBranch,
    hubs: mapValues(hubs, hubEntry),
    vnetConnections: wan.vnetConnections.map(hubConnectionEntry),
    branchConnections: wan.branchConnections.map(branchConnectionEntry),
    ...filled('routeTables', hubRouteTables(wan.routes)),
    ...filled(
      'bgpConnections',
      bgpConnections.map(({ nva, hub }) => ({ nva: nva.written, hub })),
    ),
  };
}

function hubEntry({
  firewall,
  stateful,
  privatePolicy,
  internetPolicy,
  allowNonVirtualWanTraffic,
  gateways,
  ...hub
}: Hub): HubEntry {
  return {
    ...hub,
    gateways,
    ...(firewall ? { firewall } : {}),
    ...(stateful ? { stateful } : {}),
    ...(privatePolicy ? { privatePolicy } : {}),
    ...(internetPolicy ? { internetPolicy } : {}),
    ...(allowNonVirtualWanTraffic ? {} : { allowNonVirtualWanTraffic }),
  };
}

function hubConnectionEntry({
  staticRoutes,
  propagateStaticRoutes,
  vnetLocalRouteOverrideCriteria,
  enableInternetSecurity,
  ...connection
}: HubConnection): HubConnectionEntry {
  return {
    ...connection,
    ...filled('staticRoutes', staticRoutes),
    ...(propagateStaticRoutes ? {} : { propagateStaticRoutes }),
    ...(vnetLocalRouteOverrideCriteria === 'Contains'
      ? {}
      : { vnetLocalRouteOverrideCriteria }),
    ...(enableInternetSecurity ? {} : { enableInternetSecurity }),
  };
}

function branchConnectionEntry(
  branch: BranchConnection,
): BranchConnectionEntry {
  const { id, kind, endpoint, hub, bgp, enableInternetSecurity, ...routing } =
    branch;
  return {
    ...(id === undefined ? {} : { id }),
    kind,
    endpoint: endpoint.written,
    hub,
    // Circuits have it always.
    ...(kind === 'er' && bgp ? {} : { bgp }),
    ...(enableInternetSecurity ? {} : { enableInternetSecurity }),
    ...routing,
  };
}

/** Routes of one table that follow each other stand together. */
function hubRouteTables(routes: readonly HubRoute[]): HubRouteTableEntry[] {
  return routes.reduce<HubRouteTableEntry[]>(
    (tables, { table: name, hub, prefixes, nextHop }) => {
      const last = tables[tables.length - 1];
      const route = {
        prefixes,
        ...(nextHop.kind === 'firewall'
          ? { nextHop: 'firewall' }
          : {
              nextHop: nextHop.key,
              ...(nextHop.address === undefined
                ? {}
                : { nextHopIp: nextHop.address }),
            }),
      };
      return last?.name === name && last.hub === hub
        ? [
            ...tables.slice(0, -1),
            { ...last, routes: [...(last.routes ?? []), route] },
          ]
        : [
            ...tables,
            { name, ...(hub === undefined ? {} : { hub }), routes: [route] },
          ];
    },
    [],
  );
}

function unknownEntry({ what, ...concerned }: UnknownPart): UnknownEntry {
  return {
    what,
    ...Object.fromEntries(
      Object.entries(concerned).filter(
        ([, names]) => !Array.isArray(names) || names.length > 0,
      ),
    ),
  };
}
