import { expressRouteTo, vpnTo } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { circuitIsThere } from './circuits';

testReason(circuitIsThere, {
  says: [
    {
      option: 'global-peering/expressroute-per-region',
      changes: expressRouteTo(),
      effect: 'for',
      weight: 2,
      text: 'There is a circuit',
    },
    {
      option: 'global-peering/expressroute-per-region',
      changes: vpnTo(),
      options: { circumstances: { circuitIsThere: true } },
      effect: 'for',
      weight: 2,
      text: 'There is a circuit',
    },
  ],
  silent: [
    { option: 'global-peering/expressroute-per-region', changes: vpnTo() },
    { option: 'global-peering/vpn-per-region', changes: expressRouteTo() },
  ],
});
