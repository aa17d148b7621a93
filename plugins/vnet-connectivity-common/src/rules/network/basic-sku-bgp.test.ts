import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { basicSkuBgp } from './basic-sku-bgp';

testNetworkRule(basicSkuBgp, {
  accepted: [
    {
      name: 'BGP with another SKU',
      topology: { vnets: { hub: network(0, { gateways: [vpnGateway] }) } },
    },
  ],
  refused: [
    {
      name: 'BGP with the Basic SKU',
      topology: {
        vnets: {
          hub: network(0, {
            gateways: [{ type: 'vpn', sku: 'Basic', bgp: true }],
          }),
        },
      },
      path: 'vnets.hub.gateways[0]',
      message: 'The VPN gateway of hub has the Basic SKU, which has no BGP.',
      element: 'hub/vpn',
    },
  ],
});
