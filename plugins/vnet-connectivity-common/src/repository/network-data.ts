import {
  defaultIpsecPolicy,
  isDomainName,
  privateRanges,
  serviceSubnets,
} from '../azure';
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
} from '../topology';
import { existingResourceGroupOf } from './existing-data';

/**
 * The data that a configuration has of each element of a network, whichever its language. What does not apply, or is the
 * default of the configuration, is undefined and so left out.
 */

export function byKey<T extends { readonly key: string }, R>(
  elements: readonly T[],
  map: (element: T) => R,
): Record<string, R> {
  return Object.fromEntries(
    elements.map(element => [element.key, map(element)]),
  );
}

export function byRegion<T extends { readonly region: string }, R>(
  elements: readonly T[],
  map: (element: T) => R,
): Record<string, R> {
  return Object.fromEntries(
    elements.map(element => [element.region, map(element)]),
  );
}

export function networksOf(
  { virtualNetworks }: Topology,
  role: VirtualNetwork['role'],
): VirtualNetwork[] {
  return virtualNetworks.filter(network => network.role === role);
}

export function tagsOf({ tags }: Topology) {
  return orUndefined(tags);
}

export function hubOf({ interconnect }: Topology): string | undefined {
  return interconnect.topology === 'hub-and-spoke'
    ? interconnect.hub
    : undefined;
}

/** Only `false` is ever said. */
export function bgpBetweenRegionsOf({ gatewayConnections }: Topology) {
  return gatewayConnections.every(({ bgp }) => bgp) ? undefined : false;
}

/** The prefixes of the subnets that are built in a network, by name. */
export function builtSubnets(
  network: VirtualNetwork,
): Record<string, string> | undefined {
  const subnets = [
    // The workload subnets of a network that exists are there already.
    ...(network.existingId === undefined ? network.subnets : []),
    { name: serviceSubnets.gateway.name, prefix: network.gatewaySubnet },
    { name: serviceSubnets.firewall.name, prefix: network.firewallSubnet },
    {
      name: serviceSubnets.routeServer.name,
      prefix: network.routeServerSubnet,
    },
  ];
  return orUndefined(
    Object.fromEntries(
      subnets.flatMap(({ name, prefix }) =>
        prefix === undefined ? [] : [[name, prefix]],
      ),
    ),
  );
}

/** The settings of subnets that are built in a network and belong to the design, by name. */
export function subnetSettingsOf({ existingId, subnets }: VirtualNetwork) {
  return orUndefined(
    Object.fromEntries(
      (existingId === undefined ? subnets : []).flatMap(({ name, settings }) =>
        settings ? [[name, settings]] : [],
      ),
    ),
  );
}

/** The settings of a network that is built and belong to the design. */
export function networkSettingsOf(network: VirtualNetwork) {
  const { existingId, dnsServers, ddosProtectionPlanId } = network;
  return existingId === undefined ? { dnsServers, ddosProtectionPlanId } : {};
}

/** True for an existing network beside which something is built, for which there is a resource group. */
export function hasOwnResourceGroup(
  topology: Topology,
  network: VirtualNetwork,
): boolean {
  const { vpnGateways, expressRouteGateways, firewalls, routeServers } =
    topology;
  const { key, existingId } = network;
  return (
    existingId !== undefined &&
    existingResourceGroupOf(topology, network) === undefined &&
    ([vpnGateways, expressRouteGateways, firewalls, routeServers].some(built =>
      built.some(({ region }) => region === key),
    ) ||
      topology.routeTables.some(({ virtualNetwork }) => virtualNetwork === key))
  );
}

/** The flags of each half of a peering, by "<from>/<to>"; halves that let nothing through are left out. */
export function peeringFlagsData({ peerings }: Topology) {
  const flags: Record<string, PeeringFlags> = {};
  for (const half of peerings) {
    if (
      half.allowForwardedTraffic ||
      half.allowGatewayTransit ||
      half.useRemoteGateways
    ) {
      flags[`${half.from}/${half.to}`] = {
        allowForwardedTraffic: half.allowForwardedTraffic || undefined,
        allowGatewayTransit: half.allowGatewayTransit || undefined,
        useRemoteGateways: half.useRemoteGateways || undefined,
      };
    }
  }
  return orUndefined(flags);
}

/** The names of the halves of peerings that exist already, by "<from>/<to>"; others have names that are made of the keys. */
export function peeringNamesData({ peerings }: Topology) {
  return orUndefined(
    Object.fromEntries(
      peerings.flatMap(({ from, to, existingId }) =>
        existingId === undefined
          ? []
          : [
              [
                `${from}/${to}`,
                existingId.slice(existingId.lastIndexOf('/') + 1),
              ],
            ],
      ),
    ),
  );
}

/** Only `true` is ever said. */
type PeeringFlags = {
  readonly [Flag in
    | 'allowForwardedTraffic'
    | 'allowGatewayTransit'
    | 'useRemoteGateways']?: boolean;
};

