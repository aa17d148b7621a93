import type {
  Announcement,
  Connection,
  ConnectionEnd,
  NetworkGraph,
  NetworkManager,
  Nva,
  RouteServer,
  Site,
  StaticRoutes,
  Vnet,
} from '../../network/graph';
import { nothingUnknown } from '../../network/unknown';
import { isList, mapValues } from '../../records';
import type {
  AsPathEntry,
  ConnectionEntry,
  NetworkManagerEntry,
  NvaEntry,
  RouteServerEntry,
  SiteEntry,
  TopologyDocument,
  VnetEntry,
} from './schema';
import { virtualWansOf } from './virtual-wans-of-document';
import { parseEnd, withoutKind } from '../../network/element-ids';

/**
 * The resource graph of a topology document: defaults are filled in, and names are resolved to what they name. What
 * names nothing stays as an end of kind `unknown`, and as a key that nothing has.
 */
export function graphOfDocument(document: TopologyDocument): NetworkGraph {
  const endOf = endsOf(document);
  return {
    vnets: mapValues(document.vnets ?? {}, vnetOf),
    peerings: (document.peerings ?? []).map(
      ({
        allowVnetAccess = true,
        allowForwardedTraffic = false,
        allowGatewayTransit = false,
        useRemoteGateways = false,
        ...ends
      }) => ({
        ...ends,
        allowVnetAccess,
        allowForwardedTraffic,
        allowGatewayTransit,
        useRemoteGateways,
      }),
    ),
    connections: (document.connections ?? []).map(each =>
      connectionOf(each, endOf),
    ),
    sites: mapValues(document.sites ?? {}, siteOf),
    circuits: mapValues(
      document.circuits ?? {},
      ({ sites = [], ...circuit }) => ({ ...circuit, sites }),
    ),
    globalReach: (document.globalReach ?? []).map(pair => {
      const [a, b] = isList(pair) ? pair : [pair.a, pair.b];
      return { a: withoutKind(a, 'circuit'), b: withoutKind(b, 'circuit') };
    }),
    routeTables: (document.udrs ?? []).map(
      ({ routes = [], disableGatewayRoutePropagation = false, ...table }) => ({
        ...table,
        routes,
        disableGatewayRoutePropagation,
      }),
    ),
    nvas: (document.nvas ?? []).map(nvaOf),
    routeServers: routeServersOf(document),
    virtualWans: virtualWansOf(document),
    networkManagers: networkManagersOf(document),
    unknown: (document.unknown ?? []).map(part => ({
      ...nothingUnknown,
      ...part,
    })),
  };
}

function vnetOf({ gateways = [], ...vnet }: VnetEntry): Vnet {
  return {
    ...vnet,
    gateways: gateways.map(
      ({
        generation: _,
        activeActive = false,
        allowRemoteVnetTraffic = false,
        allowVirtualWanTraffic = false,
        customRoutes = [],
        defaultSite,
        ...gateway
      }) => ({
        ...gateway,
        activeActive,
        allowRemoteVnetTraffic,
        allowVirtualWanTraffic,
        customRoutes,
        ...(defaultSite === undefined
          ? {}
          : {
              defaultSite: {
                key: parseEnd(defaultSite, 'conn', 'site').key,
                written: defaultSite,
              },
            }),
      }),
    ),
  };
}

/** Reads a connection's `a` or `b`: `Hub/vpn`, `circuit:c1`, `hq/d1`, `nva:fw`. */
function endsOf({
  vnets = {},
  sites = {},
  circuits = {},
  nvas = [],
}: TopologyDocument): (written: string) => ConnectionEnd {
  const nvaIn = new Map(nvas.map(({ id, vnet }) => [id, vnet]));
  return written => {
    const circuit = withoutKind(written, 'circuit');
    if (Object.hasOwn(circuits, circuit)) {
      return { kind: 'circuit', key: circuit, written };
    }
    const nva = withoutKind(written, 'nva');
    if (nvaIn.has(nva)) return { kind: 'nva', key: nva, written };
    const { key, part } = parseEnd(written, 'site');
    if (Object.hasOwn(vnets, key)) {
      if (part !== undefined && nvaIn.get(part) === key) {
        return { kind: 'nva', key: part, written };
      }
      return {
        kind: 'gateway',
        key,
        type: part === 'er' ? 'er' : 'vpn',
        written,
      };
    }
    return Object.hasOwn(sites, key)
      ? {
          kind: 'site',
          key,
          ...(part === undefined ? {} : { device: part }),
          written,
        }
      : { kind: 'unknown', key: withoutKind(written, 'site'), written };
  };
}

