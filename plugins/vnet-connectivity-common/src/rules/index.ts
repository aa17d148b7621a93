import { addressOverlap } from './address-overlap';
import { addressPoolExhausted } from './address-pool-exhausted';
import { addressPrefixInvalid } from './address-prefix-invalid';
import { addressRangePublic } from './address-range-public';
import { addressRangeTooSmall } from './address-range-too-small';
import { addressRangeUnusable } from './address-range-unusable';
import { asnEqual } from './asn-equal';
import { asnReserved } from './asn-reserved';
import { backupNeedsDevices } from './backup-needs-devices';
import { backupOnlyWithExpressroute } from './backup-only-with-expressroute';
import { bgpPeerAddress } from './bgp-peer-address';
import { bgpPeerIncomplete } from './bgp-peer-incomplete';
import { circuitBandwidth } from './circuit-bandwidth';
import { circuitLinksLimit } from './circuit-links-limit';
import { circuitLocalUnlimited } from './circuit-local-unlimited';
import { circuitMissing } from './circuit-missing';
import { circuitProviderOrPort } from './circuit-provider-or-port';
import { circuitRegionUnknown } from './circuit-region-unknown';
import { circuitSiteUnknown } from './circuit-site-unknown';
import { circuitSitesOnlyWithExpressroute } from './circuit-sites-only-with-expressroute';
import { circuitSubscription } from './circuit-subscription';
import { circuitTierReach } from './circuit-tier-reach';
import { circuitWithoutGateway } from './circuit-without-gateway';
import { circuitsPerGatewayRule } from './circuits-per-gateway';
import { codeOwnersUnread } from './code-owners-unread';
import { deviceAddress } from './device-address';
import { deviceKeyUsedTwice } from './device-key-used-twice';
import { dnsServers } from './dns-servers';
import { erScaleLocation } from './er-scale-location';
import { erScaleUnits } from './er-scale-units';
import { existingCircuitUsedTwice } from './existing-circuit-used-twice';
import { existingGatewayInBicep } from './existing-gateway-in-bicep';
import { existingPeeringElsewhere } from './existing-peering-elsewhere';
import { existingPeeringUnused } from './existing-peering-unused';
import { existingResourceElsewhere } from './existing-resource-elsewhere';
import { existingResourceUnused } from './existing-resource-unused';
import { existingVnetGatewayUnknown } from './existing-vnet-gateway-unknown';
import { existingVnetNeedsAddressSpace } from './existing-vnet-needs-address-space';
import { existingVnetNeedsServiceSubnetRange } from './existing-vnet-needs-service-subnet-range';
import { existingVnetSettings } from './existing-vnet-settings';
import { existingVnetSubscription } from './existing-vnet-subscription';
import { existingVnetUsedTwice } from './existing-vnet-used-twice';
import { expressrouteAsInterconnectAdvisedAgainst } from './expressroute-as-interconnect-advised-against';
import { expressrouteSingleCircuit } from './expressroute-single-circuit';
import { expressrouteTopology } from './expressroute-topology';
import { expressrouteTransit } from './expressroute-transit';
import { firewallTierOnlyWithAzureFirewall } from './firewall-tier-only-with-azure-firewall';
import { firewallUnused } from './firewall-unused';
import { gatewayRegionNearest } from './gateway-region-nearest';
import { gatewayRegionOnlyWithTransit } from './gateway-region-only-with-transit';
import { gatewaySubnetCoexistence } from './gateway-subnet-coexistence';
import { gatewaySubnetManyCircuits } from './gateway-subnet-many-circuits';
import { gatewaySubnetNameRule } from './gateway-subnet-name';
import { gatewaySubnetNoRoom } from './gateway-subnet-no-room';
import { gatewaySubnetSize } from './gateway-subnet-size';
import { gatewayTransitSinglePointOfFailure } from './gateway-transit-single-point-of-failure';
import { hubAndSpokeSpokesNotConnected } from './hub-and-spoke-spokes-not-connected';
import { hubMissing } from './hub-missing';
import { hubOnlyWithHubAndSpoke } from './hub-only-with-hub-and-spoke';
import { hubPrefixOnlyWithVirtualWan } from './hub-prefix-only-with-virtual-wan';
import { hubUnknown } from './hub-unknown';
import { ignoredTagDesigned } from './ignored-tag-designed';
import { inspectionExistingNetwork } from './inspection-existing-network';
import { inspectionNeedsSpokes } from './inspection-needs-spokes';
import { interconnectBgpNeedsGatewayBgp } from './interconnect-bgp-needs-gateway-bgp';
import { interconnectBgpOnlyWithVnetToVnet } from './interconnect-bgp-only-with-vnet-to-vnet';
import { ipsecPolicyGcm } from './ipsec-policy-gcm';
import { keyUsedTwice } from './key-used-twice';
import { locationRestricted } from './location-restricted';
import { locationName } from './location-name';
import { locationOtherCloud } from './location-other-cloud';
import { locationUnknown } from './location-unknown';
import { locationWithoutZones } from './location-without-zones';
import { multipleDevicesNeedBgp } from './multiple-devices-need-bgp';
import { natGatewayBypassed } from './nat-gateway-bypassed';
import { natGatewayLocation } from './nat-gateway-location';
import { natGatewaySecuredHub } from './nat-gateway-secured-hub';
import { natGatewayWithoutSubnets } from './nat-gateway-without-subnets';
import { natGatewayZones } from './nat-gateway-zones';
import { networkManagerGroupSize } from './network-manager-group-size';
import { networkManagerLocation } from './network-manager-location';
import { networkManagerLimit } from './network-manager-limit';
import { networkManagerOnlyWithGlobalPeering } from './network-manager-only-with-global-peering';
import { networkManagerSpokesNeedMesh } from './network-manager-spokes-need-mesh';
import { networkManagerWithInspection } from './network-manager-with-inspection';
import { networkManagerWithSpokesAndOnPremises } from './network-manager-with-spokes-and-on-premises';
import { nothingToConnect } from './nothing-to-connect';
import { nvaAddress } from './nva-address';
import { nvaAsn } from './nva-asn';
import { nvaMissing } from './nva-missing';
import { nvaOnlyWithInspection } from './nva-only-with-inspection';
import { onPremisesWithoutSites } from './on-premises-without-sites';
import { ownerMissing } from './owner-missing';
import { peeringLimit } from './peering-limit';
import { peeringLocationUnknown } from './peering-location-unknown';
import { peeringOneRemoteGatewayOnly } from './peering-one-remote-gateway-only';
import { peeringOwnGatewayExcludesRemoteGateways } from './peering-own-gateway-excludes-remote-gateways';
import { policyAddressPool } from './policy-address-pool';
import { policyCircuitTier } from './policy-circuit-tier';
import { policyExpressRouteGatewaySku } from './policy-express-route-gateway-sku';
import { policyFirewallTier } from './policy-firewall-tier';
import { policyLocation } from './policy-location';
import { policyName } from './policy-name';
import { policyPattern } from './policy-pattern';
import { policyPeeringLocation } from './policy-peering-location';
import { policyRequiredTag } from './policy-required-tag';
import { policySubscription } from './policy-subscription';
import { policyVpnGatewaySku } from './policy-vpn-gateway-sku';
import { privatePeeringRule } from './private-peering';
import { providerNotAtLocation } from './provider-not-at-location';
import { regionsMissing } from './regions-missing';
import { regionsShareNoCircuit } from './regions-share-no-circuit';
import { resourceNameUsedTwice } from './resource-name-used-twice';
import { routeServerUnused } from './route-server-unused';
import { routeServerVpnActiveActive } from './route-server-vpn-active-active';
import { routeServerVpnAsn } from './route-server-vpn-asn';
import { routeServerWithVnetToVnet } from './route-server-with-vnet-to-vnet';
import type { Rule } from './rule';
import { serviceSubnetName } from './service-subnet-name';
import { serviceSubnetNoRoom } from './service-subnet-no-room';
import { serviceSubnetSize } from './service-subnet-size';
import { siteLocationUnknown } from './site-location-unknown';
import { siteNeedsDevice } from './site-needs-device';
import { siteSummaryContainsAzure } from './site-summary-contains-azure';
import { siteSummaryTransit } from './site-summary-transit';
import { siteWithoutCircuit } from './site-without-circuit';
import { sitesUnused } from './sites-unused';
import { spokeRegionUnknown } from './spoke-region-unknown';
import { spokesNeedGatewayPerRegion } from './spokes-need-gateway-per-region';
import { spokesNotConnected } from './spokes-not-connected';
import { subnetNameDuplicate } from './subnet-name-duplicate';
import { subnetOutsideAddressSpace } from './subnet-outside-address-space';
import { subnetOverlap } from './subnet-overlap';
import { subnetRouteTable } from './subnet-route-table';
import { subnetSettingsUnknown } from './subnet-settings-unknown';
import { subscriptionMissing } from './subscription-missing';
import { tagLimit } from './tag-limit';
import { transitGatewayRegionIsHub } from './transit-gateway-region-is-hub';
import { transitNeedsGatewayRegion } from './transit-needs-gateway-region';
import { virtualNetworkEncryptionEnforcement } from './virtual-network-encryption-enforcement';
import { virtualNetworkEncryptionMachines } from './virtual-network-encryption-machines';
import { virtualNetworkEncryptionPartial } from './virtual-network-encryption-partial';
import { virtualNetworkEncryptionWay } from './virtual-network-encryption-way';
import { virtualWanConnectionsLimit } from './virtual-wan-connections-limit';
import { virtualWanGatewaySettings } from './virtual-wan-gateway-settings';
import { virtualWanHubPrefix } from './virtual-wan-hub-prefix';
import { virtualWanHubPrefixSmall } from './virtual-wan-hub-prefix-small';
import { virtualWanNoGatewaySubnet } from './virtual-wan-no-gateway-subnet';
import { virtualWanNva } from './virtual-wan-nva';
import { virtualWanRouteServer } from './virtual-wan-route-server';
import { virtualWanScaleUnits } from './virtual-wan-scale-units';
import { virtualWanTopology } from './virtual-wan-topology';
import { vnetToVnetExpressrouteTransit } from './vnet-to-vnet-expressroute-transit';
import { vnetToVnetTransitNeedsBgp } from './vnet-to-vnet-transit-needs-bgp';
import { vpnGatewayActiveStandby } from './vpn-gateway-active-standby';
import { vpnGatewayGeneration } from './vpn-gateway-generation';
import { vpnGatewaySkuBasic } from './vpn-gateway-sku-basic';
import { vpnGatewaySkuRetired } from './vpn-gateway-sku-retired';
import { vpnTunnelLimit } from './vpn-tunnel-limit';

