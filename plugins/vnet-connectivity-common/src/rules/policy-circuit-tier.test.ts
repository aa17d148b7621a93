import { existingCircuit, expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { policyCircuitTier } from './policy-circuit-tier';

testRule(policyCircuitTier, {
  accepted: [
    {
      name: 'any tier where the portal restricts none',
      changes: expressRouteTo({ tier: 'Premium' }),
    },
    {
      name: 'a tier that the portal allows',
      changes: expressRouteTo({ tier: 'Premium' }),
      options: { policy: { allowedCircuitTiers: ['Standard', 'Premium'] } },
    },
    {
      name: 'a circuit that exists, whatever its tier',
      changes: expressRouteTo({
        tier: 'Premium',
        existingCircuitId: existingCircuit('ams'),
      }),
      options: { policy: { allowedCircuitTiers: ['Standard'] } },
    },
  ],
  refused: [
    {
      name: 'a tier that the portal does not allow',
      changes: expressRouteTo({ tier: 'Premium' }),
      options: { policy: { allowedCircuitTiers: ['Local', 'Standard'] } },
      path: 'circuits.ams.tier',
      message: [
        'The tier Premium of circuit ams is not allowed',
        'allows only Local or Standard',
      ],
    },
    {
      name: 'the default where the portal does not allow it',
      changes: expressRouteTo(),
      options: { policy: { allowedCircuitTiers: ['Premium'] } },
      path: 'circuits.ams.tier',
      message: 'The tier Standard (the default) of circuit ams',
    },
  ],
});
