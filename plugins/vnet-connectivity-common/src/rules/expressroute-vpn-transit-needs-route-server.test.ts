import { expressRouteInterconnect, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { expressrouteVpnTransitNeedsRouteServer } from './expressroute-vpn-transit-needs-route-server';

const transit = { gateways: 'transit', gatewayRegion: 'weu' };

testRule(expressrouteVpnTransitNeedsRouteServer, {
  accepted: [
    {
      name: 'a VPN gateway in each region',
      changes: { ...expressRouteInterconnect(), ...vpnTo() },
    },
    {
      name: 'one VPN gateway, with a Route Server beside it',
      changes: {
        ...expressRouteInterconnect(),
        ...vpnTo(undefined, transit),
        gateways: { routeServer: true },
      },
    },
    {
      name: 'one VPN gateway that peered regions use',
      changes: vpnTo(undefined, transit),
    },
  ],
  refused: [
    {
      name: 'one VPN gateway for regions on a circuit',
      changes: { ...expressRouteInterconnect(), ...vpnTo(undefined, transit) },
      path: 'gateways.routeServer',
      message: ['reach weu by ExpressRoute', 'set gateways.routeServer: true'],
      fix: 'Use a VPN gateway in each region',
    },
  ],
});
