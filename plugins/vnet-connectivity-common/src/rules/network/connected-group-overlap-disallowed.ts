import { overlappingPairs } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'A configuration can require that no two members of a connected group have an address in common. Then Azure does not add both to the group.';

export const connectedGroupOverlapDisallowed: NetworkRule = {
  id: 'connected-group-overlap-disallowed',
  severity: 'error',
  kind: 'azure-refuses',
  title:
    'Members of a connected group do not overlap where its configuration disallows it',
  source: 'virtualNetworkManagerConnectivity',
  visit: {
    *networkManager({ manager, path }, graph) {
      if (
        manager.connectivity !== 'Mesh' ||
        manager.connectedGroupAddressOverlap !== 'Disallowed'
      ) {
        return;
      }
      for (const [a, b] of overlappingPairs(graph, manager.members)) {
        yield {
          path: [...path, 'connectedGroupAddressOverlap'],
          element: `${a} ${b}`,
          message: `The address spaces of ${a} and ${b} overlap, which connectedGroupAddressOverlap disallows: Azure does not take both into the group.`,
        };
      }
    },
  },
};
