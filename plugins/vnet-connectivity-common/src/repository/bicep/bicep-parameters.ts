import type { Circuit, Topology, VirtualNetwork } from '../../topology';
import {
  applianceData,
  bgpBetweenRegionsOf,
  builtSubnets,
  byKey,
  byRegion,
  circuitData,
  encryptionOf,
  expressRouteGatewayData,
  firewallData,
  furtherSubscriptionOf,
  hubOf,
  ipsecPolicyData,
  natGatewaysData,
  networkManagerData,
  networksOf,
  privatePeeringData,
  privateRangesData,
  regionsOfCircuit,
  routeTableData,
  siteData,
  tagsOf,
  virtualHubData,
  vpnGatewayData,
} from '../network-data';
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
  const { interconnect, onPremises } = topology;
  const where = <T>(section: BicepSection, value: T): T | undefined =>
    sections[section] ? value : undefined;
  return {
    subscriptionId: topology.subscriptionId?.toLowerCase(),
    name: topology.name,
    tags: tagsOf(topology),
    location: where('central', topology.location),
    topology: where('region-pairs', interconnect.topology),
    hub: where('region-pairs', hubOf(topology)),
    regions: byKey(networksOf(topology, 'region'), network => ({
      location: network.location,
      ...networkOf(topology, network),
    })),
    spokes: where(
      'spokes',
      byKey(networksOf(topology, 'spoke'), network => ({
        region: network.region,
        ...networkOf(topology, network),
      })),
    ),
    vpnGateways: where(
      'vpn-gateway',
      byRegion(topology.vpnGateways, vpnGatewayData),
    ),
    bgpBetweenRegions: where('vnet-to-vnet', bgpBetweenRegionsOf(topology)),
    expressRouteGateways: where(
      'express-route-gateway',
      byRegion(topology.expressRouteGateways, expressRouteGatewayData),
    ),
    gatewayRegion:
      where('gateway-transit', onPremises.gatewayRegion) ??
      where('site-region', onPremises.gatewayRegion),
    virtualHubs: where(
      'virtual-wan',
      byRegion(topology.virtualWan?.hubs ?? [], virtualHubData),
    ),
    networkManager: networkManagerData(topology),
    sites: where('sites', byKey(topology.sites, siteData)),
    ipsecPolicy: where('vpn-connection', ipsecPolicyOf(topology)),
    circuits: where(
      'circuit',
      byKey(topology.circuits, circuit => circuitOf(topology, circuit)),
    ),
    privateRanges: where('private-ranges', privateRangesData(topology)),
    firewalls: where('firewall', byRegion(topology.firewalls, firewallData)),
    appliances: where(
      'appliance',
      byRegion(topology.networkVirtualAppliances, applianceData),
    ),
    routeServers: where(
      'route-server',
      byRegion(topology.routeServers, ({ branchToBranch }) => ({
        branchToBranch,
      })),
    ),
    routeTables: where(
      'route-table',
      byKey(topology.routeTables, routeTableData),
    ),
    natGateways: where('nat-gateway', natGatewaysData(topology)),
  };
}

/** What a region's network and a spoke have in common. */
function networkOf(topology: Topology, network: VirtualNetwork) {
  return {
    addressSpace: network.addressSpace,
    subnets: builtSubnets(network),
    encryption: encryptionOf(network),
    subscriptionId: subscriptionOf(topology, network),
    virtualNetworkId: network.existingId,
  };
}

/** The id of what exists names its subscription. */
function subscriptionOf(
  topology: Topology,
  element: { readonly subscriptionId?: string; readonly existingId?: string },
): string | undefined {
  return element.existingId
    ? undefined
    : furtherSubscriptionOf(topology, element);
}

function ipsecPolicyOf(topology: Topology) {
  const policy = ipsecPolicyData(topology);
  if (!policy) return undefined;
  const { saLifetimeSeconds, ...others } = policy;
  return { ...others, saLifeTimeSeconds: saLifetimeSeconds };
}

function circuitOf(topology: Topology, circuit: Circuit) {
  const privatePeering = privatePeeringData(circuit);
  return {
    ...circuitData(circuit),
    privatePeering: privatePeering && { ...privatePeering },
    subscriptionId: subscriptionOf(topology, circuit),
    provisioned: circuit.provisioned,
    regions: regionsOfCircuit(topology, circuit),
  };
}
