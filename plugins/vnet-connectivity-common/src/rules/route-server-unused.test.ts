import { expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { routeServerUnused } from './route-server-unused';

const gateways = { routeServer: true };

testRule(routeServerUnused, {
  accepted: [
    {
      name: 'a VPN and an ExpressRoute gateway in each region',
      changes: { ...expressRouteTo({}, { backup: 'vpn' }), gateways },
    },
    { name: 'no Route Server', changes: vpnTo() },
  ],
  refused: [
    {
      name: 'a VPN gateway alone',
      changes: { ...vpnTo(), gateways },
      path: 'gateways.routeServer',
      message: 'no Route Server is built',
      fix: 'Do without Route Server',
    },
  ],
});
