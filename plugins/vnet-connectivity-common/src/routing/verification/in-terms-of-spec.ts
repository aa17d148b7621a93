import { documentNames, isFirewallId } from '../../network/element-ids';
import type { Topology } from '../../topology';
import type {
  ConnectionEntry,
  NvaEntry,
  SiteEntry,
  TopologyDocument,
  VirtualWanEntry,
} from '../document/schema';
import { managersOf, wansOf } from '../document/entries';
import type { TerraformNetwork } from '../terraform/graph-of-terraform';
import type { SpecKeys } from './keys-of-spec';
import { specKeys } from './keys-of-spec';

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
  promised: TopologyDocument,
  terraform: TerraformNetwork,
): TopologyDocument {
  const { graph: read, openRoutes, unread } = terraform;
  const keys = specKeys(topology, terraform);
  const end = endIn(keys);
  const nvas = appliancesOf(promised, read, keys);
  const addresses = new Map(nvas.map(({ was, ip }) => [was, ip]));
  const [wan] = wansOf(read);
  return {
    ...(unread.length > 0
      ? {
          unknown: unread.map(({ what, routing = [] }) => ({
            what,
            routing: routing.map(name => nameIn(topology, read, keys, name)),
          })),
        }
      : {}),
    vnets: vnetsOf(topology, promised, read, keys),
    peerings: read.peerings?.map(peering => ({
      ...peering,
      from: keys.vnet(peering.from),
      to: keys.vnet(peering.to),
    })),
    connections: connectionsOf(promised, read, end),
    sites: sitesOf(topology, promised, read, keys),
    circuits: Object.fromEntries(
      Object.entries(read.circuits ?? {}).map(([key, circuit]) => {
        const inSpec = promised.circuits?.[keys.circuit(key)];
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
    ),
    nvas: nvas.map(({ was: _, ...nva }) => nva),
    udrs: read.udrs?.map(table => {
      const vnet = keys.vnet(table.vnet);
      const subnet = table.subnet && subnetIn(topology, vnet, table.subnet);
      const inSpec = promised.udrs?.find(
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
          ...(table.routes ?? []).map(route => ({
            ...route,
            nextHop: addresses.get(route.nextHop ?? '') ?? route.nextHop,
          })),
          ...(inSpec?.routes ?? []).filter(({ name, prefix }) =>
            open.some(each => each.name === name && each.prefix === prefix),
          ),
        ],
      };
    }),
    routeServers: read.routeServers?.map(server => {
      const vnet = keys.vnet(server.vnet);
      return {
        ...server,
        vnet,
        // Appliances of others are no resources, so that no peer can be told by its name.
        peers: promised.routeServers?.find(each => each.vnet === vnet)?.peers,
      };
    }),
    vwan: wan && wanOf(promised, wan, keys, end),
    avnm: managersOf(read).map(manager => ({
      ...manager,
      members: manager.members?.map(keys.vnet),
      spokes: manager.spokes?.map(keys.vnet),
      hub: manager.hub && keys.vnet(manager.hub),
    })),
  };
}

/** `vnet-contoso-weu/vpn`, `lgw-hq/203.0.113.10` or `circuit:erc-contoso-ams` in the spec's names. */
function endIn(keys: SpecKeys): (end: string) => string {
  return end => {
    const [kind, circuit] = end.split(/:(.*)/);
    if (kind === 'circuit') return documentNames.circuit(keys.circuit(circuit));
    const [owner, part = ''] = end.split(/\/(.*)/);
    return part === 'vpn' || part === 'er'
      ? documentNames.gateway(keys.vnet(owner), part)
      : `${keys.site(owner)}/${keys.device(part)}`;
  };
}

/** An element that was read, under its name in the spec; what has none there stays as it is, and counts as everything. */
function nameIn(
  topology: Topology,
  read: TopologyDocument,
  keys: SpecKeys,
  name: string,
): string {
  const [kind, key] = name.split(/:(.*)/);
  if (kind === 'vhub') return documentNames.hub(keys.hub(key));
  if (kind === 'circuit') return documentNames.circuit(keys.circuit(key));
  if (read.sites?.[name]) return keys.site(name);
  if (read.vnets?.[name]) return keys.vnet(name);
  const owner = Object.keys(read.vnets ?? {}).find(each =>
    name.startsWith(`${each}/`),
  );
  if (owner === undefined) return name;
  const vnet = keys.vnet(owner);
  return `${vnet}/${subnetIn(topology, vnet, name.slice(owner.length + 1))}`;
}

/** Terraform names a workload subnet `snet-<key>`; those of services have Azure's names. */
function subnetIn(topology: Topology, vnet: string, name: string): string {
  const network = topology.virtualNetworks.find(({ key }) => key === vnet);
  return (
    network?.subnets.find(subnet => `snet-${subnet.name}` === name)?.name ??
    name
  );
}

function vnetsOf(
  topology: Topology,
  promised: TopologyDocument,
  read: TopologyDocument,
  keys: SpecKeys,
) {
  return inOrderOf(
    promised.vnets,
    Object.entries(read.vnets ?? {}).map(([key, vnet]) => {
      const inSpec = keys.vnet(key);
      return [
        inSpec,
        {
          ...vnet,
          prefixes:
            vnet.prefixes.length > 0
              ? vnet.prefixes
              : promised.vnets?.[inSpec]?.prefixes ?? [],
          // The region of the spec; what is read is the location.
          region: promised.vnets?.[inSpec]?.region ?? vnet.region,
          location: vnet.region ?? promised.vnets?.[inSpec]?.location,
          subnets: Object.fromEntries(
            Object.entries(vnet.subnets ?? {}).map(([name, range]) => [
              subnetIn(topology, inSpec, name),
              range,
            ]),
          ),
        },
      ];
    }),
  );
}

function connectionsOf(
  promised: TopologyDocument,
  read: TopologyDocument,
  endOf: (end: string) => string,
): ConnectionEntry[] {
  const endsOf = ({ a, b }: ConnectionEntry) => [a, b].sort().join();
  return inOrder(
    (read.connections ?? []).map(connection => {
      const entry = {
        ...connection,
        a: endOf(connection.a),
        b: endOf(connection.b),
      };
      const at = (promised.connections ?? []).findIndex(
        each => endsOf(each) === endsOf(entry),
      );
      const id = promised.connections?.[at]?.id ?? entry.id;
      return { at, entry: { ...entry, id } };
    }),
  );
}

/** A site is there whether or not anything is connected with it; the connections tell. */
function sitesOf(
  topology: Topology,
  promised: TopologyDocument,
  read: TopologyDocument,
  keys: SpecKeys,
): NonNullable<TopologyDocument['sites']> {
  const behindCircuits = new Set(
    Object.values(read.circuits ?? {}).flatMap(({ sites = [] }) => sites),
  );
  const found = new Map(
    Object.entries(read.sites ?? {}).map(([key, site]) => [
      keys.site(key),
      { key, site },
    ]),
  );
  const announces = new Set(
    topology.siteConnections.filter(({ bgp }) => bgp).map(({ site }) => site),
  );
  return Object.fromEntries([
    ...Object.entries(promised.sites ?? {}).map(
      ([key, inSpec]): [string, SiteEntry] => {
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
      },
    ),
    ...[...found].flatMap(([inSpec, { key, site }]): [string, SiteEntry][] =>
      promised.sites?.[inSpec] || behindCircuits.has(key)
        ? []
        : [[inSpec, site]],
    ),
  ]);
}

/** Firewalls under the ids of the spec, and appliances that somebody else builds; `was` is the address that was read. */
function appliancesOf(
  promised: TopologyDocument,
  read: TopologyDocument,
  keys: SpecKeys,
): (NvaEntry & { readonly was: string })[] {
  const found = (read.nvas ?? []).map(nva => {
    const vnet = keys.vnet(nva.vnet);
    const firewall = promised.nvas?.find(
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
  const elsewhere = (promised.nvas ?? []).filter(
    ({ id, ip }) => !isFirewallId(id) && !found.some(({ was }) => was === ip),
  );
  return [...found, ...elsewhere.map(nva => ({ ...nva, was: nva.ip }))];
}

function wanOf(
  promised: TopologyDocument,
  { id: _, hubs, vnetConnections, branchConnections, ...wan }: VirtualWanEntry,
  keys: SpecKeys,
  endOf: (end: string) => string,
): VirtualWanEntry {
  return {
    ...wan,
    hubs: inOrderOf(
      promised.vwan?.hubs,
      Object.entries(hubs).map(([key, hub]) => [
        keys.hub(key),
        { ...hub, region: keys.hub(key) },
      ]),
    ),
    vnetConnections: vnetConnections?.map(connection => ({
      ...connection,
      vnet: keys.vnet(connection.vnet),
      hub: keys.hub(connection.hub),
    })),
    branchConnections: inOrder(
      (branchConnections ?? []).map(connection => {
        const endpoint = endOf(connection.endpoint);
        const hub = keys.hub(connection.hub);
        const at = (promised.vwan?.branchConnections ?? []).findIndex(
          each => each.endpoint === endpoint && each.hub === hub,
        );
        const id = promised.vwan?.branchConnections?.[at]?.id ?? connection.id;
        return { at, entry: { ...connection, id, endpoint, hub } };
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
