import { documentNames, elementIds } from '../../network/element-ids';
import { formatAddress, prefixOf } from '../../address';
import {
  findPeeringLocation,
  serviceSubnets,
  vpnGatewayDefaultAsn,
} from '../../azure';
import type {
  Topology,
  UserDefinedRoute,
  VirtualNetwork,
} from '../../topology';
import type {
  CircuitEntry,
  ConnectionEntry,
  GatewayEntry,
  HubEntry,
  NetworkManagerEntry,
  NvaEntry,
  PeeringEntry,
  RouteServerEntry,
  SiteEntry,
  TopologyDocument,
  UserRouteEntry,
  VirtualWanEntry,
  VnetEntry,
} from '../document/schema';
import { hostOf } from './endpoints';

export interface GraphOptions {
  /** `associated`: route tables only on the subnets that they are associated with when the network is built. */
  readonly tables?: 'all' | 'associated';
}

/**
 * The resource graph of a spec in the form of a topology document; networks, sites and circuits keep their keys. It is
 * the network when everything is built: circuits count as provisioned, and route tables for the workloads of a network
 * as associated with all its workload subnets, those of an existing network and those that are added later alike.
 */
export function graphOfTopology(
  topology: Topology,
  options: GraphOptions = {},
): TopologyDocument {
  const { networkManager, virtualWan } = topology;
  const appliances = nvas(topology);
  const tables = userDefinedRoutes(topology, appliances, options);
  return {
    vnets: Object.fromEntries(
      topology.virtualNetworks.map(network => [
        network.key,
        vnetEntry(topology, network),
      ]),
    ),
    ...(topology.peerings.length > 0 ? { peerings: peerings(topology) } : {}),
    ...(topology.sites.length > 0 ? { sites: sites(topology) } : {}),
    ...(topology.circuits.length > 0 ? { circuits: circuits(topology) } : {}),
    ...(appliances.length > 0 ? { nvas: appliances } : {}),
    ...(tables.length > 0 ? { udrs: tables } : {}),
    ...(topology.routeServers.length > 0
      ? { routeServers: routeServers(topology) }
      : {}),
    ...(networkManager ? { avnm: networkManagerEntry(networkManager) } : {}),
    ...(virtualWan
      ? { vwan: virtualWanEntry(topology, virtualWan) }
      : { connections: connections(topology) }),
  };
}

function vnetEntry(topology: Topology, network: VirtualNetwork): VnetEntry {
  const isRegion = network.role === 'region';
  const here = ({ region }: { readonly region: string }) =>
    isRegion && region === network.key;
  const gateways: GatewayEntry[] = [
    ...topology.expressRouteGateways
      .filter(here)
      .map(({ sku, allowRemoteVnetTraffic }) => ({
        type: 'er' as const,
        sku,
        allowRemoteVnetTraffic,
      })),
    ...topology.vpnGateways
      .filter(here)
      .map(({ sku, bgp, asn, activeActive }) => ({
        type: 'vpn' as const,
        sku,
        bgp,
        asn: asn ?? vpnGatewayDefaultAsn.value,
        activeActive,
      })),
  ];
  const services: [string, string | undefined][] = [
    [serviceSubnets.gateway.name, network.gatewaySubnet],
    [serviceSubnets.firewall.name, network.firewallSubnet],
    [serviceSubnets.routeServer.name, network.routeServerSubnet],
  ];
  const subnets = [
    ...network.subnets.map(({ name, prefix }) => [name, prefix]),
    ...services.filter(([, prefix]) => prefix !== undefined),
  ];
  return {
    prefixes: [...network.addressSpace],
    region: network.region,
    location: network.location,
    ...(gateways.length > 0 ? { gateways } : {}),
    ...(subnets.length > 0 ? { subnets: Object.fromEntries(subnets) } : {}),
    ...(network.existingId === undefined
      ? { outbound: outboundOf(topology, network) }
      : {}),
  };
}

