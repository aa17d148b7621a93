import { existingCircuit, expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { policyPeeringLocation } from './policy-peering-location';

testRule(policyPeeringLocation, {
  accepted: [
    {
      name: 'any peering location where the portal restricts none',
      changes: expressRouteTo(),
    },
    {
      name: 'a peering location that the portal allows, in any case',
      changes: expressRouteTo(),
      options: { policy: { allowedPeeringLocations: ['AMSTERDAM'] } },
    },
    {
      name: 'a circuit that exists, wherever it is',
      changes: expressRouteTo({ existingCircuitId: existingCircuit('ams') }),
      options: { policy: { allowedPeeringLocations: ['London'] } },
    },
  ],
  refused: [
    {
      name: 'a new circuit at a peering location that the portal does not allow',
      changes: expressRouteTo(),
      options: { policy: { allowedPeeringLocations: ['London', 'Frankfurt'] } },
      path: 'circuits.ams.peeringLocation',
      message: [
        'Amsterdam of circuit ams is not allowed',
        'allows only London or Frankfurt',
      ],
    },
  ],
});
