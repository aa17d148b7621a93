import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { gatewaySubnetDefaultRoute } from './gateway-subnet-default-route';

const withTable = (table: object, more = {}) => ({
  vnets: { hub: network(0, more) },
  udrs: [{ vnet: 'hub', subnet: 'app', routes: [], ...table }],
});

testNetworkRule(gatewaySubnetDefaultRoute, {
  accepted: [
    {
      name: 'a route for a range in the GatewaySubnet',
      topology: withTable({
        subnet: 'GatewaySubnet',
        routes: [{ prefix: '10.1.0.0/16', nextHopType: 'None' }],
      }),
    },
  ],
  refused: [
    {
      name: 'a route for all addresses',
      topology: withTable({
        subnet: 'GatewaySubnet',
        routes: [{ prefix: '0.0.0.0/0', nextHopType: 'None' }],
      }),
      path: 'udrs[0]',
      message: 'has a user route for 0.0.0.0/0',
      element: 'udr hub/GatewaySubnet',
    },
  ],
});
