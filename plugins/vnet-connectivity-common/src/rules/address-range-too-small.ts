import { findFreePrefix, formatPrefix, readablePrefixes } from '../address';
import { limits } from '../azure';
import { findFreeRange, rangesInUse, rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';

const longest = limits.subnetPrefixLength.value;

/** Azure has no virtual network and no subnet smaller than /29. The GatewaySubnet has a rule of its own. */
export const addressRangeTooSmall: Rule = {
  id: 'address-range-too-small',
  severity: 'error',
  title: `Virtual networks and subnets are /${longest} or larger`,
  why: `Azure keeps addresses of every subnet for itself, so it refuses subnets smaller than /${longest}, and a virtual network must have room for one.`,
  source: 'virtualNetworkFaq',
  *check(context) {
    const { planned, pools } = context;
    const inUse = rangesInUse(context);
    const ranges = readableRanges(rangesOf(planned));
    for (const range of ranges) {
      if (range.prefix.length <= longest) continue;
      if (range.kind !== 'network' && range.kind !== 'subnet') continue;
      const free =
        range.kind === 'network'
          ? findFreeRange(context, inUse, pools.virtualNetworkPrefixLength)
          : readablePrefixes(planned.regions[range.key].addressSpace ?? [])
              .map(space =>
                findFreePrefix(
                  space,
                  ranges
                    .filter(
                      ({ kind, key, path }) =>
                        key === range.key &&
                        (kind === 'subnet' || kind === 'gateway-subnet') &&
                        path !== range.path,
                    )
                    .map(({ prefix }) => prefix),
                  longest,
                ),
              )
              .find(found => found !== undefined);
      if (free && range.kind === 'network') inUse.push(free);
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
  },
};
