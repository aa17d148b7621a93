import { overlappingNetworks, overlappingPairs } from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const peeringOverlapWithPeer: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'peering-overlap-with-peer',
  title: 'Networks that are peered with the same one do not overlap',
  visit: {
    *peering({ peering: { from, to }, earlier }, graph) {
      const rivals = overlappingNetworks(graph, to);
      const other =
        rivals.size > 0 ? earlier.find(each => rivals.has(each.to)) : undefined;
      if (!other) return;
      yield {
        message: `The address space of ${to} overlaps that of ${other.to}, with which ${from} is peered already.`,
        errorCode: 'VnetAddressSpaceOverlapsWithAlreadyPeeredVnet',
      };
    },
    *networkManager({ manager: { connectivity, hub, members } }, graph) {
      if (connectivity !== 'HubAndSpoke' || hub === undefined) return;
      const spokes = members.filter(name => name !== hub);
      for (const [a, b] of overlappingPairs(graph, spokes)) {
        yield {
          element: `${a} ${b}`,
          message: `The address spaces of ${a} and ${b} overlap: Azure refuses to peer ${hub} with both.`,
        };
      }
    },
  },
};
