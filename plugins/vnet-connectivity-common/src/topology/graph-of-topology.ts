import {
  findPeeringLocation,
  serviceSubnets,
  vpnGatewayDefaultAsn,
} from '../azure';
import type { Topology, UserDefinedRoute, VirtualNetwork } from '../network';
import { elementIds } from '../network/element-ids';
import { ends } from '../network/ends';
import { predictedFirewallAddress } from '../network/firewall-address';
import type {
  Circuit,
  Connection,
  Gateway,
  NetworkGraph,
  NetworkManager,
  Nva,
  Peering,
  RouteServer,
  RouteTable,
  Site,
  UserRoute,
  Vnet,
} from '../network/graph';
import { virtualWanOf } from './virtual-wan-of-topology';

export interface GraphOptions {
  /** `associated`: route tables only on the subnets that they are associated with when the network is built. */
  readonly tables?: 'all' | 'associated';
}

/**
 * The resource graph of a spec; networks, sites and circuits keep their keys. It is the network when everything is built:
 * circuits count as provisioned, and route tables for the workloads of a network as associated with all its workload
 * subnets, those of an existing network and those that are added later alike.
 *
 * @public
 */
export function graphOfTopology(
  topology: Topology,
  options: GraphOptions = {},
): NetworkGraph {
  const { networkManager, virtualWan } = topology;
  const nvas = nvasOf(topology);
  return {
    vnets: Object.fromEntries(
      topology.virtualNetworks.map(network => [
        network.key,
        vnetOf(topology, network),
      ]),
    ),
    peerings: peeringsOf(topology),
    connections: virtualWan ? [] : connectionsOf(topology),
    sites: sitesOf(topology),
    circuits: circuitsOf(topology),
    globalReach: [],
    routeTables: routeTablesOf(topology, nvas, options),
    nvas,
    routeServers: routeServersOf(topology),
    virtualWans: virtualWan ? [virtualWanOf(topology, virtualWan)] : [],
    networkManagers: networkManager ? [networkManagerOf(networkManager)] : [],
    unknown: [],
  };
}

function vnetOf(topology: Topology, network: VirtualNetwork): Vnet {
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
    prefixes: network.addressSpace,
    region: network.region,
    location: network.location,
    gateways: network.role === 'region' ? gatewaysOf(topology, network) : [],
    ...(subnets.length > 0 ? { subnets: Object.fromEntries(subnets) } : {}),
    ...(network.existingId === undefined
      ? { outbound: outboundOf(topology, network) }
      : {}),
  };
}

