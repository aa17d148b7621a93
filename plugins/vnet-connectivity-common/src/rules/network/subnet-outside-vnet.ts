import { contains, prefixOf } from '../../address';
import { subnetOutsideAddressSpace } from '../subnet-outside-address-space';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const subnetOutsideVnet: NetworkRule = {
  ...sameLawAs(subnetOutsideAddressSpace),
  id: 'subnet-outside-vnet',
  title: 'Subnets of a network lie within its address space',
  visit: {
    *subnet({ name, prefix, vnetName, vnet }) {
      if (
        // The ranges of a network that a plan only refers to are not known.
        vnet.prefixes.length === 0 ||
        vnet.prefixes.some(each => contains(prefixOf(each), prefixOf(prefix)))
      ) {
        return;
      }
      yield {
        message: `The subnet ${name} (${prefix}) is not within the address space of ${vnetName}.`,
      };
    },
  },
};
