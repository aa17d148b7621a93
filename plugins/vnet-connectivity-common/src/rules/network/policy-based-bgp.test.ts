import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { policyBasedBgp } from './policy-based-bgp';

testNetworkRule(policyBasedBgp, {
  accepted: [
    {
      name: 'a policy-based gateway without either',
      topology: {
        vnets: {
          hub: network(0, {
            gateways: [{ type: 'vpn', sku: 'Basic', vpnType: 'PolicyBased' }],
          }),
        },
      },
    },
  ],
  refused: [
    {
      name: 'a policy-based gateway with BGP',
      topology: {
        vnets: {
          hub: network(0, {
            gateways: [
              { type: 'vpn', sku: 'Basic', vpnType: 'PolicyBased', bgp: true },
            ],
          }),
        },
      },
      path: 'vnets.hub.gateways[0]',
      message: 'BGP and active-active need a route-based gateway.',
      element: 'hub/vpn',
    },
  ],
});
