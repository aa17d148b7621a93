import { AddressSet, earlierOverlaps, formatPrefix } from '../address';
import { networksOf } from './networks';
import type { ReadableRange } from './ranges';
import {
  isSubnet,
  rangesOfNetwork,
  readableRanges,
  searchedFrom,
} from './ranges';
import type { Rule } from './rule';

export const why =
  'Each address of a virtual network belongs to one subnet at most. Azure refuses a subnet that takes addresses of another, the GatewaySubnet included.';

/** Subnets of one network, those of services among them, do not overlap. */
export const subnetOverlap: Rule = {
  id: 'subnet-overlap',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Subnets of one virtual network do not overlap',
  source: 'virtualNetworkFaq',
  *check({ planned }) {
    for (const placed of networksOf(planned)) {
      const ranges = readableRanges(rangesOfNetwork(placed));
      const spaces = ranges.filter(({ kind }) => kind === 'network');
      const subnets = ranges.filter(isSubnet);
      const prefixes = subnets.map(({ prefix }) => prefix);
      const taken = new AddressSet(prefixes);
      const overlapping = earlierOverlaps(prefixes);
      for (const [index, subnet] of subnets.entries()) {
        const [first] = overlapping[index];
        if (first === undefined) continue;
        const other = subnets[first];
        const overlap = `${subnet.text} of ${subnet.owner} overlaps ${
          other.text
        } of ${nameOf(other)}.`;
        if (subnet.exists) {
          yield {
            path: subnet.path,
            related: [other.path],
            message: `${overlap} Azure has no such subnets: write the ranges that they have.`,
          };
          continue;
        }
        const free = spaces
          .map(({ prefix }) =>
            taken.findFree(prefix, subnet.prefix.length, searchedFrom(subnet)),
          )
          .find(found => found !== undefined);
        if (free) taken.add(free);
        yield {
          path: subnet.path,
          related: [other.path],
          message: `${overlap} Give it a range of its own${
            free
              ? `, for example ${formatPrefix(free)}`
              : ` in the network's address space, or make that larger`
          }.`,
          ...(free && {
            fix: {
              title: `Use ${formatPrefix(free)} for ${subnet.owner}`,
              changes: [{ path: subnet.path, value: formatPrefix(free) }],
            },
          }),
        };
      }
    }
  },
};

function nameOf({ owner }: ReadableRange): string {
  return owner.replace(/ in (region|spoke) .*/, '');
}
