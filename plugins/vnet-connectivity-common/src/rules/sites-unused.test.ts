import { headquarters, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { sitesUnused } from './sites-unused';

testRule(sitesUnused, {
  accepted: [
    { name: 'sites that are connected', changes: vpnTo() },
    { name: 'no on-premises', changes: { onPremises: { via: 'none' } } },
  ],
  refused: [
    {
      name: 'sites with devices that nothing connects',
      changes: { onPremises: { via: 'none', sites: { hq: headquarters } } },
      path: 'onPremises.via',
      message: 'hq is not connected',
      fix: 'Connect the sites by VPN',
    },
    {
      name: 'sites without devices that nothing connects',
      changes: {
        onPremises: {
          via: 'none',
          sites: {
            hq: { addressSpace: ['192.168.0.0/17'] },
            lab: { addressSpace: ['192.168.128.0/17'] },
          },
        },
      },
      path: 'onPremises.via',
      message: 'hq and lab are not connected',
      fix: 'Remove the sites',
    },
  ],
});
