import type { Topology } from '../topology';

/**
 * Stands in a snapshot for the subscription of the deployment where the spec names none: the network is the same in each.
 */
export const anySubscription = '00000000-0000-0000-0000-000000000000';

/**
 * Ids of the subscriptions beside that of the network in which something is built, in lower case and in the order in which
 * they appear. In that of an existing circuit nothing is: an authorization takes the place of rights there.
 */
export function furtherSubscriptionIds({
  subscriptionId,
  virtualNetworks,
  circuits,
}: Pick<
  Topology,
  'subscriptionId' | 'virtualNetworks' | 'circuits'
>): string[] {
  const own = subscriptionId?.toLowerCase();
  const ids = [
    ...virtualNetworks,
    ...circuits.filter(({ existingId }) => !existingId),
  ].flatMap(element => element.subscriptionId?.toLowerCase() ?? []);
  return [...new Set(ids)].filter(id => id !== own);
}
