import type { Source } from 'backstage-plugin-vnet-connectivity-common';
import {
  expressRouteEncryptionSource,
  sources,
  virtualNetworkManagerChargesSource,
} from 'backstage-plugin-vnet-connectivity-common';

/** A source, with a name for citations. */
export interface Document extends Source {
  /** Name that fits into a citation. */
  readonly short: string;
}

const cited = (source: Source, short: string): Document => ({
  ...source,
  short,
});

/** Every document that the page cites. */
export const documents = {
  encryptionOverview: cited(sources.encryptionOverview, 'Encryption overview'),
  expressRouteBetweenVirtualNetworks: cited(
    sources.expressRouteBetweenVirtualNetworks,
    'VNets over ExpressRoute',
  ),
  expressRouteCoexistence: cited(
    sources.expressRouteCoexistence,
    'ExpressRoute with VPN',
  ),
  expressRouteEncryption: cited(
    expressRouteEncryptionSource,
    'ExpressRoute encryption',
  ),
  expressRouteFaq: cited(sources.expressRouteFaq, 'ExpressRoute FAQ'),
  expressRouteGateways: cited(
    sources.expressRouteGateways,
    'ExpressRoute gateways',
  ),
  expressRoutePricing: cited(
    sources.expressRoutePricing,
    'ExpressRoute prices',
  ),
  gatewayTransit: cited(sources.gatewayTransit, 'Gateway transit'),
  gatewayInOtherRegion: cited(
    sources.gatewayInOtherRegion,
    'Gateway in another region',
  ),
  highScaleMesh: cited(sources.highScaleMesh, 'High-scale mesh'),
  hubAndSpoke: cited(sources.hubAndSpoke, 'Hub and spoke'),
  latency: cited(sources.latency, 'Latency table'),
  limits: cited(sources.limits, 'Azure limits'),
  managePeering: cited(sources.managePeering, 'Manage peering'),
  networkTopology: cited(sources.networkTopology, 'Network topology'),
  peeringOrVpn: cited(sources.peeringOrVpn, 'Peering or VPN'),
  peeringOverview: cited(sources.peeringOverview, 'Peering overview'),
  peeringPricing: cited(sources.peeringPricing, 'Peering prices'),
  routeServer: cited(sources.routeServer, 'Route Server'),
  routeServerFaq: cited(sources.routeServerFaq, 'Route Server FAQ'),
  routeServerLimits: cited(sources.routeServerLimits, 'Route Server limits'),
  routing: cited(sources.routing, 'Traffic routing'),
  virtualNetworkEncryption: cited(
    sources.virtualNetworkEncryption,
    'VNet encryption',
  ),
  virtualNetworkManager: cited(
    sources.virtualNetworkManager,
    'Network Manager',
  ),
  virtualNetworkManagerCharges: cited(
    virtualNetworkManagerChargesSource,
    'Network Manager FAQ',
  ),
  virtualNetworkManagerLimits: cited(
    sources.virtualNetworkManagerLimits,
    'Network Manager limits',
  ),
  virtualWan: cited(sources.virtualWan, 'Virtual WAN'),
  vpnBgp: cited(sources.vpnBgp, 'BGP with VPN'),
  vpnGatewayFaq: cited(sources.vpnGatewayFaq, 'VPN FAQ'),
  vpnGatewayPricing: cited(sources.vpnGatewayPricing, 'VPN prices'),
  vpnGatewaySettings: cited(sources.vpnGatewaySettings, 'VPN settings'),
  vpnGatewaySkus: cited(sources.vpnGatewaySkus, 'VPN SKUs'),
  vpnHighlyAvailable: cited(sources.vpnHighlyAvailable, 'Highly available VPN'),
} as const satisfies Record<string, Document>;

/** Name of a document in {@link documents}. */
export type DocumentId = keyof typeof documents;
