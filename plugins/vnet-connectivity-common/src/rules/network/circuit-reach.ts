import { circuitReaches } from '../../network/circuit-reach';
import { circuitTierReach } from '../circuit-tier-reach';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const circuitReach: NetworkRule = {
  ...sameLawAs(circuitTierReach),
  id: 'circuit-reach',
  title: 'The networks of a circuit are within the reach of its tier',
  visit: {
    *connection({ connection }, graph) {
      if (connection.type !== 'expressroute') return;
      for (const { kind, key } of [connection.a, connection.b]) {
        if (kind !== 'gateway' || circuitReaches(graph, connection, key))
          continue;
        yield {
          message: `${key} lies outside what its circuit reaches: Standard reaches its geopolitical region, Local the regions near its peering location, Premium all.`,
        };
      }
    },
  },
};
