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
  hasOwnResourceGroup,
  hubExpressRouteGatewaysData,
  hubFirewallsData,
  hubOf,
  hubVpnGatewaysData,
  ipsecPolicyData,
  natGatewaysData,
  networkManagerData,
  networkSettingsOf,
  networksOf,
  peeringFlagsData,
  peeringNamesData,
  privatePeeringData,
  privateRangesData,
  regionsOfCircuit,
  routeTableData,
  siteData,
  subnetSettingsOf,
  tagsOf,
  virtualHubData,
  vpnGatewayData,
} from '../network-data';
import type { Layer } from '../layers';
import type { BicepData } from './literal';

/**
 * The values of the parameters of `main.bicep`. What does not apply, or is the default, is undefined and so left out
 * of the file. Secrets are not among them.
 */
export function bicepParameters(
  topology: Topology,
  layers: ReadonlySet<Layer>,
): Record<string, BicepData | undefined> {
  const { interconnect, onPremises } = topology;
  const hubs = topology.virtualWan?.hubs ?? [];
  const where = <T>(layer: Layer, value: T): T | undefined =>
    layers.has(layer) ? value : undefined;
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
    peeringFlags: where('peering', peeringFlagsData(topology)),
    peeringNames: where('peering', peeringNamesData(topology)),
    vpnGateways: where(
      'vpn-gateway',
      byRegion(topology.vpnGateways, vpnGatewayData),
    ),
    bgpBetweenRegions: where('vnet-to-vnet', bgpBetweenRegionsOf(topology)),
    expressRouteGateways: where(
      'express-route-gateway',
      byRegion(topology.expressRouteGateways, expressRouteGatewayData),
    ),
    gatewayRegion: where('site-region', onPremises.gatewayRegion),
    virtualHubs: where('virtual-wan', byRegion(hubs, virtualHubData)),
    hubVpnGateways: where('hub-vpn-gateway', hubVpnGatewaysData(hubs)),
    hubExpressRouteGateways: where(
      'hub-express-route-gateway',
      hubExpressRouteGatewaysData(hubs),
    ),
    hubFirewalls: where('hub-firewall', hubFirewallsData(hubs)),
    networkManager: networkManagerData(topology),
    sites: where('sites', byKey(topology.sites, siteData)),
    ipsecPolicy: where('vpn-connection', ipsecPolicyOf(topology)),
    circuits: where(
      'circuit',
      byKey(topology.circuits, circuit => circuitOf(topology, circuit)),
    ),
    privateRanges: where('firewall-policy', privateRangesData(topology)),
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
    isProtected: where('protection', topology.isProtected ? undefined : false),
  };
}

/** The data that a region's network and a spoke have in common. */
function networkOf(topology: Topology, network: VirtualNetwork) {
  return {
    addressSpace: network.addressSpace,
    subnets: builtSubnets(network),
    subnetSettings: subnetSettingsOf(network),
    ...networkSettingsOf(network),
    encryption: encryptionOf(network),
    subscriptionId: subscriptionOf(topology, network),
    virtualNetworkId: network.existingId,
    resourceGroup: hasOwnResourceGroup(topology, network) || undefined,
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
