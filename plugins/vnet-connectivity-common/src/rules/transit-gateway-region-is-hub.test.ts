import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { transitGatewayRegionIsHub } from './transit-gateway-region-is-hub';

testRule(transitGatewayRegionIsHub, {
  accepted: [
    {
      name: 'the gateway in the hub',
      changes: {
        interconnect: { topology: 'hub-and-spoke', hub: 'weu' },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
    },
    {
      name: 'the gateway anywhere in a mesh',
      changes: vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
    },
  ],
  refused: [
    {
      name: 'the gateway in a spoke',
      changes: {
        interconnect: { topology: 'hub-and-spoke', hub: 'weu' },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
      },
      path: 'onPremises.gatewayRegion',
      message: ['The gateway is in neu', 'peered with the hub weu only'],
      fix: 'Put the gateway in the hub weu',
    },
  ],
});
