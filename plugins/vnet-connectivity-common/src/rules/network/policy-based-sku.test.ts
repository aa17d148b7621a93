import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { policyBasedSku } from './policy-based-sku';

testNetworkRule(policyBasedSku, {
  accepted: [
    {
      name: 'a policy-based Basic gateway',
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
      name: 'a policy-based gateway with another SKU',
      topology: {
        vnets: {
          hub: network(0, {
            gateways: [{ ...vpnGateway, vpnType: 'PolicyBased' }],
          }),
        },
      },
      path: 'vnets.hub.gateways[0]',
      message: 'only Basic can be policy-based.',
      element: 'hub/vpn',
    },
  ],
});
