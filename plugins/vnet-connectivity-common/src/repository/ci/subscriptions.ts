import type { Topology } from '../../topology';

/** Whether a network is built in more than one subscription, so that the identities of a pipeline need rights in each. */
export function standsInSeveralSubscriptions({
  subscriptionId: own,
  virtualNetworks,
  circuits,
}: Pick<Topology, 'subscriptionId' | 'virtualNetworks' | 'circuits'>): boolean {
  const elements = [
    ...virtualNetworks,
    // In somebody else's, an authorization takes the place of rights.
    ...circuits.filter(({ existingId }) => !existingId),
  ];
  return elements.some(
    ({ subscriptionId = own }) =>
      subscriptionId?.toLowerCase() !== own?.toLowerCase(),
  );
}
