import { policyAllows } from './policy';
import type { Rule } from './rule';

export const why =
  'The tier decides what an Azure Firewall costs and inspects. Organisations agree on a few.';

/** The portal's owner may restrict the tiers of Azure Firewall. */
export const policyFirewallTier: Rule = {
  id: 'policy-firewall-tier',
  severity: 'error',
  kind: 'policy',
  title: 'Azure Firewall has a tier that the portal allows',
  source: 'portalPolicy',
  dependsOn: [['inspection', 'via']],
  *check({ spec, planned, policy: { allowedFirewallTiers: allowed } }) {
    const { via, tier } = planned.inspection;
    if (
      !allowed ||
      via !== 'azure-firewall' ||
      tier === undefined ||
      allowed.includes(tier)
    ) {
      return;
    }
    const path = ['inspection', 'tier'];
    const [first] = allowed;
    yield {
      path,
      message: `The firewall tier ${tier}${
        spec.inspection?.tier === undefined ? ' (the default)' : ''
      } is not allowed: ${policyAllows('firewall tier', allowed)}`,
      ...(first && {
        fix: { title: `Use ${first}`, changes: [{ path, value: first }] },
      }),
    };
  },
};
