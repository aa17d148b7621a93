import { serviceSubnets } from '../../azure';
import type { Nva, RouteServer } from '../../network/graph';
import { predictedFirewallAddress } from '../../network/firewall-address';
import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import { readFrontends } from './load-balancers';
import type { Networks } from './networks';
import type { SubnetPlace } from './subnets';
import { placeOf } from './places';
import type { Reader } from './reader';
import { nothing } from './concerns';
import type { Block } from './blocks';
import { placedBlocks } from './blocks';
import type { Values } from './values';
import { blocksOf, flagOf, numberOf, textOf } from './values';

/** The appliances that forward packets in virtual networks, and the Route Servers that are their peers. */
export interface Appliances {
  readonly nvas: readonly Nva[];
  readonly routeServers: readonly RouteServer[];
  /** Addresses at which one of them forwards. */
  readonly addresses: ReadonlySet<string>;
  /** Addresses of network interfaces that do not forward. */
  readonly idle: ReadonlySet<string>;
  /** Address of a firewall or network interface. */
  readonly addressOf: (appliance: Instance) => string | undefined;
  /** Name of a firewall or network interface that is one of them. */
  readonly idOf: (appliance: Instance) => string | undefined;
  /** Name of the appliance at an address. */
  readonly nvaAt: (address: string) => string | undefined;
}

interface Found {
  readonly instance: Instance;
  readonly place: SubnetPlace;
  readonly ip: string;
  /** Addresses of load balancers before it. */
  readonly frontends?: readonly string[];
  /** Azure Firewall drops what belongs to a connection of which it has not seen the other direction. */
  readonly stateful?: boolean;
}

/** Address of the firewall or interface to which a next hop refers that is unknown until apply. */
export function nextHopNamed(
  reader: Reader,
  from: Instance,
  { addressOf }: Appliances,
  { argument, block }: { readonly argument: string; readonly block?: Block },
): string | undefined {
  const found = reader.find(from, argument, {
    types: ['azurerm_firewall', 'azurerm_network_interface'],
    block,
    accepts: each => addressOf(each) !== undefined,
    // The table of one region may well lead to the firewall of another.
    certain: true,
    without: 'the route is left out',
    // What depends on the route is reported by who asks.
    concerns: nothing,
  });
  return found.kind === 'resource' ? addressOf(found.instance) : undefined;
}

/** Reads network interfaces that forward, Azure Firewall in virtual networks, and route servers. */
export function readAppliances(reader: Reader, networks: Networks): Appliances {
  const frontends = readFrontends(reader);
  const interfaces = reader.ofType('azurerm_network_interface');
  const found = [
    ...reader.ofType('azurerm_firewall').flatMap(each =>
      // A firewall in a virtual hub belongs to the hub.
      blocksOf(each.values, 'virtual_hub').length > 0
        ? []
        : placeFirewall(reader, networks, each),
    ),
    ...interfaces
      .filter(forwards)
      .flatMap(each => placeInterface(reader, networks, each))
      .map(each => ({ ...each, frontends: frontends.get(each.instance) })),
  ];
  // Behind a load balancer, too, what does not forward drops its share.
  const idle = interfaces
    .filter(each => !forwards(each))
    .flatMap(each => [
      ...placedBlocks(each, 'ip_configuration').flatMap(
        ({ values }) => textOf(values, 'private_ip_address') ?? [],
      ),
      ...(frontends.get(each) ?? []),
    ]);
  const ids = uniqueKeys(
    found.map(({ instance: { address, name, values } }) => ({
      name: textOf(values, 'name') ?? name,
      qualifiers: [textOf(values, 'resource_group_name'), address],
    })),
  );
  const nvaAt = (address: string) => {
    const index = found.findIndex(({ ip }) => ip === address);
    return index < 0 ? undefined : ids[index];
  };
  const asns = new Map<string, number>();
  const routeServers = readRouteServers(reader, networks, nvaAt, asns);
  for (const { values } of reader.ofType(
    'azurerm_virtual_hub_bgp_connection',
  )) {
    rememberAsn(asns, values, nvaAt);
  }
  return {
    nvas: found.map(({ place, ip, frontends: before = [], ...nva }, index) => ({
      id: ids[index],
      vnet: place.vnet,
      subnet: place.name,
      ip,
      frontends: before,
      ipForwarding: true,
      stateful: nva.stateful ?? false,
      asn: asns.get(ids[index]),
      advertises: [],
      advertise: [],
    })),
    routeServers,
    addresses: new Set(
      found.flatMap(({ ip, frontends: before = [] }) => [ip, ...before]),
    ),
    idle: new Set(idle),
    idOf: appliance =>
      ids[found.findIndex(({ instance }) => instance === appliance)],
    addressOf: appliance =>
      found.find(({ instance }) => instance === appliance)?.ip,
    nvaAt,
  };
}

