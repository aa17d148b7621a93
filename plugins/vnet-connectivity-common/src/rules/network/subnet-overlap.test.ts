import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { subnetOverlapInNetwork } from './subnet-overlap';

testNetworkRule(subnetOverlapInNetwork, {
  accepted: [
    {
      name: 'subnets side by side',
      topology: {
        vnets: {
          hub: network(0, {
            subnets: { app: '10.0.1.0/24', web: '10.0.2.0/24' },
          }),
        },
      },
    },
  ],
  refused: [
    {
      name: 'a subnet within another',
      topology: {
        vnets: {
          hub: network(0, {
            subnets: { app: '10.0.0.0/23', web: '10.0.1.0/24' },
          }),
        },
      },
      path: 'vnets.hub.subnets.web',
      message: 'The subnets app and web of hub overlap.',
      element: 'hub/web',
    },
  ],
});
