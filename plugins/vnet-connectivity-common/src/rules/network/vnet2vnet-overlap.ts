import { anyOverlap, prefixesOf } from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const vnet2vnetOverlap: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'vnet2vnet-overlap',
  title: 'Networks that a VNet-to-VNet connection joins do not overlap',
  visit: {
    *connection({ connection: { type, a, b } }, graph) {
      if (
        type !== 'vnet2vnet' ||
        a.kind !== 'gateway' ||
        b.kind !== 'gateway'
      ) {
        return;
      }
      if (!anyOverlap(prefixesOf(graph, a.key), prefixesOf(graph, b.key)))
        return;
      yield {
        message: `The address spaces of ${a.key} and ${b.key} overlap: a VNet-to-VNet connection cannot route between them.`,
      };
    },
  },
};
