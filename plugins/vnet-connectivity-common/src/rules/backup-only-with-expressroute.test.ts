import { expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { backupOnlyWithExpressroute } from './backup-only-with-expressroute';

testRule(backupOnlyWithExpressroute, {
  accepted: [
    {
      name: 'ExpressRoute with a VPN as backup',
      changes: expressRouteTo({}, { backup: 'vpn' }),
    },
    { name: 'a VPN without backup', changes: vpnTo() },
  ],
  refused: [
    {
      name: 'a VPN as backup of a VPN',
      changes: vpnTo(undefined, { backup: 'vpn' }),
      path: 'onPremises.backup',
      message: ['onPremises.via is vpn', 'second VPN device'],
      fix: 'Remove the backup',
    },
    {
      name: 'a backup of nothing',
      changes: { onPremises: { via: 'none', backup: 'vpn' } },
      path: 'onPremises.backup',
      message: 'onPremises.via is none',
      fix: 'Remove the backup',
    },
  ],
});
