import { overlappingPairs } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'Azure lets members of a connected group overlap, unless its configuration disallows that. Traffic to the addresses that two of them have is dropped.';

export const connectedGroupOverlap: NetworkRule = {
  id: 'connected-group-overlap',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'Members of a connected group do not overlap',
  source: 'virtualNetworkManagerLimits',
  visit: {
    *networkManager({ manager }, graph) {
      if (
        manager.connectivity !== 'Mesh' ||
        manager.connectedGroupAddressOverlap !== 'Allowed'
      ) {
        return;
      }
      for (const [a, b] of overlappingPairs(graph, manager.members)) {
        yield {
          element: `${a} ${b}`,
          message: `The address spaces of ${a} and ${b} overlap: traffic to the shared addresses is dropped.`,
        };
      }
    },
  },
};
