import { defaultIpsecPolicy, privateRanges, serviceSubnets } from '../../azure';
import type {
  Circuit,
  Device,
  ExpressRouteGateway,
  Firewall,
  RouteTable,
  Site,
  Topology,
  VirtualHub,
  VirtualNetwork,
  VpnGateway,
} from '../../topology';
import type { BicepData } from './literal';
import type { BicepSection } from './sections';

/**
 * The values of the parameters of `main.bicep`. What does not apply, or is the default, is undefined and so left out
 * of the file. Secrets are not among them.
 */
export function bicepParameters(
  topology: Topology,
  sections: Readonly<Record<BicepSection, boolean>>,
): Record<string, BicepData | undefined> {
  const { name, tags, interconnect, onPremises } = topology;
  const where = <T>(section: BicepSection, value: T): T | undefined =>
    sections[section] ? value : undefined;
  const networks = (role: VirtualNetwork['role']) =>
    topology.virtualNetworks.filter(network => network.role === role);
  return {
    subscriptionId: topology.subscriptionId?.toLowerCase(),
    name,
    tags: Object.keys(tags).length > 0 ? tags : undefined,
    location: where('central', topology.location),
    topology: where('region-pairs', interconnect.topology),
    hub:
      interconnect.topology === 'hub-and-spoke'
        ? where('region-pairs', interconnect.hub)
        : undefined,
    regions: byKey(networks('region'), network => ({
      location: network.location,
      ...networkOf(topology, network),
    })),
    spokes: where(
      'spokes',
      byKey(networks('spoke'), network => ({
        region: network.region,
        ...networkOf(topology, network),
      })),
    ),
    vpnGateways: where(
      'vpn-gateway',
      byRegion(topology.vpnGateways, vpnGatewayOf),
    ),
    bgpBetweenRegions: where(
      'vnet-to-vnet',
      topology.gatewayConnections.every(({ bgp }) => bgp) ? undefined : false,
    ),
    expressRouteGateways: where(
      'express-route-gateway',
      byRegion(topology.expressRouteGateways, expressRouteGatewayOf),
    ),
    gatewayRegion:
      sections['gateway-transit'] || sections['site-region']
        ? onPremises.gatewayRegion
        : undefined,
    virtualHubs: where(
      'virtual-wan',
      byRegion(topology.virtualWan?.hubs ?? [], virtualHubOf),
    ),
    networkManager: networkManagerOf(topology),
    sites: where('sites', byKey(topology.sites, siteOf)),
    ipsecPolicy: where('vpn-connection', ipsecPolicyOf(topology)),
    circuits: where(
      'circuit',
      byKey(topology.circuits, circuit => circuitOf(topology, circuit)),
    ),
    privateRanges: where('private-ranges', privateRangesOf(topology)),
    firewalls: where('firewall', byRegion(topology.firewalls, firewallOf)),
    appliances: where(
      'appliance',
      byRegion(topology.networkVirtualAppliances, ({ ipAddress, asn }) => ({
        ipAddress,
        asn,
      })),
    ),
    routeServers: where(
      'route-server',
      byRegion(topology.routeServers, ({ branchToBranch }) => ({
        branchToBranch,
      })),
    ),
    routeTables: where(
      'route-table',
      byKey(topology.routeTables, routeTableOf),
    ),
  };
}

/** Undefined where it is the default of the deployment. */
function privateRangesOf({ privateRanges: ranges }: Topology) {
  return ranges.length === privateRanges.length ? undefined : [...ranges];
}

function byKey<T extends { readonly key: string }, R>(
  elements: readonly T[],
  map: (element: T) => R,
): Record<string, R> {
  return Object.fromEntries(
    elements.map(element => [element.key, map(element)]),
  );
}

function byRegion<T extends { readonly region: string }, R>(
  elements: readonly T[],
  map: (element: T) => R,
): Record<string, R> {
  return Object.fromEntries(
    elements.map(element => [element.region, map(element)]),
  );
}

/** What a region's network and a spoke have in common. */
function networkOf(topology: Topology, network: VirtualNetwork) {
  const { existingId, gatewaySubnet, firewallSubnet, routeServerSubnet } =
    network;
  const subnets = [
    // The workload subnets of a network that exists are there already.
    ...(existingId === undefined ? network.subnets : []),
    { name: serviceSubnets.gateway.name, prefix: gatewaySubnet },
    { name: serviceSubnets.firewall.name, prefix: firewallSubnet },
    { name: serviceSubnets.routeServer.name, prefix: routeServerSubnet },
  ].filter(({ prefix }) => prefix !== undefined);
  return {
    addressSpace: network.addressSpace,
    subnets: orUndefined(
      Object.fromEntries(subnets.map(({ name, prefix }) => [name, prefix])),
    ),
    subscriptionId: furtherSubscriptionOf(topology, network),
    virtualNetworkId: existingId,
  };
}

