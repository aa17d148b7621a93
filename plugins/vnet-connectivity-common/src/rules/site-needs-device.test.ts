import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { siteNeedsDevice } from './site-needs-device';

testRule(siteNeedsDevice, {
  accepted: [
    { name: 'a site with a device', changes: vpnTo() },
    {
      name: 'a site without a device that is not reached by VPN',
      changes: vpnTo(
        { hq: { addressSpace: ['192.168.0.0/16'] } },
        { via: 'expressroute' },
      ),
    },
  ],
  refused: [
    {
      name: 'a site without a device',
      changes: vpnTo({ hq: { addressSpace: ['192.168.0.0/16'] } }),
      path: 'onPremises.sites.hq.devices',
      message: ['Site hq has no VPN device', 'ipAddress: 203.0.113.10'],
    },
  ],
});
