import { AddressSet, contains, formatPrefix } from '../address';
import { networksOf } from './networks';
import {
  isSubnet,
  rangesOfNetwork,
  readableRanges,
  searchedFrom,
} from './ranges';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'A subnet is a part of its virtual network, so Azure refuses a subnet whose addresses the network does not have.';

/** A subnet is a part of its network. */
export const subnetOutsideAddressSpace: Rule = {
  id: 'subnet-outside-address-space',
  severity: 'error',
  kind: 'azure-refuses',
  title: "Subnets lie within their virtual network's address space",
  source: 'virtualNetworkFaq',
  *check({ planned }) {
    for (const placed of networksOf(planned)) {
      const { addressSpace = [] } = placed.network;
      const ranges = readableRanges(rangesOfNetwork(placed));
      const spaces = ranges.filter(({ kind }) => kind === 'network');
      // A range that cannot be read may be the one that the subnets are in.
      if (spaces.length < addressSpace.length || spaces.length === 0) continue;
      const subnets = ranges.filter(isSubnet);
      const taken = new AddressSet(subnets.map(({ prefix }) => prefix));
      for (const subnet of subnets) {
        const { text, owner, path, prefix, exists } = subnet;
        if (spaces.some(space => contains(space.prefix, prefix))) continue;
        const outside = `${text} of ${owner} is not within the network's address space, ${listOf(
          addressSpace,
        )}.`;
        const related = [[...placed.path, 'addressSpace']];
        const field = `${placed.path.join('.')}.addressSpace`;
        if (exists) {
          yield {
            path,
            related,
            message: `${outside} Write the range that the subnet has in Azure, or all ranges that the network has as ${field}.`,
          };
          continue;
        }
        const free = spaces
          .map(space =>
            taken.findFree(space.prefix, prefix.length, searchedFrom(subnet)),
          )
          .find(found => found !== undefined);
        if (free) taken.add(free);
        yield {
          path,
          related,
          message: `${outside} ${
            free
              ? `Use a range inside it, for example ${formatPrefix(free)}`
              : 'Use a range inside it'
          }, or add a range that holds the subnet to ${field}.`,
          ...(free && {
            fix: {
              title: `Use ${formatPrefix(free)} for ${owner}`,
              changes: [{ path, value: formatPrefix(free) }],
            },
          }),
        };
      }
    }
  },
};