/** A firewall. Which address it gets is unknown until apply; what its subnet has to give first stands for it. */
function placeFirewall(
  reader: Reader,
  networks: Networks,
  instance: Instance,
): Found[] {
  const without = 'the firewall is left out';
  const [block] = placedBlocks(instance, 'ip_configuration');
  const place = placeOf(reader, networks, instance, {
    block,
    subnetName: serviceSubnets.firewall.name,
    address: block && textOf(block.values, 'private_ip_address'),
    without,
    concerns: nothing,
  });
  if (!place) return [];
  const known = block && textOf(block.values, 'private_ip_address');
  const range = networks.entries.get(place.vnet)?.subnets?.[place.name];
  const ip =
    known ??
    (range === undefined ? undefined : predictedFirewallAddress(range));
  if (known === undefined) {
    reader.report(
      instance,
      ip === undefined
        ? `Its private address is not known; ${without}.`
        : `Its private address is unknown until apply; ${ip}, the first that its subnet has to give, stands for it.`,
      // What sends to an address that nothing is known to have is unknown by that.
      nothing,
    );
  }
  return ip === undefined ? [] : [{ instance, place, ip, stateful: true }];
}

function forwards({ values }: Instance): boolean {
  return (
    flagOf(values, 'ip_forwarding_enabled', 'enable_ip_forwarding') ?? false
  );
}

function placeInterface(
  reader: Reader,
  networks: Networks,
  instance: Instance,
): Found[] {
  const without = 'the appliance is left out';
  const blocks = placedBlocks(instance, 'ip_configuration');
  const block =
    blocks.find(({ values }) => flagOf(values, 'primary')) ?? blocks[0];
  const ip = block && textOf(block.values, 'private_ip_address');
  const place = placeOf(reader, networks, instance, {
    block,
    address: ip,
    without,
    concerns: nothing,
  });
  if (!place) return [];
  if (ip === undefined) {
    reader.report(
      instance,
      `Its private address is unknown until apply; ${without}.`,
      nothing,
    );
    return [];
  }
  return [{ instance, place, ip }];
}

function rememberAsn(
  asns: Map<string, number>,
  values: Values,
  nvaAt: Appliances['nvaAt'],
): string | undefined {
  const nva = nvaAt(textOf(values, 'peer_ip') ?? '');
  const asn = numberOf(values, 'peer_asn');
  if (nva !== undefined && asn !== undefined) asns.set(nva, asn);
  return nva;
}

function readRouteServers(
  reader: Reader,
  networks: Networks,
  nvaAt: Appliances['nvaAt'],
  asns: Map<string, number>,
): RouteServer[] {
  const type = 'azurerm_route_server';
  const peers = new Map<Instance, string[]>();
  for (const connection of reader.ofType(`${type}_bgp_connection`)) {
    const server = reader.find(connection, 'route_server_id', {
      types: [type],
      without: 'the peer is left out',
      concerns: { as: ['routes'] },
    });
    if (server.kind === 'outside') {
      reader.report(connection, 'Its Route Server is not in the document.', {
        as: ['routes'],
      });
    }
    const nva = peerOf(reader, connection, () =>
      rememberAsn(asns, connection.values, nvaAt),
    );
    if (server.kind !== 'resource' || nva === undefined) continue;
    peers.set(server.instance, [...(peers.get(server.instance) ?? []), nva]);
  }
  const found = reader
    .ofType(type)
    .flatMap((server): Omit<RouteServer, 'place'>[] => {
      const { values } = server;
      const place = placeOf(reader, networks, server, {
        subnetName: serviceSubnets.routeServer.name,
        without: 'the Route Server is left out',
        concerns: { as: ['routes'] },
      });
      if (!place) return [];
      return [
        {
          id: textOf(values, 'name'),
          vnet: place.vnet,
          branchToBranch:
            flagOf(values, 'branch_to_branch_traffic_enabled') ?? false,
          hubRoutingPreference: preferenceOf(values),
          peers: (peers.get(server) ?? []).map(key => ({
            key,
            described: false,
            advertises: [],
            advertise: [],
          })),
        },
      ];
    });
  return found.map((server, index) => ({
    ...server,
    place: ['routeServers', index],
  }));
}

/** The appliance that a BGP connection names by its address. What it announces is not in Terraform. */
export function peerOf(
  reader: Reader,
  connection: Instance,
  find: () => string | undefined,
): string | undefined {
  const nva = find();
  const address = textOf(connection.values, 'peer_ip');
  reader.report(
    connection,
    nva === undefined
      ? `No network interface in the document that forwards packets has the address ${
          address ?? 'of the peer, which is unknown until apply'
        }; the peer is left out.`
      : `What ${address} announces by BGP is not in Terraform: it is taken to announce nothing of its own.`,
    { as: ['routes'] },
  );
  return nva;
}

/** Routing preference of a Route Server or a virtual hub. */
export function preferenceOf(
  values: Values,
): 'ExpressRoute' | 'VPN' | 'ASPath' | undefined {
  switch (textOf(values, 'hub_routing_preference')) {
    case 'ExpressRoute':
      return 'ExpressRoute';
    case 'VpnGateway':
      return 'VPN';
    case 'ASPath':
      return 'ASPath';
    default:
      return undefined;
  }
}
