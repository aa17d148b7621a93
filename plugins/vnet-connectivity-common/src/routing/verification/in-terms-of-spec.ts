import {
  documentNames,
  isFirewallId,
  subnetName,
} from '../../network/element-ids';
import { ends } from '../../network/ends';
import type {
  BranchConnection,
  BranchEnd,
  Circuit,
  Connection,
  ConnectionEnd,
  NetworkGraph,
  Nva,
  RouteTable,
  Site,
  UnknownPart,
  VirtualWan,
  Vnet,
} from '../../network/graph';
import { isSameEnd } from '../../network/lookups';
import type { Topology } from '../../topology';
import type { TerraformNetwork } from '../../readers/terraform/graph-of-terraform';
import type { SpecKeys } from './keys-of-spec';
import { specKeys } from './keys-of-spec';

/** The network that was read, with the one that it is compared with. */
interface Compared extends Pick<TerraformNetwork, 'openRoutes' | 'unread'> {
  readonly topology: Topology;
  readonly promised: NetworkGraph;
  readonly read: NetworkGraph;
  readonly keys: SpecKeys;
}

/**
 * A graph that was read from Terraform under the names of the spec, so that the answers that it gives can be compared
 * with those that the spec promises.
 *
 * What stands outside of Terraform is taken from the promise: the ranges and the location of an existing network where
 * nothing states them, what a site announces by BGP, what is behind a circuit, and appliances that somebody else builds;
 * and of a route that the plan has, where it leads as long as that is unknown until apply. The address that Azure gives
 * to a firewall is no promise, so that it becomes the one that was predicted.
 */
export function inTermsOfSpec(
  topology: Topology,
  promised: NetworkGraph,
  terraform: TerraformNetwork,
): NetworkGraph {
  const { graph: read, openRoutes, unread } = terraform;
  const keys = specKeys(topology, terraform);
  const compared = { topology, promised, read, keys, openRoutes, unread };
  const nvas = appliancesOf(compared);
  const [wan] = read.virtualWans;
  return {
    vnets: vnetsOf(compared),
    peerings: read.peerings.map(peering => ({
      ...peering,
      from: keys.vnet(peering.from),
      to: keys.vnet(peering.to),
    })),
    connections: connectionsOf(compared),
    sites: sitesOf(compared),
    circuits: circuitsOf(compared),
    // A spec joins no circuits.
    globalReach: [],
    routeTables: routeTablesOf(compared, nvas),
    nvas: nvas.map(({ was: _, ...nva }) => nva),
    routeServers: read.routeServers.map(server => {
      const vnet = keys.vnet(server.vnet);
      return {
        ...server,
        vnet,
        // Appliances of others are no resources, so that no peer can be told by its name.
        peers: promised.routeServers.find(each => each.vnet === vnet)?.peers,
      };
    }),
    virtualWans: wan ? [wanOf(compared, wan)] : [],
    networkManagers: read.networkManagers.map(manager => ({
      ...manager,
      members: manager.members.map(keys.vnet),
      hub: manager.hub && keys.vnet(manager.hub),
    })),
    unknown: unknownOf(compared),
  };
}

function endOf(keys: SpecKeys, end: ConnectionEnd): ConnectionEnd {
  switch (end.kind) {
    case 'gateway':
    case 'circuit':
    case 'site':
      return branchEndOf(keys, end);
    default:
      return end;
  }
}

function branchEndOf(keys: SpecKeys, end: BranchEnd): BranchEnd {
  switch (end.kind) {
    case 'gateway':
      return ends.gateway(keys.vnet(end.key), end.type);
    case 'circuit':
      return ends.circuit(keys.circuit(end.key));
    default:
      return ends.device(keys.site(end.key), keys.device(end.device ?? ''));
  }
}

