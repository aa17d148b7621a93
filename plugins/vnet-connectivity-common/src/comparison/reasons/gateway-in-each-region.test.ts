import { vpnTo } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { gatewayInEachRegion } from './gateways';

testReason(gatewayInEachRegion, {
  says: [
    {
      option: 'global-peering/vpn-per-region',
      changes: vpnTo(),
      effect: 'for',
      weight: 2,
      text: 'its own way to on-premises',
    },
  ],
  silent: [
    { option: 'global-peering/vpn-transit', changes: vpnTo() },
    { option: 'global-peering/none' },
    {
      option: 'global-peering/vpn-per-region',
      changes: { regions: { neu: undefined }, ...vpnTo() },
    },
    {
      option: 'global-peering/vpn-per-region',
      changes: vpnTo(),
      options: { circumstances: { serviceOnlyInOtherRegion: true } },
    },
  ],
});
