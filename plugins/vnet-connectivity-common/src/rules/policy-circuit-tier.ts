import { policyAllows } from './policy';
import type { Rule } from './rule';

export const why =
  'The tier decides what a circuit costs and which regions it reaches. Organisations agree on a few.';

/** The portal's owner may restrict the tiers of circuits that are ordered. */
export const policyCircuitTier: Rule = {
  id: 'policy-circuit-tier',
  severity: 'error',
  kind: 'policy',
  title: 'New circuits have a tier that the portal allows',
  source: 'portalPolicy',
  *check({ spec, planned, policy: { allowedCircuitTiers: allowed } }) {
    if (!allowed) return;
    for (const [key, { tier, existingCircuitId }] of Object.entries(
      planned.circuits,
    )) {
      if (existingCircuitId || allowed.includes(tier)) continue;
      const path = ['circuits', key, 'tier'];
      const isDefault = spec.circuits?.[key]?.tier === undefined;
      yield {
        path,
        message: `The tier ${tier}${
          isDefault ? ' (the default)' : ''
        } of circuit ${key} is not allowed: ${policyAllows('tier', allowed)}`,
      };
    }
  },
};
