import type { Topology } from '../../topology';

/**
 * Parts of the Terraform configuration: the folders below `assets/terraform`, in the order in which a later one's file
 * takes the place of an earlier one's. The names also mark sections inside the files.
 */
export const terraformLayers = [
  'core',
  'spokes',
  'asns',
  'region-pairs',
  'global-peering',
  'spoke-peering',
  'spokes-over-peering',
  'gateway-regions',
  'gateway-transit',
  'peering',
  'remote-gateways',
  'beside',
  'firewall-policy',
  'firewall',
  'appliance',
  'route-server',
  'route-table',
  'vpn-gateway',
  'vnet-to-vnet',
  'central',
  'network-manager',
  'virtual-wan',
  'hub-vpn-gateway',
  'hub-express-route-gateway',
  'hub-firewall',
  'sites',
  'site-connection',
  'site-region',
  'vpn-connection',
  'express-route-gateway',
  'circuit',
  'circuit-connection',
  'hub-circuit-connection',
  'secrets',
] as const;

export type TerraformLayer = (typeof terraformLayers)[number];

/**
 * The layers that a network needs. They follow from what kind of network it is, not from how many of anything it has, so
 * that a region or a site that is added is a matter of data.
 */
export function layersOf(topology: Topology): TerraformLayer[] {
  const { interconnect, onPremises } = topology;
  const { pattern } = interconnect;
  const spokes = topology.virtualNetworks.some(({ role }) => role === 'spoke');
  const networkManager = topology.networkManager !== undefined;
  const virtualWan = pattern === 'virtual-wan';
  const globalPeering = pattern === 'global-peering' && !networkManager;
  const spokePeering = spokes && !virtualWan && !networkManager;
  const transit =
    onPremises.via !== 'none' && onPremises.gateways === 'transit';
  const gatewayTransit = globalPeering && transit;
  const vpnGateway = topology.vpnGateways.length > 0;
  const expressRouteGateway = topology.expressRouteGateways.length > 0;
  const firewall = topology.firewalls.length > 0;
  const appliance = topology.networkVirtualAppliances.length > 0;
  const routeServer = topology.routeServers.length > 0;
  const routeTable = topology.routeTables.length > 0;
  const hubs = topology.virtualWan?.hubs ?? [];
  const hubVpnGateway = hubs.some(hub => hub.vpnGateway);
  const hubExpressRouteGateway = hubs.some(hub => hub.expressRouteGateway);
  const hubFirewall = hubs.some(hub => hub.firewall);
  const firewallPolicy = firewall || hubFirewall;
  const vnetToVnet = pattern === 'vnet-to-vnet';
  const sites = onPremises.via === 'vpn' || onPremises.backup === 'vpn';
  const siteConnection = sites && vpnGateway;
  const vpnConnection = siteConnection || vnetToVnet || hubVpnGateway;
  const circuit = topology.circuits.length > 0;
  const needed: Readonly<Record<TerraformLayer, boolean>> = {
    core: true,
    spokes,
    asns: vpnGateway || sites,
    'region-pairs': globalPeering || vnetToVnet,
    'global-peering': globalPeering,
    'spoke-peering': spokePeering,
    'spokes-over-peering': spokePeering && globalPeering,
    'gateway-regions': spokePeering || gatewayTransit,
    'gateway-transit': gatewayTransit,
    peering: globalPeering || spokePeering,
    'remote-gateways':
      gatewayTransit ||
      (spokePeering && (vpnGateway || expressRouteGateway || routeServer)),
    beside:
      vpnGateway ||
      expressRouteGateway ||
      firewall ||
      routeServer ||
      routeTable,
    'firewall-policy': firewallPolicy,
    firewall,
    appliance,
    'route-server': routeServer,
    'route-table': routeTable,
    'vpn-gateway': vpnGateway,
    'vnet-to-vnet': vnetToVnet,
    central: networkManager || virtualWan,
    'network-manager': networkManager,
    'virtual-wan': virtualWan,
    'hub-vpn-gateway': hubVpnGateway,
    'hub-express-route-gateway': hubExpressRouteGateway,
    'hub-firewall': hubFirewall,
    sites,
    'site-connection': siteConnection,
    'site-region': siteConnection && vnetToVnet && transit,
    'vpn-connection': vpnConnection,
    'express-route-gateway': expressRouteGateway,
    circuit,
    'circuit-connection': circuit && expressRouteGateway,
    'hub-circuit-connection': circuit && hubExpressRouteGateway,
    secrets: vpnConnection || circuit,
  };
  return terraformLayers.filter(layer => needed[layer]);
}
