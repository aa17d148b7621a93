import { policyAllows } from './policy';
import type { Rule } from './rule';

export const why =
  'The peering location is where traffic enters the network of Microsoft, and where a provider has to be paid. Organisations agree on a few.';

/** The portal's owner may restrict where circuits are ordered. Those that exist are there already. */
export const policyPeeringLocation: Rule = {
  id: 'policy-peering-location',
  severity: 'error',
  kind: 'policy',
  title: 'New circuits are at peering locations that the portal allows',
  source: 'portalPolicy',
  *check({ spec, policy: { allowedPeeringLocations: allowed } }) {
    if (!allowed) return;
    for (const [key, circuit] of Object.entries(spec.circuits ?? {})) {
      const { peeringLocation, existingCircuitId } = circuit;
      if (existingCircuitId || includes(allowed, peeringLocation)) continue;
      yield {
        path: ['circuits', key, 'peeringLocation'],
        message: `${JSON.stringify(peeringLocation).slice(
          1,
          -1,
        )} of circuit ${key} is not allowed: ${policyAllows(
          'peering location',
          allowed,
        )}`,
      };
    }
  },
};

/** Azure minds no case in the names of peering locations. */
function includes(allowed: readonly string[], name: string): boolean {
  return allowed.some(each => each.toLowerCase() === name.toLowerCase());
}
