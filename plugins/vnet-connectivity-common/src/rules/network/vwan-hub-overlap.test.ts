import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { vwanHubOverlap } from './vwan-hub-overlap';

testNetworkRule(vwanHubOverlap, {
  accepted: [
    {
      name: 'a range for each hub',
      topology: {
        vwan: {
          hubs: {
            h1: { prefix: '10.0.0.0/23' },
            h2: { prefix: '10.1.0.0/23' },
          },
        },
      },
    },
  ],
  refused: [
    {
      name: 'two hubs of one range',
      topology: {
        vwan: {
          hubs: {
            h1: { prefix: '10.0.0.0/23' },
            h2: { prefix: '10.0.0.0/23' },
          },
        },
      },
      path: 'vwan.hubs.h2',
      message: 'h2 overlaps that of h1.',
      element: 'vhub:h2 h1',
    },
  ],
});
