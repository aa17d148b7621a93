import { expressRouteTo, vpnTo } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { circuitToBeOrdered } from './circuits';

const rightWhen = 'needs a private line';

testReason(circuitToBeOrdered, {
  says: [
    {
      option: 'global-peering/expressroute-per-region',
      changes: vpnTo(),
      effect: 'against',
      weight: -2,
      text: 'has to be ordered from a provider',
      rightWhen,
    },
    {
      option: 'expressroute/none',
      effect: 'against',
      weight: -2,
      text: 'has to be ordered from a provider',
      rightWhen,
    },
  ],
  silent: [
    { option: 'global-peering/vpn-per-region', changes: vpnTo() },
    {
      option: 'global-peering/expressroute-per-region',
      changes: expressRouteTo(),
    },
  ],
});
