import { isSize } from '../address';
import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'A design does not read Azure, so it does not know the addresses of a network that exists. They decide what overlaps, and the routes to the network.';

/** A network that exists has its addresses already. */
export const existingVnetNeedsAddressSpace: Rule = {
  id: 'existing-vnet-needs-address-space',
  severity: 'error',
  kind: 'incomplete',
  title: 'The address space of a virtual network that exists is written down',
  source: 'spec',
  *check({ spec }) {
    for (const { exists, name, network, path } of networksOf(spec)) {
      const size = network.addressSpace?.find(isSize);
      if (!exists || (network.addressSpace && size === undefined)) continue;
      const field = [...path, 'addressSpace'];
      yield {
        path: field,
        message: `The virtual network of ${name} exists already, but ${field.join(
          '.',
        )} is ${
          size === undefined ? 'missing' : `the size ${size}`
        }. Write all the ranges that it has in Azure.`,
      };
    }
  },
};
