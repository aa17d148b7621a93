import { testRule } from './__testUtils__/test-rule';
import { policyAddressPool } from './policy-address-pool';

testRule(policyAddressPool, {
  accepted: [
    { name: 'any range where the portal restricts none' },
    {
      name: 'ranges that the portal allows',
      options: { policy: { addressPools: ['10.0.0.0/8'] } },
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
  ],
});
