import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { transit } from './__testUtils__/networks';
import { gatewayTransitBasicSku } from './gateway-transit-basic-sku';

testNetworkRule(gatewayTransitBasicSku, {
  accepted: [{ name: 'another SKU', topology: transit() }],
  refused: [
    {
      name: 'a Basic gateway',
      topology: transit({ hub: { gateways: [{ type: 'vpn', sku: 'Basic' }] } }),
      path: 'peerings[1]',
      message: 'The VPN gateway of hub has the Basic SKU',
      element: 'peering spoke->hub',
    },
  ],
});
