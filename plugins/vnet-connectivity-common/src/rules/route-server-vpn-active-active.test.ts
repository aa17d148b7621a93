import { expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { routeServerVpnActiveActive } from './route-server-vpn-active-active';

const standby = { vpn: { activeActive: false } };

testRule(routeServerVpnActiveActive, {
  accepted: [
    {
      name: 'an active-active gateway',
      changes: {
        ...expressRouteTo({}, { backup: 'vpn' }),
        gateways: { routeServer: true },
      },
    },
    {
      name: 'an active-standby gateway without a Route Server',
      changes: { ...vpnTo(), gateways: standby },
    },
  ],
  refused: [
    {
      name: 'an active-standby gateway with a Route Server',
      changes: {
        ...expressRouteTo({}, { backup: 'vpn' }),
        gateways: { routeServer: true, ...standby },
      },
      path: 'gateways.vpn.activeActive',
      message: 'region weu has a Route Server',
      fix: 'Make the gateways active-active',
    },
  ],
});
