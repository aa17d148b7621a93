import { testRule } from './__testUtils__/test-rule';
import { policyPattern } from './policy-pattern';

testRule(policyPattern, {
  accepted: [
    { name: 'any pattern where the portal restricts none' },
    {
      name: 'a pattern that the portal allows',
      options: { policy: { allowedPatterns: ['global-peering'] } },
    },
  ],
  refused: [
    {
      name: 'a pattern that the portal does not allow',
      changes: { interconnect: { pattern: 'vnet-to-vnet' } },
      options: { policy: { allowedPatterns: ['global-peering'] } },
      path: 'interconnect.pattern',
      message: [
        'The pattern vnet-to-vnet is not allowed',
        "this portal's policy allows only global-peering",
      ],
      fix: 'Use global-peering',
    },
    {
      name: 'peering, and offers no pattern that this version does not generate',
      options: { policy: { allowedPatterns: ['virtual-wan'] } },
      path: 'interconnect.pattern',
      message: 'allows only virtual-wan',
    },
  ],
});
