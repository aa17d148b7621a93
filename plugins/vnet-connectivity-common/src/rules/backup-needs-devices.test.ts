import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { backupNeedsDevices } from './backup-needs-devices';

const withoutDevices = { sites: { hq: { addressSpace: ['192.168.0.0/16'] } } };

testRule(backupNeedsDevices, {
  accepted: [
    {
      name: 'a site with a device',
      changes: expressRouteTo({}, { backup: 'vpn' }),
    },
    {
      name: 'a site without a device, and no backup',
      changes: expressRouteTo({}, withoutDevices),
    },
  ],
  refused: [
    {
      name: 'a site without a device',
      changes: expressRouteTo({}, { backup: 'vpn', ...withoutDevices }),
      path: 'onPremises.sites.hq.devices',
      message: 'site hq has no VPN device',
    },
  ],
});