export type { NetworkFinding } from './network-rule';
export type { Policy, Rule, RuleContext, Violation } from './rule';

/** Every rule, in the order in which their findings are shown. @public */
export const rules: readonly Rule[] = [
  // Required parts
  regionsMissing,
  nothingToConnect,
  keyUsedTwice,
  resourceNameUsedTwice,
  spokeRegionUnknown,
  // Locations
  locationName,
  locationOtherCloud,
  locationUnknown,
  locationRestricted,
  locationWithoutZones,
  subscriptionMissing,
  // Resources that exist already
  existingVnetUsedTwice,
  existingVnetSubscription,
  existingVnetNeedsAddressSpace,
  existingVnetNeedsServiceSubnetRange,
  existingVnetGatewayUnknown,
  existingVnetSettings,
  existingPeeringElsewhere,
  existingPeeringUnused,
  existingResourceElsewhere,
  existingResourceUnused,
  existingGatewayInBicep,
  // Addresses
  addressPrefixInvalid,
  addressRangeUnusable,
  addressRangeTooSmall,
  addressRangePublic,
  addressPoolExhausted,
  addressOverlap,
  siteSummaryContainsAzure,
  siteSummaryTransit,
  subnetNameDuplicate,
  subnetOutsideAddressSpace,
  subnetOverlap,
  gatewaySubnetNameRule,
  gatewaySubnetSize,
  gatewaySubnetCoexistence,
  gatewaySubnetManyCircuits,
  gatewaySubnetNoRoom,
  serviceSubnetName,
  serviceSubnetSize,
  serviceSubnetNoRoom,
  // Settings of the networks
  virtualNetworkEncryptionEnforcement,
  virtualNetworkEncryptionPartial,
  virtualNetworkEncryptionWay,
  virtualNetworkEncryptionMachines,
  natGatewayWithoutSubnets,
  natGatewayLocation,
  natGatewayZones,
  natGatewayBypassed,
  natGatewaySecuredHub,
  subnetSettingsUnknown,
  subnetRouteTable,
  dnsServers,
  // How regions are joined
  hubMissing,
  hubUnknown,
  hubOnlyWithHubAndSpoke,
  hubAndSpokeSpokesNotConnected,
  interconnectBgpOnlyWithVnetToVnet,
  interconnectBgpNeedsGatewayBgp,
  peeringLimit,
  peeringOwnGatewayExcludesRemoteGateways,
  peeringOneRemoteGatewayOnly,
  networkManagerOnlyWithGlobalPeering,
  networkManagerWithInspection,
  networkManagerWithSpokesAndOnPremises,
  networkManagerSpokesNeedMesh,
  networkManagerLimit,
  networkManagerGroupSize,
  networkManagerLocation,
  virtualWanTopology,
  virtualWanHubPrefix,
  virtualWanHubPrefixSmall,
  virtualWanNoGatewaySubnet,
  virtualWanGatewaySettings,
  virtualWanScaleUnits,
  virtualWanConnectionsLimit,
  hubPrefixOnlyWithVirtualWan,
  // Spokes, and what inspects their traffic
  spokesNotConnected,
  inspectionNeedsSpokes,
  inspectionExistingNetwork,
  firewallUnused,
  firewallTierOnlyWithAzureFirewall,
  nvaOnlyWithInspection,
  nvaMissing,
  nvaAddress,
  nvaAsn,
  virtualWanNva,
  // How on-premises comes in
  gatewayRegionNearest,
  gatewayRegionOnlyWithTransit,
  transitNeedsGatewayRegion,
  transitGatewayRegionIsHub,
  vnetToVnetTransitNeedsBgp,
  spokesNeedGatewayPerRegion,
  gatewayTransitSinglePointOfFailure,
  onPremisesWithoutSites,
  sitesUnused,
  // By VPN
  vpnGatewaySkuBasic,
  vpnGatewaySkuRetired,
  vpnGatewayGeneration,
  vpnTunnelLimit,
  vpnGatewayActiveStandby,
  ipsecPolicyGcm,
  siteLocationUnknown,
  siteNeedsDevice,
  deviceAddress,
  deviceKeyUsedTwice,
  multipleDevicesNeedBgp,
  bgpPeerIncomplete,
  bgpPeerAddress,
  asnReserved,
  asnEqual,
  // By ExpressRoute
  circuitMissing,
  circuitRegionUnknown,
  circuitSiteUnknown,
  circuitWithoutGateway,
  circuitSitesOnlyWithExpressroute,
  siteWithoutCircuit,
  circuitProviderOrPort,
  existingCircuitUsedTwice,
  circuitSubscription,
  peeringLocationUnknown,
  providerNotAtLocation,
  circuitBandwidth,
  circuitTierReach,
  circuitLocalUnlimited,
  circuitLinksLimit,
  circuitsPerGatewayRule,
  privatePeeringRule,
  erScaleUnits,
  erScaleLocation,
  backupOnlyWithExpressroute,
  backupNeedsDevices,
  expressrouteTopology,
  expressrouteTransit,
  vnetToVnetExpressrouteTransit,
  regionsShareNoCircuit,
  expressrouteAsInterconnectAdvisedAgainst,
  expressrouteSingleCircuit,
  // Route Server
  routeServerUnused,
  routeServerVpnActiveActive,
  routeServerVpnAsn,
  routeServerWithVnetToVnet,
  virtualWanRouteServer,
  // Owner
  ownerMissing,
  codeOwnersUnread,
  tagLimit,
  ignoredTagDesigned,
  // Policy of the portal
  policyLocation,
  policyPattern,
  policyVpnGatewaySku,
  policyExpressRouteGatewaySku,
  policyPeeringLocation,
  policyCircuitTier,
  policyFirewallTier,
  policySubscription,
  policyName,
  policyAddressPool,
  policyRequiredTag,
];
