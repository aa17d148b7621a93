import type { NetworkRule } from '../network-rule';

export const why =
  'Each of two networks holds its own half of a peering. With one alone the peering stays in the state Initiated, and nothing passes it.';

export const peeringOneWay: NetworkRule = {
  id: 'peering-one-way',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'Every peering has both halves',
  source: 'managePeering',
  visit: {
    peering({ peering: { from, to }, back }, { unknown }) {
      if (back) return [];
      // The other half may be in a document that was not read.
      const isOpen = unknown.some(
        ({ peering }) => peering.includes(from) && peering.includes(to),
      );
      return isOpen
        ? []
        : [
            {
              message: `${to} has no peering to ${from}: the peering stays in the state Initiated and carries no traffic.`,
            },
          ];
    },
  },
};
