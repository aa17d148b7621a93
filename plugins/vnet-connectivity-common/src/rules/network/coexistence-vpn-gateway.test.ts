import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { erGateway, network } from './__testUtils__/networks';
import { coexistenceVpnGateway } from './coexistence-vpn-gateway';

testNetworkRule(coexistenceVpnGateway, {
  accepted: [
    {
      name: 'a Basic gateway alone',
      topology: {
        vnets: {
          hub: network(0, { gateways: [{ type: 'vpn', sku: 'Basic' }] }),
        },
      },
    },
  ],
  refused: [
    {
      name: 'a Basic gateway beside one for ExpressRoute',
      topology: {
        vnets: {
          hub: network(0, {
            gateways: [{ type: 'vpn', sku: 'Basic' }, erGateway],
          }),
        },
      },
      path: 'vnets.hub.gateways[0]',
      message: 'must be route-based and not of the Basic SKU.',
      element: 'hub/vpn',
    },
  ],
});