/** The subscription of an element where it is not that of the network as a whole. */
export function furtherSubscriptionOf(
  topology: Topology,
  { subscriptionId }: { readonly subscriptionId?: string },
): string | undefined {
  const id = subscriptionId?.toLowerCase();
  return id === topology.subscriptionId?.toLowerCase() ? undefined : id;
}

export function vpnGatewayData(gateway: VpnGateway) {
  return {
    sku: gateway.sku,
    generation: `Generation${gateway.generation}`,
    activeActive: gateway.activeActive,
    asn: gateway.bgp ? gateway.asn : undefined,
    zones: orUndefined(gateway.zones),
  };
}

export function expressRouteGatewayData(gateway: ExpressRouteGateway) {
  return {
    sku: gateway.sku,
    minimumScaleUnits: gateway.minScaleUnits,
    maximumScaleUnits: gateway.maxScaleUnits,
    remoteVnetTrafficEnabled: gateway.allowRemoteVnetTraffic || undefined,
  };
}

export function virtualHubData(hub: VirtualHub) {
  return {
    addressPrefix: hub.addressPrefix,
    routingPreference:
      hub.routingPreference === 'ExpressRoute'
        ? undefined
        : hub.routingPreference,
  };
}

export function hubVpnGatewaysData(hubs: readonly VirtualHub[]) {
  return byRegion(
    hubs.filter(hub => hub.vpnGateway),
    ({ vpnGateway }) => ({ scaleUnits: vpnGateway?.scaleUnits }),
  );
}

export function hubExpressRouteGatewaysData(hubs: readonly VirtualHub[]) {
  return byRegion(
    hubs.filter(hub => hub.expressRouteGateway),
    ({ expressRouteGateway }) => ({
      scaleUnits: expressRouteGateway?.scaleUnits,
    }),
  );
}

export function hubFirewallsData(hubs: readonly VirtualHub[]) {
  return Object.fromEntries(
    hubs.flatMap(({ region, firewall }) =>
      firewall ? [[region, firewallData(firewall)]] : [],
    ),
  );
}

export function networkManagerData({ networkManager }: Topology) {
  return (
    networkManager && {
      hub: networkManager.hub,
      directlyConnected: networkManager.directlyConnected,
      useHubGateway: networkManager.useHubGateway,
    }
  );
}

export function firewallData({
  tier,
  policySuffix,
  zones,
}: Omit<Firewall, 'id' | 'region'>) {
  return { tier, policySuffix, zones: orUndefined(zones) };
}

/** The ranges that may pass the firewalls beside the private ones. */
export function privateRangesData({ privateRanges: ranges }: Topology) {
  return ranges.length === privateRanges.length ? undefined : ranges;
}

export function applianceData({
  ipAddress,
  asn,
}: Topology['networkVirtualAppliances'][number]) {
  return { ipAddress, asn };
}

export function routeTableData(table: RouteTable) {
  return {
    virtualNetwork: table.virtualNetwork,
    subnets: orUndefined(table.subnets),
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

/** The encryption of a network that is built; undefined for one that exists, or has none. */
export function encryptionOf({ existingId, encryption }: VirtualNetwork) {
  return existingId === undefined ? encryption : undefined;
}

/** By network. */
export function natGatewaysData({ natGateways }: Topology) {
  return Object.fromEntries(
    natGateways.map(({ virtualNetwork, sku, subnets, zones }) => [
      virtualNetwork,
      { sku, subnets, zones: orUndefined(zones) },
    ]),
  );
}

/** Devices by key. */
export function siteData({ addressSpace, devices }: Site) {
  return {
    addressSpace,
    devices: orUndefined(
      Object.fromEntries(
        devices.map(device => [device.key, deviceData(device)]),
      ),
    ),
  };
}

/** Azure knows a device by its address or by its name, in two fields. */
function deviceData({ ipAddress, asn, bgpPeerAddress }: Device) {
  return {
    ...(isDomainName(ipAddress) ? { fqdn: ipAddress } : { ipAddress }),
    asn,
    bgpPeerAddress,
  };
}

export function ipsecPolicyData({ ipsecPolicy }: Topology) {
  return JSON.stringify(ipsecPolicy) === JSON.stringify(defaultIpsecPolicy)
    ? undefined
    : ipsecPolicy;
}

/** The id of a circuit that exists, or everything that there is to know of one that is created. */
export function circuitData(circuit: Circuit) {
  const { existingId, portId } = circuit;
  if (existingId) return { circuitId: existingId };
  return {
    location: circuit.location,
    peeringLocation: portId ? undefined : circuit.peeringLocation,
    serviceProviderName: portId ? undefined : circuit.provider,
    expressRoutePortId: portId,
    bandwidthInMbps: circuit.bandwidthMbps,
    tier: circuit.tier,
    family: circuit.family,
  };
}

/** That of a circuit that exists is there already. */
export function privatePeeringData({ existingId, privatePeering }: Circuit) {
  return existingId ? undefined : privatePeering;
}

/** The regions whose gateways are connected with a circuit. */
export function regionsOfCircuit(
  { circuitConnections }: Topology,
  { key }: Circuit,
): string[] {
  return circuitConnections
    .filter(({ circuit }) => circuit === key)
    .map(({ region }) => region);
}

function orUndefined<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}
