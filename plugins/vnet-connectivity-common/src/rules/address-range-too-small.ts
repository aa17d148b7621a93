import { findFreePrefix, formatPrefix, readablePrefixes } from '../address';
import { limits } from '../azure';
import { networksOf } from './networks';
import type { ReadableRange } from './ranges';
import {
  freeRanges,
  isSubnet,
  rangesOfNetwork,
  readableRanges,
} from './ranges';
import type { Rule } from './rule';
import { maxFindingsPerRule } from './rule';

const longest = limits.subnetPrefixLength.value;

export const why = `Azure keeps addresses of every subnet for itself, so it refuses subnets smaller than /${longest}, and a virtual network must have room for one.`;

/**
 * Azure has no virtual network and no subnet smaller than /29. Subnets of services and ranges of virtual hubs have
 * rules of their own.
 */
export const addressRangeTooSmall: Rule = {
  id: 'address-range-too-small',
  severity: 'error',
  kind: 'azure-refuses',
  title: `Virtual networks and subnets are /${longest} or larger`,
  source: 'virtualNetworkFaq',
  *check(context) {
    const { planned, pools } = context;
    const takeFree = freeRanges(context);
    let smallSubnets = 0;
    for (const placed of networksOf(planned)) {
      const ranges = readableRanges(rangesOfNetwork(placed));
      for (const range of ranges) {
        if (range.prefix.length <= longest) continue;
        if (range.kind !== 'network' && range.kind !== 'subnet') continue;
        if (range.exists) {
          yield {
            path: range.path,
            message: `${range.text} of ${range.owner} is too small: /${longest} is the smallest range that Azure takes. Write the range that it has in Azure.`,
          };
          continue;
        }
        const isSubnetRange = range.kind === 'subnet';
        if (isSubnetRange) smallSubnets += 1;
        const inside =
          isSubnetRange &&
          // Beyond those that are listed, no way out is read.
          smallSubnets <= maxFindingsPerRule
            ? freeInside(placed.network.addressSpace ?? [], ranges, range)
            : undefined;
        const free = isSubnetRange
          ? inside
          : takeFree(pools.virtualNetworkPrefixLength);
        yield {
          path: range.path,
          message: `${range.text} of ${
            range.owner
          } is too small: /${longest} is the smallest range that Azure takes. ${
            free
              ? `Use a larger one, for example ${formatPrefix(free)}.`
              : 'Use a larger one; the number behind the slash gets smaller.'
          }`,
          ...(free && {
            fix: {
              title: `Use ${formatPrefix(free)} for ${range.owner}`,
              changes: [{ path: range.path, value: formatPrefix(free) }],
            },
          }),
        };
      }
    }
  },
};

function freeInside(
  addressSpace: readonly string[],
  ranges: readonly ReadableRange[],
  range: ReadableRange,
) {
  const others = ranges
    .filter(other => isSubnet(other) && other.path !== range.path)
    .map(({ prefix }) => prefix);
  return readablePrefixes(addressSpace)
    .map(space => findFreePrefix(space, others, longest))
    .find(found => found !== undefined);
}
