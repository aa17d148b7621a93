import type { Topology } from '../../topology';
import { featuresOf } from '../features';

/**
 * Parts of the Terraform configuration: the folders below `assets/terraform`, in the order in which a later one's file
 * takes the place of an earlier one's. The names also mark sections inside the files.
 */
export const terraformLayers = [
  'core',
  'spokes',
  'encryption',
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
  'nat-gateway',
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

/** The layers that a network needs. */
export function layersOf(topology: Topology): TerraformLayer[] {
  const has = featuresOf(topology);
  const needed: Readonly<Record<TerraformLayer, boolean>> = {
    core: true,
    spokes: has.spokes,
    encryption: has.encryption,
    asns: has.vpnGateway || has.sites,
    'region-pairs': has.regionPairs,
    'global-peering': has.globalPeering,
    'spoke-peering': has.spokePeering,
    'spokes-over-peering': has.spokePeering && has.globalPeering,
    'gateway-regions': has.spokePeering || has.gatewayTransit,
    'gateway-transit': has.gatewayTransit,
    peering: has.peering,
    'remote-gateways': has.remoteGateways,
    beside:
      has.vpnGateway ||
      has.expressRouteGateway ||
      has.firewall ||
      has.routeServer ||
      has.routeTable ||
      has.natGateway,
    'firewall-policy': has.azureFirewall,
    firewall: has.firewall,
    appliance: has.appliance,
    'route-server': has.routeServer,
    'route-table': has.routeTable,
    'nat-gateway': has.natGateway,
    'vpn-gateway': has.vpnGateway,
    'vnet-to-vnet': has.vnetToVnet,
    central: has.central,
    'network-manager': has.networkManager,
    'virtual-wan': has.virtualWan,
    'hub-vpn-gateway': has.hubVpnGateway,
    'hub-express-route-gateway': has.hubExpressRouteGateway,
    'hub-firewall': has.hubFirewall,
    sites: has.sites,
    'site-connection': has.siteConnection,
    'site-region': has.siteRegion,
    'vpn-connection': has.vpnConnection,
    'express-route-gateway': has.expressRouteGateway,
    circuit: has.circuit,
    'circuit-connection': has.circuitConnection,
    'hub-circuit-connection': has.hubCircuitConnection,
    secrets: has.vpnConnection || has.circuit,
  };
  return terraformLayers.filter(layer => needed[layer]);
}
