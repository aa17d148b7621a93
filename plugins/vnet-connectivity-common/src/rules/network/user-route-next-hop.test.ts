import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { userRouteNextHop } from './user-route-next-hop';

const withRoute = (route: object) => ({
  vnets: { hub: network(0) },
  udrs: [
    {
      vnet: 'hub',
      subnet: 'app',
      routes: [{ prefix: '10.1.0.0/16', ...route }],
    },
  ],
});

testNetworkRule(userRouteNextHop, {
  accepted: [
    {
      name: 'an appliance with its address',
      topology: withRoute({
        nextHopType: 'VirtualAppliance',
        nextHop: '10.0.0.4',
      }),
    },
  ],
  refused: [
    {
      name: 'an appliance without an address',
      topology: withRoute({ nextHopType: 'VirtualAppliance' }),
      path: 'udrs[0]',
      message: 'VirtualAppliance but no address of one',
      element: 'udr hub/app',
    },
    {
      name: 'an address of what is no appliance',
      topology: withRoute({ nextHopType: 'Internet', nextHop: '10.0.0.4' }),
      path: 'udrs[0]',
      message: 'which only VirtualAppliance has, not Internet.',
    },
  ],
});
