import { overlappingNetworks, overlappingPairs } from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const peeringOverlapWithPeer: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'peering-overlap-with-peer',
  title: 'Networks that are peered with the same one do not overlap',
  visit: {
    peering({ peering, held }, graph) {
      const { from, to } = peering;
      const rivals = overlappingNetworks(graph, to);
      if (rivals.size === 0) return [];
      const other = held
        .slice(0, held.indexOf(peering))
        .find(each => rivals.has(each.to));
      if (!other) return [];
      return [
        {
          message: `The address space of ${to} overlaps that of ${other.to}, with which ${from} is peered already.`,
          errorCode: 'VnetAddressSpaceOverlapsWithAlreadyPeeredVnet',
        },
      ];
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
