import { expressRouteTo } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { expressrouteTurnsAround } from './gateways';

testReason(expressrouteTurnsAround, {
  says: [
    {
      option: 'expressroute/none',
      effect: 'against',
      weight: -4,
      text: 'Microsoft recommends peering instead',
      rightWhen: 'where a circuit is there for on-premises anyway',
    },
    {
      option: 'expressroute/expressroute-per-region',
      changes: expressRouteTo(),
      effect: 'against',
      weight: -2,
      text: 'goes to the peering location and back',
      rightWhen: 'because the circuit is there for on-premises anyway',
    },
  ],
  silent: [
    {
      option: 'global-peering/expressroute-per-region',
      changes: expressRouteTo(),
    },
  ],
});
