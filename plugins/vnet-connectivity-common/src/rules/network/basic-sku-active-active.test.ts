import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { basicSkuActiveActive } from './basic-sku-active-active';

testNetworkRule(basicSkuActiveActive, {
  accepted: [
    {
      name: 'an active-active gateway with another SKU',
      topology: { vnets: { hub: network(0, { gateways: [vpnGateway] }) } },
    },
  ],
  refused: [
    {
      name: 'an active-active Basic gateway',
      topology: {
        vnets: {
          hub: network(0, {
            gateways: [{ type: 'vpn', sku: 'Basic', activeActive: true }],
          }),
        },
      },
      path: 'vnets.hub.gateways[0]',
      message: 'which cannot be active-active.',
      element: 'hub/vpn',
    },
  ],
});