function orUndefined<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

/** The subscription of an element where it is not that of the network as a whole. */
function furtherSubscriptionOf(
  topology: Topology,
  element: { readonly subscriptionId?: string; readonly existingId?: string },
): string | undefined {
  const id = element.subscriptionId?.toLowerCase();
  // The id of what exists names its subscription.
  return element.existingId || id === topology.subscriptionId?.toLowerCase()
    ? undefined
    : id;
}

function vpnGatewayOf(gateway: VpnGateway) {
  return {
    sku: gateway.sku,
    generation: `Generation${gateway.generation}`,
    activeActive: gateway.activeActive,
    asn: gateway.bgp ? gateway.asn : undefined,
    zones: zonesOf(gateway),
  };
}

function zonesOf({ zones }: { readonly zones: readonly string[] }) {
  return zones.length > 0 ? zones : undefined;
}

function expressRouteGatewayOf(gateway: ExpressRouteGateway) {
  return {
    sku: gateway.sku,
    minimumScaleUnits: gateway.minScaleUnits,
    maximumScaleUnits: gateway.maxScaleUnits,
    remoteVnetTrafficEnabled: gateway.allowRemoteVnetTraffic || undefined,
  };
}

function virtualHubOf(hub: VirtualHub) {
  return {
    addressPrefix: hub.addressPrefix,
    routingPreference:
      hub.routingPreference === 'ExpressRoute'
        ? undefined
        : hub.routingPreference,
    vpnScaleUnits: hub.vpnGateway?.scaleUnits,
    expressRouteScaleUnits: hub.expressRouteGateway?.scaleUnits,
    firewall: hub.firewall && firewallOf(hub.firewall),
  };
}

function networkManagerOf({ networkManager }: Topology) {
  return (
    networkManager && {
      hub: networkManager.hub,
      directlyConnected: networkManager.directlyConnected,
      useHubGateway: networkManager.useHubGateway,
    }
  );
}

function siteOf({ addressSpace, devices }: Site) {
  return {
    addressSpace,
    devices: orUndefined(
      Object.fromEntries(
        devices.map(device => [device.index, deviceOf(device)]),
      ),
    ),
  };
}

function deviceOf({ ipAddress, asn, bgpPeerAddress }: Device) {
  return { ipAddress, asn, bgpPeerAddress };
}

/** Undefined where it is the default of `main.bicep`. */
function ipsecPolicyOf({ ipsecPolicy }: Topology) {
  if (JSON.stringify(ipsecPolicy) === JSON.stringify(defaultIpsecPolicy)) {
    return undefined;
  }
  const { saLifetimeSeconds, ...policy } = ipsecPolicy;
  return { ...policy, saLifeTimeSeconds: saLifetimeSeconds };
}

function circuitOf(topology: Topology, circuit: Circuit) {
  const { existingId } = circuit;
  return {
    ...(existingId ? { circuitId: existingId } : newCircuitOf(circuit)),
    subscriptionId: furtherSubscriptionOf(topology, circuit),
    provisioned: circuit.provisioned,
    regions: topology.circuitConnections
      .filter(connection => connection.circuit === circuit.key)
      .map(({ region }) => region),
  };
}

function newCircuitOf(circuit: Circuit) {
  const { portId, privatePeering } = circuit;
  return {
    location: circuit.location,
    ...(portId
      ? { expressRoutePortId: portId }
      : {
          peeringLocation: circuit.peeringLocation,
          serviceProviderName: circuit.provider,
        }),
    bandwidthInMbps: circuit.bandwidthMbps,
    tier: circuit.tier,
    family: circuit.family,
    privatePeering: privatePeering && { ...privatePeering },
  };
}

function firewallOf(firewall: Pick<Firewall, 'tier' | 'zones'>) {
  return { tier: firewall.tier, zones: zonesOf(firewall) };
}

function routeTableOf(table: RouteTable) {
  return {
    virtualNetwork: table.virtualNetwork,
    subnets: table.subnets.length > 0 ? table.subnets : undefined,
    gatewayRoutePropagation: table.gatewayRoutePropagation,
    routes: Object.fromEntries(
      table.routes.map(({ name, prefix, nextHop }) => [
        name,
        {
          prefix,
          nextHop: nextHop.kind === 'internet' ? 'Internet' : nextHop.region,
        },
      ]),
    ),
  };
}
