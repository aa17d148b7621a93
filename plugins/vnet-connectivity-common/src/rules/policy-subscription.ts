import { networksOf } from './networks';
import { policyAllows } from './policy';
import type { Rule } from './rule';

export const why =
  'A subscription is where the costs, the quotas and the permissions of a network are. Organisations keep networks in a few.';

/** The portal's owner may restrict the subscriptions that new networks and circuits are built in. */
export const policySubscription: Rule = {
  id: 'policy-subscription',
  severity: 'error',
  kind: 'policy',
  title: 'Every subscription is one that the portal allows',
  source: 'portalPolicy',
  *check({ spec, policy: { allowedSubscriptions } }) {
    if (!allowedSubscriptions) return;
    const allowed = new Set(
      allowedSubscriptions.map(each => each.toLowerCase()),
    );
    const built = [
      ...networksOf(spec)
        .filter(({ exists }) => !exists)
        .map(({ name, path, network: { subscriptionId } }) => ({
          name,
          path,
          subscriptionId,
        })),
      ...Object.entries(spec.circuits ?? {})
        .filter(([, { existingCircuitId }]) => !existingCircuitId)
        .map(([key, { subscriptionId }]) => ({
          name: `circuit ${key}`,
          path: ['circuits', key],
          subscriptionId,
        })),
    ];
    for (const { name, path, subscriptionId } of built) {
      if (subscriptionId === undefined) continue;
      if (allowed.has(subscriptionId.toLowerCase())) continue;
      yield {
        path: [...path, 'subscriptionId'],
        message: `The subscription ${subscriptionId} of ${name} is not allowed: ${policyAllows(
          'subscription',
          allowedSubscriptions,
        )}`,
      };
    }
  },
};
