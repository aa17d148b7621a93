import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { siteRangesEqual } from './site-ranges-equal';

testNetworkRule(siteRangesEqual, {
  accepted: [
    {
      name: 'a range each',
      topology: {
        sites: {
          hq: { prefixes: ['192.168.0.0/16'] },
          lab: { prefixes: ['172.16.0.0/16'] },
        },
      },
    },
  ],
  refused: [
    {
      name: 'one range at two sites',
      topology: {
        sites: {
          hq: { prefixes: ['192.168.0.0/16'] },
          lab: { prefixes: ['192.168.0.0/16'] },
        },
      },
      path: 'sites.lab',
      message: 'lab and hq have the same range',
      element: 'lab',
    },
  ],
});
