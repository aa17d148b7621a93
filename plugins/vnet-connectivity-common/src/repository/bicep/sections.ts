import type { Topology } from '../../topology';
import { featuresOf } from '../features';

/** Which sections of the files below `assets/bicep` a network needs. */
export function sectionsOf(topology: Topology) {
  const has = featuresOf(topology);
  return {
    spokes: has.spokes,
    encryption: has.encryption,
    central: has.central,
    'region-pairs': has.regionPairs,
    'global-peering': has.globalPeering,
    peering: has.peering,
    'gateway-regions': has.spokesUseGateways,
    'gateway-transit': has.gatewayTransit,
    'remote-gateways': has.remoteGateways,
    inspection: has.firewall || has.appliance,
    zones: has.vpnGateway || has.azureFirewall || has.natGateway,
    asns: has.vpnGateway || has.sites || has.appliance || has.routeServer,
    'vpn-gateway': has.vpnGateway,
    'vnet-to-vnet': has.vnetToVnet,
    sites: has.sites,
    'site-connection': has.siteConnection,
    'site-region': has.siteRegion,
    'vpn-connection': has.vpnConnection,
    'express-route-gateway': has.expressRouteGateway,
    circuit: has.circuit,
    'circuit-connection': has.circuitConnection || has.hubCircuitConnection,
    'network-circuit-connection': has.circuitConnection,
    firewall: has.firewall,
    'azure-firewall': has.azureFirewall,
    'private-ranges': has.azureFirewall,
    appliance: has.appliance,
    'appliance-type': has.appliance || has.routeServer,
    'route-server': has.routeServer,
    'route-table': has.routeTable,
    'nat-gateway': has.natGateway,
    'virtual-wan': has.virtualWan,
    'hub-vpn-gateway': has.hubVpnGateway,
    'hub-express-route-gateway': has.hubExpressRouteGateway,
    'hub-circuit-connection': has.hubCircuitConnection,
    'hub-firewall': has.hubFirewall,
    'network-manager': has.networkManager,
  };
}

export type BicepSection = keyof ReturnType<typeof sectionsOf>;
