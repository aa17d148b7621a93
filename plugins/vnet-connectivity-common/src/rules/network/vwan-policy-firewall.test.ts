import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { vwanPolicyFirewall } from './vwan-policy-firewall';

testNetworkRule(vwanPolicyFirewall, {
  accepted: [
    {
      name: 'a policy and a firewall',
      topology: {
        vwan: { hubs: { h1: { privatePolicy: true, firewall: true } } },
      },
    },
  ],
  refused: [
    {
      name: 'a policy alone',
      topology: { vwan: { hubs: { h1: { internetPolicy: true } } } },
      path: 'vwan.hubs.h1',
      message: 'h1 has a routing policy but no firewall',
      element: 'vhub:h1',
    },
  ],
});
