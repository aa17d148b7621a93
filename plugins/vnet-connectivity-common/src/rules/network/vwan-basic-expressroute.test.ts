import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { vwanBasicExpressroute } from './vwan-basic-expressroute';

testNetworkRule(vwanBasicExpressroute, {
  accepted: [
    {
      name: 'a Standard virtual WAN',
      topology: {
        vwan: { type: 'Standard', hubs: { h1: { gateways: ['er'] } } },
      },
    },
  ],
  refused: [
    {
      name: 'a Basic one',
      topology: { vwan: { type: 'Basic', hubs: { h1: { gateways: ['er'] } } } },
      path: 'vwan.hubs.h1',
      message: 'h1 has an ExpressRoute gateway',
      element: 'vhub:h1',
    },
  ],
});
