import { anyOverlap } from '../../network/lookups';
import { subnetOverlap } from '../subnet-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const subnetOverlapInNetwork: NetworkRule = {
  ...sameLawAs(subnetOverlap),
  visit: {
    *subnet({ name, prefix, vnetName, vnet: { subnets = {} } }) {
      const all = Object.entries(subnets);
      const other = all
        .slice(
          0,
          all.findIndex(([each]) => each === name),
        )
        .find(([, range]) => anyOverlap([range], [prefix]));
      if (!other) return;
      yield {
        message: `The subnets ${other[0]} and ${name} of ${vnetName} overlap.`,
      };
    },
  },
};
