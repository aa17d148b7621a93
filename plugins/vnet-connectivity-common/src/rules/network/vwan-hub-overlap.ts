import { documentNames } from '../../network/element-ids';
import { anyOverlap, prefixesOf } from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const vwanHubOverlap: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'vwan-hub-overlap',
  title:
    'A virtual hub overlaps no other hub and no network of its virtual WAN',
  visit: {
    *hub({ name, hub: { prefix }, wan }, graph) {
      if (prefix === undefined) return;
      const rival = [
        ...Object.entries(wan.hubs)
          .filter(([other]) => other < name)
          .map(([other, hub]) => ({
            other,
            prefixes: hub.prefix ? [hub.prefix] : [],
          })),
        ...wan.vnetConnections.map(({ vnet }) => ({
          other: vnet,
          prefixes: prefixesOf(graph, vnet),
        })),
      ].find(({ prefixes }) => anyOverlap([prefix], prefixes));
      if (!rival) return;
      yield {
        element: `${documentNames.hub(name)} ${rival.other}`,
        message: `The address space of ${name} overlaps that of ${rival.other}.`,
      };
    },
  },
};
