import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { routeServerSecond } from './route-server-second';

testNetworkRule(routeServerSecond, {
  accepted: [
    {
      name: 'one in each network',
      topology: {
        vnets: { a: network(0), b: network(1) },
        routeServers: [{ vnet: 'a' }, { vnet: 'b' }],
      },
    },
  ],
  refused: [
    {
      name: 'two in one network',
      topology: {
        vnets: { a: network(0) },
        routeServer: { vnet: 'a' },
        routeServers: [{ vnet: 'a' }],
      },
      path: 'routeServers[0]',
      message: 'a has two Route Servers',
      element: 'routeServer a',
    },
  ],
});
