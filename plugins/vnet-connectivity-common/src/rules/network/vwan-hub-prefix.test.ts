import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { vwanHubPrefix } from './vwan-hub-prefix';

testNetworkRule(vwanHubPrefix, {
  accepted: [
    {
      name: 'a /24',
      topology: { vwan: { hubs: { h1: { prefix: '10.0.0.0/24' } } } },
    },
  ],
  refused: [
    {
      name: 'a /25',
      topology: { vwan: { hubs: { h1: { prefix: '10.0.0.0/25' } } } },
      path: 'vwan.hubs.h1',
      message: 'h1 is 10.0.0.0/25: a hub needs /24 or larger.',
      element: 'vhub:h1',
    },
  ],
});
