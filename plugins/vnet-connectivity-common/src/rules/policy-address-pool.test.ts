import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { policyAddressPool } from './policy-address-pool';

testRule(policyAddressPool, {
  accepted: [
    { name: 'any range where the portal restricts none' },
    {
      name: 'ranges that the portal allows',
      options: { policy: { addressPools: ['10.0.0.0/8'] } },
    },
    {
      name: 'a network that exists, wherever it is',
      changes: {
        regions: {
          neu: {
            existingVnetId: existingVnet('core'),
          },
        },
      },
      options: { policy: { addressPools: ['10.10.0.0/16'] } },
    },
  ],
  refused: [
    {
      name: 'a range that the portal does not allow, and takes the subnets along',
      changes: { regions: { neu: { subnets: { app: '10.20.1.0/24' } } } },
      options: { policy: { addressPools: ['10.10.0.0/15'] } },
      path: 'regions.neu.addressSpace[0]',
      message: [
        '10.20.0.0/16 of region neu is not allowed',
        "this portal's policy allows only 10.10.0.0/15",
      ],
      fix: 'Use 10.11.0.0/16 for region neu',
    },
    {
      name: 'a range that was allocated outside what the portal allows',
      changes: { regions: { neu: { addressSpace: undefined } } },
      options: { policy: { addressPools: ['10.10.0.0/15'] } },
      path: 'regions.neu.addressSpace[0]',
      message: '10.0.0.0/16 of region neu is not allowed',
      fix: 'Use 10.11.0.0/16 for region neu',
    },
    {
      name: 'a range where the portal has no room left',
      options: { policy: { addressPools: ['10.10.0.0/16'] } },
      path: 'regions.neu.addressSpace[0]',
      message: 'ask the portal',
    },
    {
      name: 'a virtual hub outside what the portal allows',
      changes: {
        regions: { weu: { hubAddressPrefix: '10.50.0.0/23' } },
        interconnect: { pattern: 'virtual-wan' },
      },
      options: {
        pools: { pools: ['10.16.0.0/12'], virtualNetworkPrefixLength: 16 },
        policy: { addressPools: ['10.0.0.0/11'] },
      },
      path: 'regions.weu.hubAddressPrefix',
      message: '10.50.0.0/23 of the virtual hub of region weu is not allowed',
      fix: 'Use 10.0.0.0/23 for the virtual hub of region weu',
    },
  ],
});
