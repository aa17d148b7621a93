import { contains, findFreePrefix, formatPrefix } from '../address';
import { rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';
import { listOf } from './wording';

/** A subnet is a part of its network. */
export const subnetOutsideAddressSpace: Rule = {
  id: 'subnet-outside-address-space',
  severity: 'error',
  title: "Subnets lie within their virtual network's address space",
  why: 'A subnet is a part of its virtual network, so Azure refuses a subnet whose addresses the network does not have.',
  source: 'virtualNetworkFaq',
  *check({ planned }) {
    for (const [key, region] of Object.entries(planned.regions)) {
      const { addressSpace = [] } = region;
      const ranges = readableRanges(rangesOf({ regions: { [key]: region } }));
      const spaces = ranges.filter(({ kind }) => kind === 'network');
      // A range that cannot be read may be the one that the subnets are in.
      if (spaces.length < addressSpace.length || spaces.length === 0) continue;
      const subnets = ranges.filter(({ kind }) => kind !== 'network');
      const taken = subnets.map(({ prefix }) => prefix);
      for (const { text, owner, kind, path, prefix } of subnets) {
        if (spaces.some(space => contains(space.prefix, prefix))) continue;
        const free = spaces
          .map(space =>
            findFreePrefix(
              space.prefix,
              taken,
              prefix.length,
              kind === 'gateway-subnet' ? 'end' : 'start',
            ),
          )
          .find(found => found !== undefined);
        if (free) taken.push(free);
        yield {
          path,
          message: `${text} of ${owner} is not within the network's address space, ${listOf(
            addressSpace,
          )}. ${
            free
              ? `Use a range inside it, for example ${formatPrefix(free)}`
              : 'Use a range inside it'
          }, or add a range that holds the subnet to regions.${key}.addressSpace.`,
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
