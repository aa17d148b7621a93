import type { RegionSpec } from 'backstage-plugin-vnet-connectivity-common';

/** The fields that a region's own network and a spoke have in common. */
export type VirtualNetworkSpec = Pick<
  RegionSpec,
  | 'addressSpace'
  | 'subnets'
  | 'subnetSettings'
  | 'dnsServers'
  | 'ddosProtectionPlanId'
  | 'subscriptionId'
  | 'existingVnetId'
  | 'encryption'
  | 'natGateway'
>;

/** The fields in `VirtualNetworkFields`; each may hold a problem while they are hidden. */
export const virtualNetworkFields = [
  'existingVnetId',
  'subscriptionId',
  'subnets',
  'subnetSettings',
  'dnsServers',
  'ddosProtectionPlanId',
  'encryption',
  'natGateway',
] as const;
