import { addressOverlap } from './address-overlap';
import { addressPoolExhausted } from './address-pool-exhausted';
import { addressPrefixInvalid } from './address-prefix-invalid';
import { addressRangePublic } from './address-range-public';
import { addressRangeTooSmall } from './address-range-too-small';
import { addressRangeUnusable } from './address-range-unusable';
import { asnEqual } from './asn-equal';
import { asnReserved } from './asn-reserved';
import { bgpPeerAddress } from './bgp-peer-address';
import { bgpPeerIncomplete } from './bgp-peer-incomplete';
import { deviceAddress } from './device-address';
import { gatewayRegionOnlyWithTransit } from './gateway-region-only-with-transit';
import { gatewaySubnetNameRule } from './gateway-subnet-name';
import { gatewaySubnetNoRoom } from './gateway-subnet-no-room';
import { gatewaySubnetSize } from './gateway-subnet-size';
import { gatewaySubnetSmall } from './gateway-subnet-small';
import { gatewayTransitSinglePointOfFailure } from './gateway-transit-single-point-of-failure';
import { hubAndSpokeSpokesNotConnected } from './hub-and-spoke-spokes-not-connected';
import { hubMissing } from './hub-missing';
import { hubOnlyWithHubAndSpoke } from './hub-only-with-hub-and-spoke';
import { hubUnknown } from './hub-unknown';
import { interconnectBgpOnlyWithVnetToVnet } from './interconnect-bgp-only-with-vnet-to-vnet';
import { locationRestricted } from './location-restricted';
import { locationUnknown } from './location-unknown';
import { locationWithoutZones } from './location-without-zones';
import { multipleDevicesNeedBgp } from './multiple-devices-need-bgp';
import { nothingToConnect } from './nothing-to-connect';
import { onPremisesWithoutSites } from './on-premises-without-sites';
import { ownerMissing } from './owner-missing';
import { patternNotAvailableYet } from './pattern-not-available-yet';
import { peeringLimit } from './peering-limit';
import { peeringOneRemoteGatewayOnly } from './peering-one-remote-gateway-only';
import { peeringOwnGatewayExcludesRemoteGateways } from './peering-own-gateway-excludes-remote-gateways';
import { policyAddressPool } from './policy-address-pool';
import { policyLocation } from './policy-location';
import { policyPattern } from './policy-pattern';
import { policyRequiredTag } from './policy-required-tag';
import { policyVpnGatewaySku } from './policy-vpn-gateway-sku';
import { regionsMissing } from './regions-missing';
import type { Rule } from './rule';
import { siteNeedsDevice } from './site-needs-device';
import { sitesUnused } from './sites-unused';
import { subnetNameDuplicate } from './subnet-name-duplicate';
import { subnetOutsideAddressSpace } from './subnet-outside-address-space';
import { subnetOverlap } from './subnet-overlap';
import { tagLimit } from './tag-limit';
import { transitGatewayRegionIsHub } from './transit-gateway-region-is-hub';
import { transitNeedsGatewayRegion } from './transit-needs-gateway-region';
import { vnetToVnetTransitNeedsBgp } from './vnet-to-vnet-transit-needs-bgp';
import { vpnGatewayActiveStandby } from './vpn-gateway-active-standby';
import { vpnGatewaySkuBasic } from './vpn-gateway-sku-basic';
import { vpnGatewaySkuRetired } from './vpn-gateway-sku-retired';
import { vpnTunnelLimit } from './vpn-tunnel-limit';

export type { Policy, Rule, RuleContext, Violation } from './rule';
export { applyRule, maxFindingsPerRule } from './rule';
export { isPatternAvailable } from './unavailable-parts';

/** Every rule, in the order in which their findings are shown. */
export const rules: readonly Rule[] = [
  // What is asked for at all
  regionsMissing,
  nothingToConnect,
  patternNotAvailableYet,
  // Where
  locationUnknown,
  locationRestricted,
  locationWithoutZones,
  // Addresses
  addressPrefixInvalid,
  addressRangeUnusable,
  addressRangeTooSmall,
  addressRangePublic,
  addressPoolExhausted,
  addressOverlap,
  subnetNameDuplicate,
  subnetOutsideAddressSpace,
  subnetOverlap,
  gatewaySubnetNameRule,
  gatewaySubnetSize,
  gatewaySubnetSmall,
  gatewaySubnetNoRoom,
  // How regions are joined
  hubMissing,
  hubUnknown,
  hubOnlyWithHubAndSpoke,
  hubAndSpokeSpokesNotConnected,
  interconnectBgpOnlyWithVnetToVnet,
  peeringLimit,
  peeringOwnGatewayExcludesRemoteGateways,
  peeringOneRemoteGatewayOnly,
  // How on-premises comes in
  gatewayRegionOnlyWithTransit,
  transitNeedsGatewayRegion,
  transitGatewayRegionIsHub,
  vnetToVnetTransitNeedsBgp,
  gatewayTransitSinglePointOfFailure,
  vpnGatewaySkuBasic,
  vpnGatewaySkuRetired,
  vpnTunnelLimit,
  vpnGatewayActiveStandby,
  onPremisesWithoutSites,
  sitesUnused,
  siteNeedsDevice,
  deviceAddress,
  multipleDevicesNeedBgp,
  bgpPeerIncomplete,
  bgpPeerAddress,
  asnReserved,
  asnEqual,
  // Who is responsible
  ownerMissing,
  tagLimit,
  // What the portal allows
  policyLocation,
  policyPattern,
  policyVpnGatewaySku,
  policyAddressPool,
  policyRequiredTag,
];