/** The workload subnets that are built have no default outbound access. */
function outboundOf(
  { natGateways }: Topology,
  { key }: VirtualNetwork,
): 'none' | 'nat-gateway' {
  return natGateways.some(({ virtualNetwork }) => virtualNetwork === key)
    ? 'nat-gateway'
    : 'none';
}

function peerings(topology: Topology): PeeringEntry[] {
  return topology.peerings.map(peering => ({
    from: peering.from,
    to: peering.to,
    allowVnetAccess: peering.allowVirtualNetworkAccess,
    allowForwardedTraffic: peering.allowForwardedTraffic,
    allowGatewayTransit: peering.allowGatewayTransit,
    useRemoteGateways: peering.useRemoteGateways,
  }));
}

/** The devices of a site share one ASN to the routing; they are one network. */
function sites({ sites: all, circuits: lines }: Topology) {
  return Object.fromEntries(
    all.map(({ key, addressSpace, devices }) => {
      const asn =
        devices.find(device => device.asn !== undefined)?.asn ??
        lines.find(circuit => circuit.sites.includes(key))?.privatePeering
          ?.peerAsn;
      return [
        key,
        {
          prefixes: [...addressSpace],
          ...(asn === undefined ? {} : { asn }),
          ...(devices.length > 0
            ? { devices: devices.map(({ index }) => String(index)) }
            : {}),
        } satisfies SiteEntry,
      ];
    }),
  );
}

function circuits(topology: Topology) {
  return Object.fromEntries(
    topology.circuits.map(circuit => {
      const location = findPeeringLocation(circuit.peeringLocation);
      return [
        circuit.key,
        {
          peeringLocation: circuit.peeringLocation,
          ...(location ? { geopolitical: location.geopoliticalRegion } : {}),
          sku: circuit.tier,
          sites: [...circuit.sites],
        } satisfies CircuitEntry,
      ];
    }),
  );
}

/**
 * Azure assigns the addresses of a firewall when it is created. Predicted is the first that a subnet has to give, the
 * fourth after its network address, which is what a firewall that is alone in its subnet gets.
 */
export function predictedFirewallAddress(subnet: string): string {
  return formatAddress(hostOf(prefixOf(subnet)));
}

/** Firewalls and appliances in networks; those of virtual hubs are part of the hub. */
function nvas(topology: Topology): NvaEntry[] {
  return [
    ...topology.firewalls.flatMap(({ id, region }) => {
      const subnet = topology.virtualNetworks.find(
        ({ key }) => key === region,
      )?.firewallSubnet;
      return subnet === undefined
        ? []
        : [
            {
              id,
              vnet: region,
              subnet: serviceSubnets.firewall.name,
              ip: predictedFirewallAddress(subnet),
              stateful: true,
            },
          ];
    }),
    ...topology.networkVirtualAppliances.map(({ region, ipAddress, asn }) => ({
      id: region,
      vnet: region,
      ip: ipAddress,
      ...(asn === undefined ? {} : { asn }),
    })),
  ];
}

const serviceNames = new Set<string>(
  Object.values(serviceSubnets).map(({ name }) => name),
);

function userDefinedRoutes(
  topology: Topology,
  appliances: readonly NvaEntry[],
  { tables = 'all' }: GraphOptions,
) {
  const addressOf = (nextHop: UserDefinedRoute['nextHop']) =>
    nextHop.kind === 'appliance'
      ? nextHop.ipAddress
      : appliances.find(
          ({ id }) =>
            nextHop.kind === 'firewall' &&
            id === elementIds.firewall(nextHop.region),
        )?.ip;
  return topology.routeTables.flatMap(table => {
    const routes = table.routes.map(
      ({ name, prefix, nextHop }): UserRouteEntry =>
        nextHop.kind === 'internet'
          ? { name, prefix, nextHopType: 'Internet' }
          : {
              name,
              prefix,
              nextHopType: 'VirtualAppliance',
              nextHop: addressOf(nextHop),
            },
    );
    const ofService = table.subnets.filter(name => serviceNames.has(name));
    const ofWorkloads = tables === 'all' ? [undefined] : table.subnets;
    return (ofService.length > 0 ? ofService : ofWorkloads).map(subnet => ({
      vnet: table.virtualNetwork,
      // Without a subnet it is the table of all workload subnets, there are and to come.
      ...(subnet === undefined ? {} : { subnet }),
      ...(table.gatewayRoutePropagation
        ? {}
        : { disableGatewayRoutePropagation: true }),
      routes,
    }));
  });
}