/** The gaps with the names that the spec has for elements; what has none there stays as it is, and counts as everything. */
function unknownOf({ topology, read, keys, unread }: Compared): UnknownPart[] {
  const names = new Map([
    ...Object.keys(read.sites).map((key): [string, string] => [
      documentNames.site(key),
      documentNames.site(keys.site(key)),
    ]),
    ...Object.keys(read.circuits).map((key): [string, string] => [
      documentNames.circuit(key),
      documentNames.circuit(keys.circuit(key)),
    ]),
    ...read.virtualWans
      .flatMap(({ hubs }) => Object.keys(hubs))
      .map((key): [string, string] => [
        documentNames.hub(key),
        documentNames.hub(keys.hub(key)),
      ]),
    ...Object.entries(read.vnets).flatMap(([key, vnet]) => {
      const inSpec = keys.vnet(key);
      const { gateways, subnets = {} } = vnet;
      const network = topology.virtualNetworks.find(
        each => each.key === inSpec,
      );
      return [
        [documentNames.vnet(key), documentNames.vnet(inSpec)],
        [documentNames.routeServer(key), documentNames.routeServer(inSpec)],
        ...gateways.map(({ type }) => [
          documentNames.gateway(key, type),
          documentNames.gateway(inSpec, type),
        ]),
        // Of a subnet the ranges need not be known.
        ...[
          ...Object.keys(subnets),
          ...(network?.subnets ?? []).map(({ name }) => nameInTerraform(name)),
        ].map(name => [
          subnetName(key, name),
          subnetName(inSpec, subnetIn(topology, inSpec, name)),
        ]),
      ] as [string, string][];
    }),
  ]);
  const named = (list: readonly string[]) =>
    list.map(name => names.get(name) ?? name);
  return unread.map(part => ({
    ...part,
    routing: named(part.routing),
    routes: named(part.routes),
    peering: named(part.peering),
    flows: named(part.flows),
    userRoutes: part.userRoutes.map(({ vnet, subnet, prefix }) => ({
      vnet: keys.vnet(vnet),
      ...(subnet === undefined
        ? {}
        : { subnet: subnetIn(topology, keys.vnet(vnet), subnet) }),
      prefix,
    })),
    ...(part.joined ? { joined: named(part.joined) } : {}),
    ...(part.between
      ? { between: { a: named(part.between.a), b: named(part.between.b) } }
      : {}),
  }));
}

/** Of a workload subnet. */
function nameInTerraform(subnet: string): string {
  return `snet-${subnet}`;
}

/** The key of a subnet in the spec; those of services have Azure's names. */
function subnetIn(topology: Topology, vnet: string, name: string): string {
  const network = topology.virtualNetworks.find(({ key }) => key === vnet);
  return (
    network?.subnets.find(subnet => nameInTerraform(subnet.name) === name)
      ?.name ?? name
  );
}

function vnetsOf({ topology, promised, read, keys }: Compared) {
  return inOrderOf(
    promised.vnets,
    Object.entries(read.vnets).map(([key, vnet]): [string, Vnet] => {
      const name = keys.vnet(key);
      const inSpec: Vnet | undefined = promised.vnets[name];
      return [
        name,
        {
          ...vnet,
          prefixes:
            vnet.prefixes.length > 0 ? vnet.prefixes : inSpec?.prefixes ?? [],
          // The region of the spec; what is read is the location.
          region: inSpec?.region ?? vnet.region,
          location: vnet.region ?? inSpec?.location,
          subnets: Object.fromEntries(
            Object.entries(vnet.subnets ?? {}).map(([subnet, range]) => [
              subnetIn(topology, name, subnet),
              range,
            ]),
          ),
        },
      ];
    }),
  );
}

function connectionsOf({ promised, read, keys }: Compared): Connection[] {
  const joinsSame = (one: Connection, other: Connection) =>
    (isSameEnd(one.a, other.a) && isSameEnd(one.b, other.b)) ||
    (isSameEnd(one.a, other.b) && isSameEnd(one.b, other.a));
  return inOrder(
    read.connections.map(connection => {
      const entry = {
        ...connection,
        a: endOf(keys, connection.a),
        b: endOf(keys, connection.b),
      };
      const at = promised.connections.findIndex(each => joinsSame(each, entry));
      const id = promised.connections[at]?.id ?? entry.id;
      return { at, entry: { ...entry, id } };
    }),
  );
}

/** A site is there whether or not anything is connected with it; the connections tell. */
function sitesOf({
  topology,
  promised,
  read,
  keys,
}: Compared): Record<string, Site> {
  const behindCircuits = new Set(
    Object.values(read.circuits).flatMap(({ sites }) => sites),
  );
  const found = new Map(
    Object.entries(read.sites).map(([key, site]) => [
      keys.site(key),
      { key, site },
    ]),
  );
  const announces = new Set(
    topology.siteConnections.filter(({ bgp }) => bgp).map(({ site }) => site),
  );
  return Object.fromEntries([
    ...Object.entries(promised.sites).map(([key, inSpec]): [string, Site] => {
      const { site } = found.get(key) ?? {};
      return [
        key,
        {
          ...inSpec,
          asn: site?.asn ?? inSpec.asn,
          prefixes:
            site && !announces.has(key) ? site.prefixes : inSpec.prefixes,
        },
      ];
    }),
    ...[...found].flatMap(([inSpec, { key, site }]): [string, Site][] =>
      Object.hasOwn(promised.sites, inSpec) || behindCircuits.has(key)
        ? []
        : [[inSpec, site]],
    ),
  ]);
}

