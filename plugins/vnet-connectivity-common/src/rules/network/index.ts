import type { NetworkRule } from '../network-rule';
import { asnEqualInNetwork } from './asn-equal';
import { asnReservedInNetwork } from './asn-reserved';
import { basicSkuActiveActive } from './basic-sku-active-active';
import { basicSkuBgp } from './basic-sku-bgp';
import { circuitLinks } from './circuit-links';
import { circuitReach } from './circuit-reach';
import { coexistenceGatewaySubnet } from './coexistence-gateway-subnet';
import { coexistenceVpnGateway } from './coexistence-vpn-gateway';
import { connectedGroupHubGateway } from './connected-group-hub-gateway';
import { connectedGroupOverlap } from './connected-group-overlap';
import { connectedGroupOverlapDisallowed } from './connected-group-overlap-disallowed';
import { connectionBgpGateway } from './connection-bgp-gateway';
import { defaultSiteSubnets } from './default-site-subnets';
import { erGatewayCustomRoutes } from './er-gateway-custom-routes';
import { gatewayCircuits } from './gateway-circuits';
import { gatewaySecondOfType } from './gateway-second-of-type';
import { gatewaySubnetDefaultRoute } from './gateway-subnet-default-route';
import { gatewaySubnetPropagation } from './gateway-subnet-propagation';
import { gatewaySubnetSizeInNetwork } from './gateway-subnet-size';
import { gatewayTransitBasicSku } from './gateway-transit-basic-sku';
import { gatewayTransitPolicyBased } from './gateway-transit-policy-based';
import { globalReachPremium } from './global-reach-premium';
import { globalReachSameLocation } from './global-reach-same-location';
import { localNetworkGatewayNetworkOverlap } from './local-network-gateway-network-overlap';
import { localNetworkGatewayOverlap } from './local-network-gateway-overlap';
import { peeringNoGatewayTransit } from './peering-no-gateway-transit';
import { peeringOneWay } from './peering-one-way';
import { peeringOverlap } from './peering-overlap';
import { peeringOverlapWithPeer } from './peering-overlap-with-peer';
import { peeringOwnGateway } from './peering-own-gateway';
import { peeringRemoteGatewayMissing } from './peering-remote-gateway-missing';
import { peeringTwoRemoteGateways } from './peering-two-remote-gateways';
import { policyBasedBgp } from './policy-based-bgp';
import { policyBasedConnection } from './policy-based-connection';
import { policyBasedSku } from './policy-based-sku';
import { policyBasedTunnels } from './policy-based-tunnels';
import { routeServerActiveActive } from './route-server-active-active';
import { routeServerPeers } from './route-server-peers';
import { routeServerSecond } from './route-server-second';
import { routeServerSubnetRouteTable } from './route-server-subnet-route-table';
import { routeServerVpnAsnInNetwork } from './route-server-vpn-asn';
import { routeTableSecond } from './route-table-second';
import { serviceSubnetSizeInNetwork } from './service-subnet-size';
import { siteRangesEqual } from './site-ranges-equal';
import { siteWithinNetwork } from './site-within-network';
import { subnetOutsideVnet } from './subnet-outside-vnet';
import { subnetOverlapInNetwork } from './subnet-overlap';
import { topologyDuplicate } from './topology-duplicate';
import { topologyReference } from './topology-reference';
import { userRouteGateway } from './user-route-gateway';
import { userRouteNextHop } from './user-route-next-hop';
import { userRouteServiceTag } from './user-route-service-tag';
import { userRouteTwice } from './user-route-twice';
import { vnet2vnetOverlap } from './vnet2vnet-overlap';
import { vwanBasicBranch } from './vwan-basic-branch';
import { vwanBasicExpressroute } from './vwan-basic-expressroute';
import { vwanHubOverlap } from './vwan-hub-overlap';
import { vwanHubPrefix } from './vwan-hub-prefix';
import { vwanOverlap } from './vwan-overlap';
import { vwanPolicyFirewall } from './vwan-policy-firewall';
import { vwanPolicyRouteTable } from './vwan-policy-route-table';
import { vwanSecondHub } from './vwan-second-hub';
import { vwanSpokeGateway } from './vwan-spoke-gateway';

/** Every rule about networks, in the order in which their findings about one part of a network are shown. */
export const networkRules: readonly NetworkRule[] = [
  topologyReference,
  topologyDuplicate,
  subnetOutsideVnet,
  subnetOverlapInNetwork,
  coexistenceGatewaySubnet,
  gatewaySubnetSizeInNetwork,
  serviceSubnetSizeInNetwork,
  peeringOverlap,
  peeringOverlapWithPeer,
  peeringOneWay,
  peeringTwoRemoteGateways,
  peeringOwnGateway,
  peeringRemoteGatewayMissing,
  peeringNoGatewayTransit,
  gatewayTransitPolicyBased,
  gatewayTransitBasicSku,
  gatewaySecondOfType,
  defaultSiteSubnets,
  gatewayCircuits,
  erGatewayCustomRoutes,
  asnReservedInNetwork,
  basicSkuBgp,
  basicSkuActiveActive,
  policyBasedSku,
  policyBasedBgp,
  coexistenceVpnGateway,
  circuitReach,
  policyBasedConnection,
  policyBasedTunnels,
  connectionBgpGateway,
  asnEqualInNetwork,
  vnet2vnetOverlap,
  localNetworkGatewayOverlap,
  localNetworkGatewayNetworkOverlap,
  siteWithinNetwork,
  siteRangesEqual,
  circuitLinks,
  globalReachSameLocation,
  globalReachPremium,
  routeServerSecond,
  routeServerActiveActive,
  routeServerVpnAsnInNetwork,
  routeServerPeers,
  routeTableSecond,
  routeServerSubnetRouteTable,
  userRouteTwice,
  userRouteNextHop,
  userRouteServiceTag,
  gatewaySubnetDefaultRoute,
  gatewaySubnetPropagation,
  userRouteGateway,
  vwanBasicExpressroute,
  vwanHubOverlap,
  vwanHubPrefix,
  vwanPolicyFirewall,
  vwanSecondHub,
  vwanSpokeGateway,
  vwanPolicyRouteTable,
  vwanOverlap,
  vwanBasicBranch,
  connectedGroupOverlap,
  connectedGroupOverlapDisallowed,
  connectedGroupHubGateway,
];
