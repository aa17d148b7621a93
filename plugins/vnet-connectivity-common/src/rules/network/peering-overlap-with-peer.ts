import { groupedBy } from '../../grouped-by';
import type { Peering } from '../../network/graph';
import {
  earlierRivals,
  oncePerGraph,
  overlappingPairs,
} from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

/** For peerings, the first one of the same network whose far network has addresses in common with theirs. */
const firstRivals = oncePerGraph(graph => {
  const rivals = new Map<Peering, Peering>();
  for (const held of groupedBy(graph.peerings, ({ from }) => from).values()) {
    const earlier = earlierRivals(
      graph,
      held.map(({ to }) => to),
    );
    for (const [at, [first]] of earlier.entries()) {
      if (first !== undefined) rivals.set(held[at], held[first]);
    }
  }
  return rivals;
});

export const peeringOverlapWithPeer: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'peering-overlap-with-peer',
  title: 'Networks that are peered with the same one do not overlap',
  visit: {
    peering({ peering }, graph) {
      const other = firstRivals(graph).get(peering);
      if (!other) return [];
      const { from, to } = peering;
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
