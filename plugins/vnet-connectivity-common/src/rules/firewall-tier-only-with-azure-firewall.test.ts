import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { firewallTierOnlyWithAzureFirewall } from './firewall-tier-only-with-azure-firewall';

testRule(firewallTierOnlyWithAzureFirewall, {
  accepted: [
    {
      name: 'the tier of a firewall',
      changes: {
        ...twoSpokes,
        inspection: { via: 'azure-firewall', tier: 'Premium' },
      },
    },
  ],
  refused: [
    {
      name: 'the tier of no firewall',
      changes: { inspection: { via: 'none', tier: 'Premium' } },
      path: 'inspection.tier',
      message: 'inspection.via is none',
      fix: 'Remove the tier',
    },
  ],
});
