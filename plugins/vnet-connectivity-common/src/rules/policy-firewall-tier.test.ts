import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { policyFirewallTier } from './policy-firewall-tier';

const inspected = (tier?: string) => ({
  ...twoSpokes,
  inspection: { via: 'azure-firewall', ...(tier && { tier }) },
});

testRule(policyFirewallTier, {
  accepted: [
    {
      name: 'any tier where the portal restricts none',
      changes: inspected('Premium'),
    },
    {
      name: 'a tier that the portal allows',
      changes: inspected('Premium'),
      options: { policy: { allowedFirewallTiers: ['Premium'] } },
    },
    {
      name: 'a network without a firewall',
      options: { policy: { allowedFirewallTiers: ['Premium'] } },
    },
  ],
  refused: [
    {
      name: 'the default where the portal does not allow it',
      changes: inspected(),
      options: { policy: { allowedFirewallTiers: ['Premium'] } },
      path: 'inspection.tier',
      message: [
        'The firewall tier Standard (the default) is not allowed',
        'allows only Premium',
      ],
      fix: 'Use Premium',
    },
  ],
});
