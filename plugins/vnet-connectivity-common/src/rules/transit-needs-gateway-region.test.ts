import { manyRegions, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { transitNeedsGatewayRegion } from './transit-needs-gateway-region';

testRule(transitNeedsGatewayRegion, {
  accepted: [
    {
      name: 'transit through a region',
      changes: vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
    },
    {
      name: 'transit in hub-and-spoke, where the hub has the gateway',
      changes: {
        interconnect: { topology: 'hub-and-spoke', hub: 'weu' },
        ...vpnTo(undefined, { gateways: 'transit' }),
      },
    },
    { name: 'a gateway in each region', changes: vpnTo() },
    {
      name: 'transit without any region, which another rule reports',
      changes: {
        ...manyRegions(0),
        ...vpnTo(undefined, { gateways: 'transit' }),
      },
    },
  ],
  refused: [
    {
      name: 'transit without a gateway region',
      changes: vpnTo(undefined, { gateways: 'transit' }),
      path: 'onPremises.gatewayRegion',
      message: ['onPremises.gatewayRegion is missing', 'weu and neu'],
      fix: 'Put the gateway in weu',
    },
    {
      name: 'transit through something that is no region',
      changes: vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'new' }),
      path: 'onPremises.gatewayRegion',
      message: 'new, which is not one of the regions',
      fix: 'Put the gateway in neu',
    },
  ],
});
