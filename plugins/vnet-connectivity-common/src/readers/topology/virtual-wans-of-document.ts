import type {
  BranchEnd,
  HubNextHop,
  HubRoute,
  VirtualWan,
} from '../../network/graph';
import { mapValues } from '../../records';
import type {
  HubRouteEntry,
  TopologyDocument,
  VirtualWanEntry,
} from './schema';
import { parseEnd, withoutKind } from '../../network/element-ids';

/** The virtual WANs of a topology, of which it may have one, a list, or several by name. */
export function virtualWansOf({
  vwan,
  vwans = {},
  vnets = {},
  sites = {},
}: TopologyDocument): VirtualWan[] {
  const isNetwork = (name: string) =>
    Object.hasOwn(vnets, name) && !Object.hasOwn(sites, name);
  return [
    ...(vwan ? [virtualWanOf(vwan, ['vwan'], isNetwork)] : []),
    ...Object.entries(vwans).map(([key, wan]) =>
      virtualWanOf(
        wan,
        ['vwans', Array.isArray(vwans) ? Number(key) : key],
        isNetwork,
      ),
    ),
  ];
}

function virtualWanOf(
  {
    type = 'Standard',
    branchToBranch = true,
    hubs,
    vnetConnections = [],
    branchConnections = [],
    bgpConnections = [],
    routeTables = [],
  }: VirtualWanEntry,
  place: VirtualWan['place'],
  isNetwork: (name: string) => boolean,
): VirtualWan {
  const tables = namedTables(routeTables);
  const propagation = propagationTo(tables);
  return {
    type,
    branchToBranch,
    place,
    hubs: mapValues(
      hubs,
      ({
        gateways = [],
        firewall = false,
        stateful = false,
        privatePolicy = false,
        internetPolicy = false,
        allowNonVirtualWanTraffic = true,
        vpnActiveActive: _,
        ...hub
      }) => ({
        ...hub,
        gateways,
        firewall,
        stateful,
        privatePolicy,
        internetPolicy,
        allowNonVirtualWanTraffic,
      }),
    ),
    vnetConnections: vnetConnections.map(
      ({
        staticRoutes = [],
        propagateStaticRoutes = true,
        vnetLocalRouteOverrideCriteria = 'Contains',
        enableInternetSecurity = true,
        ...connection
      }) => ({
        ...connection,
        ...propagation(connection.propagatesTo),
        staticRoutes,
        propagateStaticRoutes,
        vnetLocalRouteOverrideCriteria,
        enableInternetSecurity,
      }),
    ),
    branchConnections: branchConnections.map(
      ({ bgp = true, endpoint, enableInternetSecurity = true, ...branch }) => ({
        ...branch,
        ...propagation(branch.propagatesTo),
        endpoint: branchEnd(endpoint, branch.kind, isNetwork),
        bgp,
        enableInternetSecurity,
      }),
    ),
    bgpConnections: bgpConnections.map(({ nva, hub }) => ({
      nva: { key: withoutKind(nva, 'nva'), written: nva },
      hub,
    })),
    routes: hubRoutesOf(tables),
  };
}

/** A site, `site/device`, `circuit:…`, or the VPN gateway of a network. */
function branchEnd(
  written: string,
  kind: 'vpn' | 'er' | 'p2s',
  isNetwork: (name: string) => boolean,
): BranchEnd {
  if (kind === 'er') {
    return { kind: 'circuit', key: withoutKind(written, 'circuit'), written };
  }
  const { key, part: device } = parseEnd(written, 'circuit', 'site');
  if (kind === 'vpn' && isNetwork(key)) {
    return { kind: 'gateway', key, type: 'vpn', written };
  }
  return {
    kind: 'site',
    key,
    ...(device === undefined ? {} : { device }),
    written,
  };
}

interface NamedTable {
  readonly name: string;
  readonly hub?: string;
  readonly labels?: readonly string[];
  readonly routes?: readonly HubRouteEntry[];
}

/** The route tables as a list, whether the document has a list or a map by name. */
function namedTables(
  tables: NonNullable<VirtualWanEntry['routeTables']>,
): readonly NamedTable[] {
  return Array.isArray(tables)
    ? tables
    : Object.entries(tables).map(([name, given]) => ({
        name,
        ...(Array.isArray(given) ? { routes: given } : given),
      }));
}

/**
 * Replaces the labels that a connection propagates to by the tables that have them; what no table has as a label is a
 * table itself. Source: About virtual hub routing.
 */
function propagationTo(tables: readonly NamedTable[]) {
  const names = new Set(tables.map(({ name }) => name));
  const labelled = (label: string) =>
    tables.flatMap(({ name, labels = [] }) =>
      labels.includes(label) ? [name] : [],
    );
  const tablesOf = (text: string): readonly string[] => {
    const label = text.replace(/^label:/i, '');
    if (label === text && names.has(text)) return [text];
    const found = labelled(label);
    return found.length > 0 ? found : [text];
  };
  return (propagatesTo: readonly string[] | undefined) =>
    propagatesTo && {
      propagatesTo: [...new Set(propagatesTo.flatMap(tablesOf))],
    };
}

function hubRoutesOf(tables: readonly NamedTable[]): HubRoute[] {
  return tables.flatMap(({ name, hub, routes = [] }) =>
    routes.map(({ prefix, prefixes = [], nextHop, nextHopIp }) => ({
      table: name,
      ...(hub === undefined ? {} : { hub }),
      prefixes: [...(prefix === undefined ? [] : [prefix]), ...prefixes],
      nextHop: hubNextHop(nextHop, nextHopIp),
    })),
  );
}

/** VNet of a connection, `firewall`, or an appliance or its address. */
function hubNextHop(text: string, address: string | undefined): HubNextHop {
  return /(^|\/)(fw|firewall|azfw|azurefirewall)$/i.test(text)
    ? { kind: 'firewall' }
    : {
        kind: 'named',
        key: withoutKind(text, 'conn', 'vnet', 'nva'),
        ...(address === undefined ? {} : { address }),
      };
}
