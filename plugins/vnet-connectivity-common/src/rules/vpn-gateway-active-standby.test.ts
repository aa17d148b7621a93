import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { vpnGatewayActiveStandby } from './vpn-gateway-active-standby';

testRule(vpnGatewayActiveStandby, {
  accepted: [
    { name: 'the default', changes: vpnTo() },
    {
      name: 'active-standby where there is no gateway',
      changes: { gateways: { vpn: { activeActive: false } } },
    },
  ],
  refused: [
    {
      name: 'gateways with a standby',
      changes: { gateways: { vpn: { activeActive: false } }, ...vpnTo() },
      path: 'gateways.vpn.activeActive',
      message: ['10 to 15 seconds', '1 to 3 minutes'],
      fix: 'Make the gateways active-active',
    },
  ],
});
