import { earlierOverlaps, prefixOf } from '../../address';
import type { Vnet } from '../../network/graph';
import { subnetOverlap } from '../subnet-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

const known = new WeakMap<Vnet, ReadonlyMap<string, string>>();

/** For subnets of a network by name, the first one before them that they overlap. */
function firstOverlaps(vnet: Vnet): ReadonlyMap<string, string> {
  const found = known.get(vnet) ?? overlapsIn(vnet);
  known.set(vnet, found);
  return found;
}

function overlapsIn({ subnets = {} }: Vnet): ReadonlyMap<string, string> {
  const names = Object.keys(subnets);
  const overlapping = earlierOverlaps(Object.values(subnets).map(prefixOf));
  return new Map(
    overlapping.flatMap(([first], at) =>
      first === undefined ? [] : [[names[at], names[first]] as const],
    ),
  );
}

export const subnetOverlapInNetwork: NetworkRule = {
  ...sameLawAs(subnetOverlap),
  visit: {
    *subnet({ name, vnetName, vnet }) {
      const other = firstOverlaps(vnet).get(name);
      if (other === undefined) return;
      yield {
        message: `The subnets ${other} and ${name} of ${vnetName} overlap.`,
      };
    },
  },
};
