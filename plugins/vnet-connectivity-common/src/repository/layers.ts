import { patternOf } from '../patterns';
import type { Topology } from '../topology';
import { usesSiteVpn } from '../topology';

/**
 * The parts that the infrastructure code of a network is composed of, the same in every language, in the order in which
 * their declarations stand. A layer that a language needs nothing of has no file in it.
 */
export const layers = [
  'core',
  'regions-alone',
  'spokes',
  'central',
  'asns',
  'region-pairs',
  'peering',
  'peered-regions',
  'peered-spokes',
  'peered-regions-and-spokes',
  'direct-peerings',
  'remote-gateways',
  'beside',
  'firewall-policy',
  'firewall',
  'appliance',
  'route-server',
  'route-table',
  'routes-to-firewalls',
  'routes-to-appliances',
  'nat-gateway',
  'vpn-gateway',
  'express-route-gateway',
  'vnet-to-vnet',
  'virtual-wan',
  'hubs-of-regions',
  'hubs-of-spokes',
  'hub-vpn-gateway',
  'hub-express-route-gateway',
  'hub-firewall',
  'network-manager',
  'sites',
  'site-connection',
  'sites-at-every-gateway',
  'site-region',
  'vpn-connection',
  'circuit',
  'circuit-connection',
  'hub-circuit-connection',
  'protection',
] as const;

export type Layer = (typeof layers)[number];

/**
 * The layers that a network needs. It follows from what kind of network it is, not from how many of anything it has, so
 * that a region or a site that is added is a matter of data.
 */
export function layersOf(topology: Topology): ReadonlySet<Layer> {
  const { onPremises, virtualWan, networkManager } = topology;
  const { peersRegions, regionGateways } = patternOf(topology);
  const hubs = virtualWan?.hubs ?? [];
  const has = {
    spokes: topology.virtualNetworks.some(({ role }) => role === 'spoke'),
    firewall: topology.firewalls.length > 0,
    appliance: topology.networkVirtualAppliances.length > 0,
    routeServer: topology.routeServers.length > 0,
    routeTable: topology.routeTables.length > 0,
    natGateway: topology.natGateways.length > 0,
    vpnGateway: topology.vpnGateways.length > 0,
    expressRouteGateway: topology.expressRouteGateways.length > 0,
    hubVpnGateway: hubs.some(hub => hub.vpnGateway),
    hubExpressRouteGateway: hubs.some(hub => hub.expressRouteGateway),
    hubFirewall: hubs.some(hub => hub.firewall),
    sites: usesSiteVpn(topology),
    circuit: topology.circuits.length > 0,
  };
  const globalPeering = peersRegions && networkManager === undefined;
  const vnetToVnet = regionGateways === 'vpn';
  const spokePeering =
    has.spokes && virtualWan === undefined && networkManager === undefined;
  const peering = globalPeering || spokePeering;
  const transit =
    onPremises.via !== 'none' && onPremises.gateways === 'transit';
  const remoteGateways =
    (globalPeering && transit) ||
    (spokePeering &&
      (has.vpnGateway || has.expressRouteGateway || has.routeServer));
  const siteConnection = has.sites && has.vpnGateway;
  /** The sites are connected with the gateway of one region only, though each region has one. */
  const siteRegion = siteConnection && vnetToVnet && transit;
  const needed: Readonly<Record<Layer, boolean>> = {
    core: true,
    'regions-alone': !has.spokes,
    spokes: has.spokes,
    central: networkManager !== undefined || virtualWan !== undefined,
    asns: has.vpnGateway || has.sites,
    'region-pairs': globalPeering || vnetToVnet,
    peering,
    'peered-regions': globalPeering && !spokePeering,
    'peered-spokes': !globalPeering && spokePeering,
    'peered-regions-and-spokes': globalPeering && spokePeering,
    'direct-peerings': peering && !remoteGateways,
    'remote-gateways': remoteGateways,
    beside:
      has.vpnGateway ||
      has.expressRouteGateway ||
      has.firewall ||
      has.routeServer ||
      has.routeTable ||
      has.natGateway,
    'firewall-policy': has.firewall || has.hubFirewall,
    firewall: has.firewall,
    appliance: has.appliance,
    'route-server': has.routeServer,
    'route-table': has.routeTable,
    'routes-to-firewalls': has.routeTable && has.firewall,
    'routes-to-appliances': has.routeTable && has.appliance,
    'nat-gateway': has.natGateway,
    'vpn-gateway': has.vpnGateway,
    'express-route-gateway': has.expressRouteGateway,
    'vnet-to-vnet': vnetToVnet,
    'virtual-wan': virtualWan !== undefined,
    'hubs-of-regions': virtualWan !== undefined && !has.spokes,
    'hubs-of-spokes': virtualWan !== undefined && has.spokes,
    'hub-vpn-gateway': has.hubVpnGateway,
    'hub-express-route-gateway': has.hubExpressRouteGateway,
    'hub-firewall': has.hubFirewall,
    'network-manager': networkManager !== undefined,
    sites: has.sites,
    'site-connection': siteConnection,
    'sites-at-every-gateway': siteConnection && !siteRegion,
    'site-region': siteRegion,
    'vpn-connection': siteConnection || vnetToVnet || has.hubVpnGateway,
    circuit: has.circuit,
    'circuit-connection': has.circuit && has.expressRouteGateway,
    'hub-circuit-connection': has.circuit && has.hubExpressRouteGateway,
    protection:
      has.vpnGateway ||
      has.expressRouteGateway ||
      has.hubVpnGateway ||
      has.hubExpressRouteGateway ||
      has.circuit,
  };
  return new Set(layers.filter(layer => needed[layer]));
}