function connectionOf(
  {
    bgp = false,
    weight = 0,
    lngPrefixes = [],
    a,
    b,
    ...entry
  }: ConnectionEntry,
  endOf: (written: string) => ConnectionEnd,
): Connection {
  return { ...entry, a: endOf(a), b: endOf(b), bgp, weight, lngPrefixes };
}

function siteOf({
  devices = [],
  advertise = {},
  staticRoutesToAzure,
  ...site
}: SiteEntry): Site {
  return {
    ...site,
    devices,
    advertise: mapValues(advertise, announcementsOf),
    ...(staticRoutesToAzure === undefined
      ? {}
      : { staticRoutesToAzure: staticRoutesOf(staticRoutesToAzure) }),
  };
}

function staticRoutesOf(
  written: NonNullable<SiteEntry['staticRoutesToAzure']>,
): StaticRoutes {
  return isList(written)
    ? { everywhere: written, over: {} }
    : { over: written };
}

function announcementsOf(
  routes: readonly string[] | Readonly<Record<string, AsPathEntry>>,
): Announcement[] {
  return isList(routes)
    ? routes.map(prefix => ({ prefix }))
    : Object.entries(routes).map(([prefix, path]) => {
        const asPath = asPathOf(path);
        return asPath === undefined ? { prefix } : { prefix, asPath };
      });
}

/** `65050 65050` as numbers; undefined where nothing is stated. */
function asPathOf(path: AsPathEntry): readonly number[] | undefined {
  if (path === null || path === '') return undefined;
  if (typeof path === 'number') return [path];
  if (isList(path)) return path;
  const numbers = path.match(/\d+/g)?.map(Number) ?? [];
  return numbers.length > 0 ? numbers : undefined;
}

function nvaOf({
  frontends = [],
  ipForwarding = true,
  stateful = false,
  advertises = [],
  advertise = {},
  ...nva
}: NvaEntry): Nva {
  return {
    ...nva,
    frontends,
    ipForwarding,
    stateful,
    advertises,
    advertise: announcementsOf(advertise),
  };
}

function routeServersOf({
  routeServer,
  routeServers = [],
}: TopologyDocument): RouteServer[] {
  const read = (
    { branchToBranch = false, peers, ...server }: RouteServerEntry,
    place: RouteServer['place'],
  ): RouteServer => ({
    ...server,
    branchToBranch,
    place,
    ...(peers === undefined
      ? {}
      : {
          peers: peers.map(peer => {
            const {
              nva,
              asn,
              advertises = [],
              advertise = {},
            } = typeof peer === 'string' ? { nva: peer } : peer;
            return {
              key: withoutKind(nva, 'nva'),
              described: typeof peer !== 'string',
              ...(asn === undefined ? {} : { asn }),
              advertises,
              advertise: announcementsOf(advertise),
            };
          }),
        }),
  });
  return [
    ...(routeServer ? [read(routeServer, ['routeServer'])] : []),
    ...routeServers.map((each, index) => read(each, ['routeServers', index])),
  ];
}

function networkManagersOf({ avnm = [] }: TopologyDocument): NetworkManager[] {
  const read = (
    {
      topology,
      members = [],
      spokes = [],
      globalMesh = false,
      isGlobal = false,
      directConnectivity = false,
      useHubGateway = false,
      connectedGroupAddressOverlap = 'Allowed',
      deleteExistingPeerings: _,
      ...manager
    }: NetworkManagerEntry,
    place: NetworkManager['place'],
  ): NetworkManager => ({
    ...manager,
    connectivity: /^mesh$/i.test(topology) ? 'Mesh' : 'HubAndSpoke',
    members: [...members, ...spokes],
    acrossRegions: globalMesh || isGlobal,
    directConnectivity,
    useHubGateway,
    connectedGroupAddressOverlap,
    place,
  });
  return isList(avnm)
    ? avnm.map((each, index) => read(each, ['avnm', index]))
    : [read(avnm, ['avnm'])];
}
