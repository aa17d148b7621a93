import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { gatewayRegionOnlyWithTransit } from './gateway-region-only-with-transit';

testRule(gatewayRegionOnlyWithTransit, {
  accepted: [
    {
      name: 'transit with a gateway region',
      changes: vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
    },
    { name: 'a gateway in each region', changes: vpnTo() },
  ],
  refused: [
    {
      name: 'a gateway region without on-premises',
      changes: { onPremises: { via: 'none', gatewayRegion: 'weu' } },
      path: 'onPremises.gatewayRegion',
      message: 'onPremises.via is none',
      fix: 'Remove the gateway region',
    },
    {
      name: 'a gateway region where each region has a gateway for the others',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet' },
        ...vpnTo(undefined, { gatewayRegion: 'weu' }),
      },
      path: 'onPremises.gatewayRegion',
      message: 'every region has a gateway of its own',
      fix: 'Remove the gateway region',
    },
  ],
});