function gatewaysOf(
  { expressRouteGateways, vpnGateways }: Topology,
  { key }: VirtualNetwork,
): Gateway[] {
  const isHere = ({ region }: { readonly region: string }) => region === key;
  return [
    ...expressRouteGateways
      .filter(isHere)
      .map(({ sku, allowRemoteVnetTraffic }) => ({
        type: 'er' as const,
        sku,
        activeActive: false,
        allowRemoteVnetTraffic,
        allowVirtualWanTraffic: false,
        customRoutes: [],
      })),
    ...vpnGateways.filter(isHere).map(({ sku, bgp, asn, activeActive }) => ({
      type: 'vpn' as const,
      sku,
      bgp,
      asn: asn ?? vpnGatewayDefaultAsn.value,
      activeActive,
      allowRemoteVnetTraffic: false,
      allowVirtualWanTraffic: false,
      customRoutes: [],
    })),
  ];
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

function peeringsOf({ peerings }: Topology): Peering[] {
  return peerings.map(peering => ({
    from: peering.from,
    to: peering.to,
    allowVnetAccess: peering.allowVirtualNetworkAccess,
    allowForwardedTraffic: peering.allowForwardedTraffic,
    allowGatewayTransit: peering.allowGatewayTransit,
    useRemoteGateways: peering.useRemoteGateways,
  }));
}

/** The devices of a site share one ASN to the routing; they are one network. */
function sitesOf({ sites, circuits }: Topology): Record<string, Site> {
  return Object.fromEntries(
    sites.map(({ key, addressSpace, devices }) => {
      const asn =
        devices.find(device => device.asn !== undefined)?.asn ??
        circuits.find(circuit => circuit.sites.includes(key))?.privatePeering
          ?.peerAsn;
      return [
        key,
        {
          prefixes: addressSpace,
          ...(asn === undefined ? {} : { asn }),
          devices: devices.map(device => device.key),
          advertise: {},
        },
      ];
    }),
  );
}

function circuitsOf({ circuits }: Topology): Record<string, Circuit> {
  return Object.fromEntries(
    circuits.map(({ key, peeringLocation, tier, sites }) => {
      const location = findPeeringLocation(peeringLocation);
      return [
        key,
        {
          peeringLocation,
          ...(location ? { geopolitical: location.geopoliticalRegion } : {}),
          sku: tier,
          sites,
        },
      ];
    }),
  );
}

/** Firewalls and appliances in networks; those of virtual hubs are part of the hub. */
function nvasOf(topology: Topology): Nva[] {
  const nva = {
    frontends: [],
    ipForwarding: true,
    stateful: false,
    advertises: [],
    advertise: [],
  };
  return [
    ...topology.firewalls.flatMap(({ id, region }) => {
      const subnet = topology.virtualNetworks.find(
        ({ key }) => key === region,
      )?.firewallSubnet;
      return subnet === undefined
        ? []
        : [
            {
              ...nva,
              id,
              vnet: region,
              subnet: serviceSubnets.firewall.name,
              ip: predictedFirewallAddress(subnet),
              stateful: true,
            },
          ];
    }),
    ...topology.networkVirtualAppliances.map(({ region, ipAddress, asn }) => ({
      ...nva,
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

function routeTablesOf(
  topology: Topology,
  nvas: readonly Nva[],
  { tables = 'all' }: GraphOptions,
): RouteTable[] {
  const addressOf = (nextHop: UserDefinedRoute['nextHop']) =>
    nextHop.kind === 'appliance'
      ? nextHop.ipAddress
      : nvas.find(
          ({ id }) =>
            nextHop.kind === 'firewall' &&
            id === elementIds.firewall(nextHop.region),
        )?.ip;
  return topology.routeTables.flatMap(table => {
    const routes = table.routes.map(
      ({ name, prefix, nextHop }): UserRoute =>
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
      disableGatewayRoutePropagation: !table.gatewayRoutePropagation,
      routes,
    }));
  });
}

function routeServersOf(topology: Topology): RouteServer[] {
  return topology.routeServers.map(
    ({ region, branchToBranch, peers }, index) => ({
      vnet: region,
      branchToBranch,
      peers: topology.networkVirtualAppliances
        .filter(nva =>
          peers.some(({ ipAddress }) => ipAddress === nva.ipAddress),
        )
        .map(nva => ({
          key: nva.region,
          described: false,
          advertises: [],
          advertise: [],
        })),
      place: ['routeServers', index],
    }),
  );
}

function networkManagerOf(
  manager: NonNullable<Topology['networkManager']>,
): NetworkManager {
  const { connectivity, hub, members, locations } = manager;
  return {
    connectivity: connectivity === 'Mesh' ? 'Mesh' : 'HubAndSpoke',
    members,
    ...(hub === undefined ? {} : { hub }),
    acrossRegions: manager.directlyConnected,
    directConnectivity: manager.directlyConnected,
    useHubGateway: manager.useHubGateway,
    connectedGroupAddressOverlap: 'Allowed',
    deployedRegions: locations,
    place: ['avnm'],
  };
}

function connectionsOf(topology: Topology): Connection[] {
  return [
    ...topology.gatewayConnections.map(
      ({ id, regions: [a, b], bgp }): Connection => ({
        id,
        type: 'vnet2vnet',
        a: ends.gateway(a, 'vpn'),
        b: ends.gateway(b, 'vpn'),
        bgp,
        weight: 0,
        lngPrefixes: [],
      }),
    ),
    ...topology.siteConnections.map(
      ({ id, region, site, device, bgp }): Connection => ({
        id: elementIds.tunnel(id, device),
        type: 'ipsec',
        a: ends.gateway(region, 'vpn'),
        b: ends.device(site, device),
        bgp,
        weight: 0,
        // With BGP the local network gateway names the device's BGP address only.
        lngPrefixes: bgp ? [] : prefixesOfSite(topology, site),
      }),
    ),
    ...topology.circuitConnections.map(
      ({ id, region, circuit }): Connection => ({
        id,
        type: 'expressroute',
        a: ends.gateway(region, 'er'),
        b: ends.circuit(circuit),
        bgp: true,
        weight: 0,
        lngPrefixes: [],
      }),
    ),
  ];
}

function prefixesOfSite(topology: Topology, site: string): readonly string[] {
  return topology.sites.find(({ key }) => key === site)?.addressSpace ?? [];
}