function routeServers(topology: Topology): RouteServerEntry[] {
  return topology.routeServers.map(({ region, branchToBranch, peers }) => ({
    vnet: region,
    branchToBranch,
    peers: topology.networkVirtualAppliances
      .filter(nva => peers.some(({ ipAddress }) => ipAddress === nva.ipAddress))
      .map(nva => nva.region),
  }));
}

function networkManagerEntry(
  manager: NonNullable<Topology['networkManager']>,
): NetworkManagerEntry {
  const { connectivity, hub, members, locations } = manager;
  return {
    topology: connectivity === 'Mesh' ? 'mesh' : 'hubAndSpoke',
    members: [...members],
    ...(hub === undefined ? {} : { hub }),
    globalMesh: manager.directlyConnected,
    directConnectivity: manager.directlyConnected,
    useHubGateway: manager.useHubGateway,
    deployedRegions: [...locations],
  };
}

function connections(topology: Topology): ConnectionEntry[] {
  return [
    ...topology.gatewayConnections.map(
      ({ id, regions: [a, b], bgp }): ConnectionEntry => ({
        id,
        type: 'vnet2vnet',
        a: documentNames.gateway(a, 'vpn'),
        b: documentNames.gateway(b, 'vpn'),
        bgp,
      }),
    ),
    ...topology.siteConnections.map(
      ({ id, region, site, device, bgp }): ConnectionEntry => ({
        id: elementIds.tunnel(id, device),
        type: 'ipsec',
        a: documentNames.gateway(region, 'vpn'),
        b: `${site}/${device}`,
        bgp,
        // With BGP the local network gateway names the device's BGP address only.
        ...(bgp ? {} : { lngPrefixes: prefixesOfSite(topology, site) }),
      }),
    ),
    ...topology.circuitConnections.map(
      ({ id, region, circuit }): ConnectionEntry => ({
        id,
        type: 'expressroute',
        a: documentNames.gateway(region, 'er'),
        b: documentNames.circuit(circuit),
        bgp: true,
      }),
    ),
  ];
}

function prefixesOfSite(topology: Topology, site: string): string[] {
  return [
    ...(topology.sites.find(({ key }) => key === site)?.addressSpace ?? []),
  ];
}

/** A virtual hub in each region, with the region's gateways and firewall in it. */
function virtualWanEntry(
  topology: Topology,
  { hubs, connections: networks }: NonNullable<Topology['virtualWan']>,
): VirtualWanEntry {
  return {
    type: 'Standard',
    branchToBranch: true,
    hubs: Object.fromEntries(
      hubs.map(hub => [
        hub.region,
        {
          region: hub.region,
          prefix: hub.addressPrefix,
          hubRoutingPreference: hub.routingPreference,
          gateways: [
            ...(hub.vpnGateway ? (['vpn'] as const) : []),
            ...(hub.expressRouteGateway ? (['er'] as const) : []),
          ],
          // Routing intent for private traffic.
          ...(hub.firewall
            ? { firewall: true, stateful: true, privatePolicy: true }
            : {}),
        } satisfies HubEntry,
      ]),
    ),
    vnetConnections: networks.map(({ region, virtualNetwork }) => ({
      vnet: virtualNetwork,
      hub: region,
    })),
    branchConnections: [
      ...topology.siteConnections.map(({ id, region, site, device, bgp }) => ({
        id: elementIds.tunnel(id, device),
        kind: 'vpn' as const,
        endpoint: `${site}/${device}`,
        hub: region,
        bgp,
      })),
      ...topology.circuitConnections.map(({ id, region, circuit }) => ({
        id,
        kind: 'er' as const,
        endpoint: documentNames.circuit(circuit),
        hub: region,
      })),
    ],
  };
}
