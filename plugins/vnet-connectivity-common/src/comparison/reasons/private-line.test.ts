import { vpnTo } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { privateLine } from './circuits';

const options = { requirements: { privateLine: true } };

testReason(privateLine, {
  says: [
    {
      option: 'global-peering/vpn-per-region',
      changes: vpnTo(),
      options,
      effect: 'unmet',
      weight: 0,
      text: 'shall not cross the internet',
    },
    {
      option: 'global-peering/expressroute-per-region',
      changes: vpnTo(),
      options,
      effect: 'for',
      weight: 2,
      text: 'as demanded',
    },
  ],
  silent: [
    { option: 'global-peering/none', options },
    { option: 'global-peering/vpn-per-region', changes: vpnTo() },
  ],
});
