import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { gatewaySubnetPropagation } from './gateway-subnet-propagation';

const withTable = (table: object, more = {}) => ({
  vnets: { hub: network(0, more) },
  udrs: [{ vnet: 'hub', subnet: 'app', routes: [], ...table }],
});

testNetworkRule(gatewaySubnetPropagation, {
  accepted: [
    {
      name: 'propagation that is off in a workload subnet',
      topology: withTable({ disableGatewayRoutePropagation: true }),
    },
  ],
  refused: [
    {
      name: 'propagation that is off in the GatewaySubnet',
      topology: withTable({
        subnet: 'GatewaySubnet',
        disableGatewayRoutePropagation: true,
      }),
      path: 'udrs[0]',
      message: 'has route propagation disabled',
      element: 'udr hub/GatewaySubnet',
    },
  ],
});
