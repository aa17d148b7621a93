import type { HubConnection } from '../../network/graph';
import { earlierRivals, oncePerGraph } from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

/** For connections, the first one of the same virtual WAN whose network has addresses in common with theirs. */
const firstRivals = oncePerGraph(graph => {
  const rivals = new Map<HubConnection, HubConnection>();
  for (const { vnetConnections } of graph.virtualWans) {
    const earlier = earlierRivals(
      graph,
      vnetConnections.map(({ vnet }) => vnet),
    );
    for (const [at, [first]] of earlier.entries()) {
      if (first !== undefined) {
        rivals.set(vnetConnections[at], vnetConnections[first]);
      }
    }
  }
  return rivals;
});

export const vwanOverlap: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'vwan-overlap',
  title: 'Networks of one virtual WAN do not overlap',
  visit: {
    *hubConnection({ connection }, graph) {
      const rival = firstRivals(graph).get(connection);
      if (!rival) return;
      yield {
        message: `The address spaces of ${rival.vnet} and ${connection.vnet} overlap: both cannot be connected to the virtual WAN.`,
      };
    },
  },
};