function circuitsOf({
  promised,
  read,
  keys,
}: Compared): Record<string, Circuit> {
  return Object.fromEntries(
    Object.entries(read.circuits).map(([key, circuit]) => {
      const inSpec: Circuit | undefined = promised.circuits[keys.circuit(key)];
      return [
        keys.circuit(key),
        {
          ...circuit,
          // Of a circuit that exists Terraform knows the id.
          ...(circuit.sku === undefined && inSpec
            ? { sku: inSpec.sku, geopolitical: inSpec.geopolitical }
            : {}),
          sites: inSpec?.sites ?? [],
        },
      ];
    }),
  );
}

/** An appliance, and the address that was read. */
type Appliance = Nva & { readonly was: string };

/** Firewalls under the ids of the spec, and appliances that somebody else builds. */
function appliancesOf({ promised, read, keys }: Compared): Appliance[] {
  const found = read.nvas.map(nva => {
    const vnet = keys.vnet(nva.vnet);
    const firewall = promised.nvas.find(
      each => each.vnet === vnet && each.subnet === nva.subnet && each.subnet,
    );
    return {
      ...nva,
      vnet,
      id: firewall?.id ?? nva.id,
      ip: firewall?.ip ?? nva.ip,
      was: nva.ip,
    };
  });
  const elsewhere = promised.nvas.filter(
    ({ id, ip }) => !isFirewallId(id) && !found.some(({ was }) => was === ip),
  );
  return [...found, ...elsewhere.map(nva => ({ ...nva, was: nva.ip }))];
}

function routeTablesOf(
  { topology, promised, read, keys, openRoutes }: Compared,
  nvas: readonly Appliance[],
): RouteTable[] {
  const addresses = new Map(nvas.map(({ was, ip }) => [was, ip]));
  return read.routeTables.map(table => {
    const vnet = keys.vnet(table.vnet);
    const subnet = table.subnet && subnetIn(topology, vnet, table.subnet);
    const inSpec = promised.routeTables.find(
      each => each.vnet === vnet && each.subnet === subnet,
    );
    const open = openRoutes.filter(
      route => route.vnet === table.vnet && route.subnet === table.subnet,
    );
    return {
      ...table,
      vnet,
      subnet,
      routes: [
        ...table.routes.map(route => ({
          ...route,
          nextHop: addresses.get(route.nextHop ?? '') ?? route.nextHop,
        })),
        ...(inSpec?.routes ?? []).filter(({ name, prefix }) =>
          open.some(each => each.name === name && each.prefix === prefix),
        ),
      ],
    };
  });
}

function wanOf({ promised, keys }: Compared, wan: VirtualWan): VirtualWan {
  const inSpec: VirtualWan | undefined = promised.virtualWans[0];
  return {
    ...wan,
    hubs: inOrderOf(
      inSpec?.hubs,
      Object.entries(wan.hubs).map(([key, hub]) => [
        keys.hub(key),
        { ...hub, region: keys.hub(key) },
      ]),
    ),
    vnetConnections: wan.vnetConnections.map(connection => ({
      ...connection,
      vnet: keys.vnet(connection.vnet),
      hub: keys.hub(connection.hub),
    })),
    branchConnections: inOrder(
      wan.branchConnections.map(branch => {
        const endpoint = branchEndOf(keys, branch.endpoint);
        const hub = keys.hub(branch.hub);
        const all: readonly BranchConnection[] =
          inSpec?.branchConnections ?? [];
        const at = all.findIndex(
          each => isSameEnd(each.endpoint, endpoint) && each.hub === hub,
        );
        const id = all[at]?.id ?? branch.id;
        return { at, entry: { ...branch, id, endpoint, hub } };
      }),
    ),
  };
}

/** In the order of the promise; what that does not have comes last. */
function inOrder<T>(
  entries: readonly { readonly at: number; readonly entry: T }[],
): T[] {
  const placeOf = (at: number) => (at < 0 ? entries.length : at);
  return [...entries]
    .sort((a, b) => placeOf(a.at) - placeOf(b.at))
    .map(({ entry }) => entry);
}

/** A record in the order of another. */
function inOrderOf<T>(
  like: Readonly<Record<string, unknown>> = {},
  entries: readonly (readonly [string, T])[],
): Record<string, T> {
  const order = Object.keys(like);
  return Object.fromEntries(
    inOrder(entries.map(entry => ({ at: order.indexOf(entry[0]), entry }))),
  );
}
