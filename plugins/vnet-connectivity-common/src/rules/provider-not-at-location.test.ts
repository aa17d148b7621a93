import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { providerNotAtLocation } from './provider-not-at-location';

testRule(providerNotAtLocation, {
  accepted: [
    { name: 'a provider that is there', changes: expressRouteTo() },
    {
      name: 'a peering location that is not known',
      changes: expressRouteTo({ peeringLocation: 'Atlantis' }),
    },
  ],
  refused: [
    {
      name: 'a provider that is elsewhere',
      changes: expressRouteTo({ provider: 'Ziply Fiber' }),
      path: 'circuits.ams.provider',
      message: 'Ziply Fiber is not among the providers at Amsterdam',
    },
    {
      name: 'another way of writing the provider',
      changes: expressRouteTo({ provider: 'equinix' }),
      path: 'circuits.ams.provider',
      message: 'Azure calls equinix Equinix',
      fix: 'Use Equinix for circuit ams',
    },
  ],
});
