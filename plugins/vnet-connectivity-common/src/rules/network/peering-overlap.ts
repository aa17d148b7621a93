import { networksOverlap } from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const peeringOverlap: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'peering-overlap',
  title: 'Networks that are peered do not overlap',
  visit: {
    peering({ peering: { from, to } }, graph) {
      if (from === to || !networksOverlap(graph, from, to)) return [];
      return [
        {
          message: `The address spaces of ${from} and ${to} overlap: Azure refuses to peer them.`,
          errorCode: 'VnetAddressSpacesOverlap',
        },
      ];
    },
    *networkManager({ manager: { connectivity, hub, members } }, graph) {
      // It peers the hub with every spoke.
      if (connectivity !== 'HubAndSpoke' || hub === undefined) return;
      for (const spoke of new Set(members)) {
        if (spoke === hub) continue;
        if (!networksOverlap(graph, hub, spoke)) continue;
        yield {
          element: `${hub} ${spoke}`,
          message: `The address spaces of ${hub} and ${spoke} overlap: Azure refuses to peer them.`,
        };
      }
    },
  },
};
