import { vpnTo } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { sharedGateway } from './gateways';

testReason(sharedGateway, {
  says: [
    {
      option: 'global-peering/vpn-transit',
      changes: vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      effect: 'against',
      weight: -3,
      text: 'When weu or its gateway fails',
      rightWhen: 'a service that only they offer',
    },
    {
      option: 'global-peering/vpn-transit',
      changes: vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      options: { circumstances: { serviceOnlyInOtherRegion: true } },
      effect: 'for',
      weight: 4,
      text: 'most of the application runs in weu',
    },
  ],
  silent: [
    { option: 'global-peering/vpn-per-region', changes: vpnTo() },
    { option: 'global-peering/none' },
  ],
});
