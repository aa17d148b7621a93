import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { siteWithinNetwork } from './site-within-network';

testNetworkRule(siteWithinNetwork, {
  accepted: [
    {
      name: 'a summary that holds a network',
      topology: {
        vnets: { hub: network(0) },
        sites: { hq: { prefixes: ['10.0.0.0/8'] } },
      },
    },
  ],
  refused: [
    {
      name: 'a range within a network',
      topology: {
        vnets: { hub: network(0) },
        sites: { hq: { prefixes: ['10.0.8.0/24'] } },
      },
      path: 'sites.hq',
      message: '10.0.8.0/24 of hq lies within 10.0.0.0/16 of hub',
      element: 'hq',
    },
  ],
});
