import { contains, prefixOf } from '../../address';
import { rangesOf } from '../../network/lookups';
import { subnetOutsideAddressSpace } from '../subnet-outside-address-space';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const subnetOutsideVnet: NetworkRule = {
  ...sameLawAs(subnetOutsideAddressSpace),
  id: 'subnet-outside-vnet',
  title: 'Subnets of a network lie within its address space',
  visit: {
    *subnet({ name, prefix, vnetName, vnet }, graph) {
      const inner = prefixOf(prefix);
      if (
        // The ranges of a network that a plan only refers to are not known.
        vnet.prefixes.length === 0 ||
        rangesOf(graph, vnetName).some(each => contains(each, inner))
      ) {
        return;
      }
      yield {
        message: `The subnet ${name} (${prefix}) is not within the address space of ${vnetName}.`,
      };
    },
  },
};
