/** Ranges that services of Azure need, with their labels. */
export const serviceRanges = [
  ['gatewaySubnet', 'regions.gatewaySubnet', 'regions.gatewaySubnetHelp'],
  ['firewallSubnet', 'regions.firewallSubnet', 'regions.firewallSubnetHelp'],
  [
    'routeServerSubnet',
    'regions.routeServerSubnet',
    'regions.routeServerSubnetHelp',
  ],
  ['hubAddressPrefix', 'regions.hubPrefix', 'regions.hubPrefixHelp'],
] as const;
