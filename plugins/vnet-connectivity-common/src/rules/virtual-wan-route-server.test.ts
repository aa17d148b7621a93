import { testRule } from './__testUtils__/test-rule';
import { virtualWanRouteServer } from './virtual-wan-route-server';

testRule(virtualWanRouteServer, {
  accepted: [
    {
      name: 'Virtual WAN without',
      changes: { interconnect: { pattern: 'virtual-wan' } },
    },
    {
      name: 'a Route Server in another pattern',
      changes: { gateways: { routeServer: true } },
    },
  ],
  refused: [
    {
      name: 'Virtual WAN with a Route Server',
      changes: {
        interconnect: { pattern: 'virtual-wan' },
        gateways: { routeServer: true },
      },
      path: 'gateways.routeServer',
      message: 'the virtual hubs exchange routes themselves',
      fix: 'Do without Route Server',
    },
  ],
});
