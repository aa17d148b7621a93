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
      name: 'settings of a pattern that the portal does not allow',
      changes: { interconnect: { pattern: 'vnet-to-vnet', bgp: true } },
      options: { policy: { allowedPatterns: ['expressroute', 'virtual-wan'] } },
      path: 'interconnect.pattern',
      message: 'allows only expressroute or virtual-wan',
      fix: 'Use virtual-wan',
    },
    {
      name: 'peering, and offers no pattern that takes more than a click',
      options: { policy: { allowedPatterns: ['expressroute'] } },
      path: 'interconnect.pattern',
      message: 'allows only expressroute',
    },
  ],
});
