import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { userRouteServiceTag } from './user-route-service-tag';

const withTable = (table: object, more = {}) => ({
  vnets: { hub: network(0, more) },
  udrs: [{ vnet: 'hub', subnet: 'app', routes: [], ...table }],
});

testNetworkRule(userRouteServiceTag, {
  accepted: [
    {
      name: 'a route for a range',
      topology: withTable({
        routes: [{ prefix: '10.1.0.0/16', nextHopType: 'Internet' }],
      }),
    },
  ],
  refused: [
    {
      name: 'a route for a service tag',
      topology: withTable({
        routes: [{ prefix: 'Storage.WestEurope', nextHopType: 'Internet' }],
      }),
      path: 'udrs[0]',
      message: 'the service tag Storage.WestEurope',
      element: 'udr hub/app',
    },
  ],
});
