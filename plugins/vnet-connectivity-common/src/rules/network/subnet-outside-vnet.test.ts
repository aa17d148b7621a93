import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { subnetOutsideVnet } from './subnet-outside-vnet';

testNetworkRule(subnetOutsideVnet, {
  accepted: [
    {
      name: 'a subnet of the address space',
      topology: {
        vnets: { a: network(0, { subnets: { app: '10.0.1.0/24' } }) },
      },
    },
  ],
  refused: [
    {
      name: 'a subnet beside the address space',
      topology: {
        vnets: { a: network(0, { subnets: { app: '10.1.0.0/24' } }) },
      },
      path: 'vnets.a.subnets.app',
      message: 'app (10.1.0.0/24) is not within',
      element: 'a/app',
    },
  ],
});
