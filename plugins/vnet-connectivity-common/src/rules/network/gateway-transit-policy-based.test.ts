import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { transit } from './__testUtils__/networks';
import { gatewayTransitPolicyBased } from './gateway-transit-policy-based';

testNetworkRule(gatewayTransitPolicyBased, {
  accepted: [{ name: 'a route-based gateway', topology: transit() }],
  refused: [
    {
      name: 'a policy-based gateway',
      topology: transit({
        hub: {
          gateways: [{ type: 'vpn', sku: 'Basic', vpnType: 'PolicyBased' }],
        },
      }),
      path: 'peerings[1]',
      message: 'The VPN gateway of hub is policy-based',
      element: 'peering spoke->hub',
    },
  ],
});
