import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { routeServerSubnetRouteTable } from './route-server-subnet-route-table';

const withTable = (table: object, more = {}) => ({
  vnets: { hub: network(0, more) },
  udrs: [{ vnet: 'hub', subnet: 'app', routes: [], ...table }],
});

testNetworkRule(routeServerSubnetRouteTable, {
  accepted: [{ name: 'a table of a workload subnet', topology: withTable({}) }],
  refused: [
    {
      name: 'a table of the RouteServerSubnet',
      topology: withTable({ subnet: 'RouteServerSubnet' }),
      path: 'udrs[0]',
      message: 'The RouteServerSubnet of hub has a route table',
      element: 'udr hub/RouteServerSubnet',
    },
  ],
});
