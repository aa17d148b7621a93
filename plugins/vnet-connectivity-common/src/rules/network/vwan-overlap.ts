import { anyOverlap, prefixesOf } from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const vwanOverlap: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'vwan-overlap',
  title: 'Networks of one virtual WAN do not overlap',
  visit: {
    *hubConnection({ connection: { vnet }, earlier }, graph) {
      const twin = earlier.find(each =>
        anyOverlap(prefixesOf(graph, each.vnet), prefixesOf(graph, vnet)),
      );
      if (!twin || twin.vnet === vnet) return;
      yield {
        message: `The address spaces of ${twin.vnet} and ${vnet} overlap: both cannot be connected to the virtual WAN.`,
      };
    },
  },
};
