import { patternOf } from '../patterns';
import type { Topology } from '../topology';
import { usesSiteVpn } from '../topology';

/**
 * What there is in a network, as far as it decides which parts of a configuration are needed. It follows from what kind
 * of network it is, not from how many of anything it has, so that a region or a site that is added is a matter of data.
 */
export function featuresOf(topology: Topology) {
  const { onPremises } = topology;
  const { peersRegions, regionGateways } = patternOf(topology);
  const spokes = topology.virtualNetworks.some(({ role }) => role === 'spoke');
  const networkManager = topology.networkManager !== undefined;
  const virtualWan = topology.virtualWan !== undefined;
  const globalPeering = peersRegions && !networkManager;
  const vnetToVnet = regionGateways === 'vpn';
  const spokePeering = spokes && !virtualWan && !networkManager;
  const transit =
    onPremises.via !== 'none' && onPremises.gateways === 'transit';
  const gatewayTransit = globalPeering && transit;
  const vpnGateway = topology.vpnGateways.length > 0;
  const expressRouteGateway = topology.expressRouteGateways.length > 0;
  const routeServer = topology.routeServers.length > 0;
  const spokesUseGateways =
    spokePeering && (vpnGateway || expressRouteGateway || routeServer);
  const hubs = topology.virtualWan?.hubs ?? [];
  const hubVpnGateway = hubs.some(hub => hub.vpnGateway);
  const hubExpressRouteGateway = hubs.some(hub => hub.expressRouteGateway);
  const hubFirewall = hubs.some(hub => hub.firewall);
  const firewall = topology.firewalls.length > 0;
  const sites = usesSiteVpn(topology);
  const siteConnection = sites && vpnGateway;
  const circuit = topology.circuits.length > 0;
  return {
    spokes,
    /** Something belongs to no region. */
    central: networkManager || virtualWan,
    networkManager,
    virtualWan,
    /** Regions are peered with each other, one peering resource a direction. */
    globalPeering,
    vnetToVnet,
    /** Regions are joined pair by pair. */
    regionPairs: globalPeering || vnetToVnet,
    /** Spokes are peered with the network of their region. */
    spokePeering,
    peering: globalPeering || spokePeering,
    /** Regions use the gateway of another. */
    gatewayTransit,
    /** Spokes use the gateway, or the Route Server, of their region. */
    spokesUseGateways,
    remoteGateways: gatewayTransit || spokesUseGateways,
    /** In virtual networks, as all that is not said to be in hubs. */
    vpnGateway,
    expressRouteGateway,
    firewall,
    appliance: topology.networkVirtualAppliances.length > 0,
    routeServer,
    routeTable: topology.routeTables.length > 0,
    natGateway: topology.natGateways.length > 0,
    /** Of networks that are built here. */
    encryption: topology.virtualNetworks.some(
      ({ encryption, existingId }) =>
        encryption !== undefined && existingId === undefined,
    ),
    hubVpnGateway,
    hubExpressRouteGateway,
    hubFirewall,
    /** In virtual networks or in hubs. */
    azureFirewall: firewall || hubFirewall,
    sites,
    siteConnection,
    /** Sites are connected with the gateway of one region only, though each region has one. */
    siteRegion: siteConnection && vnetToVnet && transit,
    vpnConnection: siteConnection || vnetToVnet || hubVpnGateway,
    circuit,
    circuitConnection: circuit && expressRouteGateway,
    hubCircuitConnection: circuit && hubExpressRouteGateway,
  };
}
