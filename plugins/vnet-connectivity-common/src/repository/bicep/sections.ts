import type { Topology } from '../../topology';

/**
 * Which sections of the files below `assets/bicep` a network needs. They follow from what kind of network it is, not from
 * how many of anything it has, so that a region or a site that is added is a matter of data.
 */
export function sectionsOf(topology: Topology) {
  const { interconnect, onPremises, virtualWan } = topology;
  const { pattern, peeredBy } = interconnect;
  const spokes = topology.virtualNetworks.some(({ role }) => role === 'spoke');
  const networkManager = topology.networkManager !== undefined;
  const globalPeering =
    pattern === 'global-peering' && peeredBy !== 'network-manager';
  const spokePeering = spokes && !virtualWan && !networkManager;
  const vnetToVnet = pattern === 'vnet-to-vnet';
  const transit =
    onPremises.via !== 'none' && onPremises.gateways === 'transit';
  const gatewayTransit = globalPeering && transit;
  const vpnGateway = topology.vpnGateways.length > 0;
  const expressRouteGateway = topology.expressRouteGateways.length > 0;
  const routeServer = topology.routeServers.length > 0;
  const gatewayRegions =
    spokePeering && (vpnGateway || expressRouteGateway || routeServer);
  const sites = onPremises.via === 'vpn' || onPremises.backup === 'vpn';
  const siteConnection = sites && vpnGateway;
  const appliance = topology.networkVirtualAppliances.length > 0;
  const hubHas = (part: 'vpnGateway' | 'expressRouteGateway' | 'firewall') =>
    virtualWan?.hubs.some(hub => hub[part] !== undefined) ?? false;
  const firewall = topology.firewalls.length > 0;
  const azureFirewall = firewall || hubHas('firewall');
  const circuit = topology.circuits.length > 0;
  return {
    spokes,
    central: virtualWan !== undefined || networkManager,
    'region-pairs': globalPeering || vnetToVnet,
    'global-peering': globalPeering,
    peering: globalPeering || spokePeering,
    'gateway-regions': gatewayRegions,
    'gateway-transit': gatewayTransit,
    'remote-gateways': gatewayTransit || gatewayRegions,
    inspection: firewall || appliance,
    zones: vpnGateway || azureFirewall,
    asns: vpnGateway || sites || appliance || routeServer,
    'vpn-gateway': vpnGateway,
    'vnet-to-vnet': vnetToVnet,
    sites,
    'site-connection': siteConnection,
    'site-region': siteConnection && vnetToVnet && transit,
    'vpn-connection': siteConnection || vnetToVnet || hubHas('vpnGateway'),
    'express-route-gateway': expressRouteGateway,
    circuit,
    'circuit-connection':
      circuit && (expressRouteGateway || hubHas('expressRouteGateway')),
    'network-circuit-connection': circuit && expressRouteGateway,
    firewall,
    'azure-firewall': azureFirewall,
    'private-ranges': azureFirewall,
    appliance,
    'appliance-type': appliance || routeServer,
    'route-server': routeServer,
    'route-table': topology.routeTables.length > 0,
    'virtual-wan': virtualWan !== undefined,
    'hub-vpn-gateway': hubHas('vpnGateway'),
    'hub-express-route-gateway': hubHas('expressRouteGateway'),
    'hub-circuit-connection': circuit && hubHas('expressRouteGateway'),
    'hub-firewall': hubHas('firewall'),
    'network-manager': networkManager,
  };
}

export type BicepSection = keyof ReturnType<typeof sectionsOf>;
