import { expressRouteTo, twoSpokes, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { spokesNeedGatewayPerRegion } from './spokes-need-gateway-per-region';

const transit = { gateways: 'transit', gatewayRegion: 'weu' };

testRule(spokesNeedGatewayPerRegion, {
  accepted: [
    {
      name: 'a gateway in each region',
      changes: { ...twoSpokes, ...vpnTo() },
    },
    {
      name: 'spokes behind the region that has the gateway',
      changes: {
        spokes: { app: { region: 'weu' } },
        ...vpnTo(undefined, transit),
      },
    },
    {
      name: 'VNet-to-VNet connections with BGP, which announce the spokes',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet' },
        ...twoSpokes,
        ...vpnTo(undefined, transit),
      },
    },
    { name: 'no on-premises', changes: twoSpokes },
  ],
  refused: [
    {
      name: 'a spoke behind a region that uses the gateway of another',
      changes: { ...twoSpokes, ...vpnTo(undefined, transit) },
      path: 'onPremises.gateways',
      message: ['The spoke data cannot reach on-premises', 'gateway of weu'],
      fix: 'Use a gateway in each region',
    },
    {
      name: 'the same over ExpressRoute',
      changes: {
        ...twoSpokes,
        ...expressRouteTo({ regions: ['weu'] }, transit),
      },
      path: 'onPremises.gateways',
      message: 'per-region',
      fix: 'Use a gateway in each region',
    },
  ],
});
