import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { userRouteTwice } from './user-route-twice';

const withTable = (table: object, more = {}) => ({
  vnets: { hub: network(0, more) },
  udrs: [{ vnet: 'hub', subnet: 'app', routes: [], ...table }],
});

testNetworkRule(userRouteTwice, {
  accepted: [
    {
      name: 'two ranges',
      topology: withTable({
        routes: [
          { prefix: '10.1.0.0/16', nextHopType: 'None' },
          { prefix: '10.2.0.0/16', nextHopType: 'None' },
        ],
      }),
    },
  ],
  refused: [
    {
      name: 'one range twice',
      topology: withTable({
        routes: [
          { prefix: '10.1.0.0/16', nextHopType: 'None' },
          { prefix: '10.1.0.0/16', nextHopType: 'Internet' },
        ],
      }),
      path: 'udrs[0]',
      message: 'have the prefix 10.1.0.0/16',
      element: 'udr hub/app',
    },
  ],
});
