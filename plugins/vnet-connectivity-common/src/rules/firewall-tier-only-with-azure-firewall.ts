import type { Rule } from './rule';

export const why =
  'The tier decides the features of an Azure Firewall. An appliance is built by others, and without inspection there is no firewall.';

/** Only Azure Firewall has tiers. */
export const firewallTierOnlyWithAzureFirewall: Rule = {
  id: 'firewall-tier-only-with-azure-firewall',
  severity: 'error',
  kind: 'incomplete',
  title: 'inspection.tier is set for Azure Firewall only',
  source: 'firewallPerformance',
  dependsOn: [['inspection', 'via']],
  *check({ spec }) {
    const { via, tier } = spec.inspection ?? {};
    if (tier === undefined || via === 'azure-firewall') return;
    const path = ['inspection', 'tier'];
    yield {
      path,
      message: `inspection.tier is ${tier}, but inspection.via is ${via}. Remove it, or use inspection.via: azure-firewall.`,
      fix: {
        title: 'Remove the tier',
        changes: [{ path, value: undefined }],
      },
    };
  },
};
