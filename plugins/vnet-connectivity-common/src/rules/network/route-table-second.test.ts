import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { routeTableSecond } from './route-table-second';

testNetworkRule(routeTableSecond, {
  accepted: [
    {
      name: 'a table for each subnet',
      topology: {
        vnets: { hub: network(0) },
        udrs: [
          { vnet: 'hub', subnet: 'app', routes: [] },
          { vnet: 'hub', subnet: 'web', routes: [] },
        ],
      },
    },
  ],
  refused: [
    {
      name: 'two tables of one subnet',
      topology: {
        vnets: { hub: network(0) },
        udrs: [
          { vnet: 'hub', subnet: 'app', routes: [] },
          { vnet: 'hub', subnet: 'app', routes: [] },
        ],
      },
      path: 'udrs[1]',
      message: 'hub/app has two route tables',
      element: 'udr hub/app',
    },
  ],
});
