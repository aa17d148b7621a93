import type { SourceId } from '../../azure';
import type { FindingKind, Severity } from '../../findings';
import { addressOverlap } from '../../rules/address-overlap';
import { asnEqual } from '../../rules/asn-equal';
import { asnReserved } from '../../rules/asn-reserved';
import { circuitLinksLimit } from '../../rules/circuit-links-limit';
import { circuitTierReach } from '../../rules/circuit-tier-reach';
import { circuitsPerGatewayRule } from '../../rules/circuits-per-gateway';
import { gatewaySubnetCoexistence } from '../../rules/gateway-subnet-coexistence';
import { gatewaySubnetSize } from '../../rules/gateway-subnet-size';
import { interconnectBgpNeedsGatewayBgp } from '../../rules/interconnect-bgp-needs-gateway-bgp';
import { multipleDevicesNeedBgp } from '../../rules/multiple-devices-need-bgp';
import { peeringOneRemoteGatewayOnly } from '../../rules/peering-one-remote-gateway-only';
import { peeringOwnGatewayExcludesRemoteGateways } from '../../rules/peering-own-gateway-excludes-remote-gateways';
import { routeServerVpnActiveActive } from '../../rules/route-server-vpn-active-active';
import { routeServerVpnAsn } from '../../rules/route-server-vpn-asn';
import type { Rule } from '../../rules/rule';
import { serviceSubnetSize } from '../../rules/service-subnet-size';
import { subnetOutsideAddressSpace } from '../../rules/subnet-outside-address-space';
import { subnetOverlap } from '../../rules/subnet-overlap';
import { virtualWanHubPrefix } from '../../rules/virtual-wan-hub-prefix';

/** How bad it is to break a law, who says no, and the document that states it. */
export interface Law {
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly source: SourceId;
}

/** Laws that a spec must keep as well: its rule states them, once for both. */
export const lawsOfRules = {
  'asn-equal': asnEqual,
  'asn-reserved': asnReserved,
  'circuit-links': circuitLinksLimit,
  'circuit-reach': circuitTierReach,
  'coexistence-gateway-subnet': gatewaySubnetCoexistence,
  'connection-bgp-gateway': interconnectBgpNeedsGatewayBgp,
  'gateway-circuits': circuitsPerGatewayRule,
  'gateway-subnet-size': gatewaySubnetSize,
  'local-network-gateway-overlap': multipleDevicesNeedBgp,
  'local-network-gateway-network-overlap': addressOverlap,
  'peering-overlap': addressOverlap,
  'peering-overlap-with-peer': addressOverlap,
  'peering-own-gateway': peeringOwnGatewayExcludesRemoteGateways,
  'peering-two-remote-gateways': peeringOneRemoteGatewayOnly,
  'route-server-active-active': routeServerVpnActiveActive,
  'route-server-vpn-asn': routeServerVpnAsn,
  'service-subnet-size': serviceSubnetSize,
  'site-within-network': addressOverlap,
  'subnet-outside-vnet': subnetOutsideAddressSpace,
  'subnet-overlap': subnetOverlap,
  'vnet2vnet-overlap': addressOverlap,
  'vwan-hub-overlap': addressOverlap,
  'vwan-hub-prefix': virtualWanHubPrefix,
  'vwan-overlap': addressOverlap,
} as const satisfies Record<string, Rule>;

const refused = (source: SourceId): Law => ({
  severity: 'error',
  kind: 'azure-refuses',
  source,
});

/** Azure accepts it, but documents that it does not work. */
const unsupported = (source: SourceId): Law => ({
  ...refused(source),
  severity: 'warning',
});

/** Laws about what no spec can say. */
const ownLaws = {
  'topology-duplicate': { ...refused('routing'), kind: 'incomplete' },
  'topology-reference': { ...refused('routing'), kind: 'incomplete' },
  'basic-sku-active-active': refused('vpnGatewaySkus'),
  'basic-sku-bgp': refused('vpnGatewaySkus'),
  'coexistence-vpn-gateway': unsupported('expressRouteCoexistence'),
  'connected-group-hub-gateway': refused('virtualNetworkManagerConnectivity'),
  'connected-group-overlap': unsupported('virtualNetworkManagerLimits'),
  'connected-group-overlap-disallowed': refused(
    'virtualNetworkManagerConnectivity',
  ),
  'default-site-subnets': { ...unsupported('forcedTunneling'), kind: 'advice' },
  'er-gateway-custom-routes': refused('expressRouteGateways'),
  'gateway-second-of-type': refused('vpnGatewaySettings'),
  'gateway-subnet-default-route': refused('routing'),
  'gateway-subnet-propagation': unsupported('routing'),
  'gateway-transit-basic-sku': unsupported('vpnGatewaySettings'),
  'gateway-transit-policy-based': unsupported('gatewayTransit'),
  'global-reach-premium': unsupported('expressRouteFaq'),
  'global-reach-same-location': refused('expressRouteFaq'),
  'peering-no-gateway-transit': refused('managePeering'),
  'peering-one-way': unsupported('managePeering'),
  'peering-remote-gateway-missing': refused('managePeering'),
  'policy-based-bgp': refused('vpnGatewayFaq'),
  'policy-based-connection': refused('vpnGatewayFaq'),
  'policy-based-sku': refused('vpnGatewaySettings'),
  'policy-based-tunnels': refused('vpnGatewaySkus'),
  'route-server-peers': refused('routeServerLimits'),
  'route-server-second': refused('routeServer'),
  'route-server-subnet-route-table': refused('routing'),
  'route-table-second': refused('routing'),
  'site-ranges-equal': unsupported('vpnGatewayFaq'),
  'user-route-gateway': unsupported('routing'),
  'user-route-next-hop': refused('routing'),
  'user-route-service-tag': { ...unsupported('routing'), kind: 'not-built' },
  'user-route-twice': refused('routing'),
  'vwan-basic-branch': refused('virtualWan'),
  'vwan-basic-expressroute': refused('virtualWan'),
  'vwan-policy-firewall': unsupported('virtualWan'),
  'vwan-policy-route-table': unsupported('virtualWan'),
  'vwan-second-hub': refused('virtualWan'),
  'vwan-spoke-gateway': refused('virtualWanFaq'),
} as const satisfies Record<string, Law>;

/** Id of a law that a resource graph must keep. */
export type TopologyLawId = keyof typeof lawsOfRules | keyof typeof ownLaws;

/** Every law that a resource graph must keep. */
export const topologyLaws: Readonly<Record<TopologyLawId, Law>> = {
  ...lawsOfRules,
  ...ownLaws,
};
