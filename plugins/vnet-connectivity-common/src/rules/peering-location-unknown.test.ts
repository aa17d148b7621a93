import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { peeringLocationUnknown } from './peering-location-unknown';

testRule(peeringLocationUnknown, {
  accepted: [
    { name: 'a peering location', changes: expressRouteTo() },
    {
      name: 'one of two words',
      changes: expressRouteTo({ peeringLocation: 'Amsterdam Metro' }),
    },
  ],
  refused: [
    {
      name: 'a typing error',
      changes: expressRouteTo({ peeringLocation: 'Amsterdan' }),
      path: 'circuits.ams.peeringLocation',
      message: 'Did you mean Amsterdam?',
      fix: 'Use Amsterdam for circuit ams',
    },
    {
      name: 'another way of writing it, which Azure would not take',
      changes: expressRouteTo({ peeringLocation: 'amsterdam-metro' }),
      path: 'circuits.ams.peeringLocation',
      message: 'Did you mean Amsterdam Metro?',
      fix: 'Use Amsterdam Metro for circuit ams',
    },
    {
      name: 'a place that is not known',
      changes: expressRouteTo({ peeringLocation: 'Atlantis under the sea' }),
      path: 'circuits.ams.peeringLocation',
      message: 'list-service-providers',
    },
  ],
});
