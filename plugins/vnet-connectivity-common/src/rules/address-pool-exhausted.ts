import type { Prefix } from '../address';
import { formatPrefix } from '../address';
import { limits } from '../azure';
import { findFreeRange, rangesInUse } from './ranges';
import type { Rule, RuleContext } from './rule';
import { listOf } from './wording';

/** Regions without an address space get one from the pools, as long as these have room. */
export const addressPoolExhausted: Rule = {
  id: 'address-pool-exhausted',
  severity: 'error',
  title: 'The address pools have room for every region',
  why: 'A region that names no address space gets a free range from the pools that the portal configures. No virtual network can be built without one.',
  source: 'spec',
  *check(context) {
    const { planned, pools } = context;
    const without = Object.keys(planned.regions).filter(
      key => !planned.regions[key].addressSpace,
    );
    if (without.length === 0) return;
    const smaller = findSmallerRanges(context, without.length);
    yield {
      path: ['regions', without[0], 'addressSpace'],
      message: [
        `The address pools (${listOf(pools.pools, 5)}) have no free /${
          pools.virtualNetworkPrefixLength
        } left for ${
          without.length === 1 ? 'region' : `${without.length} regions:`
        } ${listOf(without)}.`,
        'Write an addressSpace for each of them, give other regions smaller ones, or have the portal configure more (vnetConnectivity.addressPools).',
      ].join(' '),
      ...(smaller && {
        fix: {
          title: `Use free /${smaller[0].length} ranges`,
          changes: without.map((key, index) => ({
            path: ['regions', key, 'addressSpace'],
            value: [formatPrefix(smaller[index])],
          })),
        },
      }),
    };
  },
};

/** As many free ranges of one length as are needed, of the largest size that has so many. */
function findSmallerRanges(
  context: RuleContext,
  count: number,
): Prefix[] | undefined {
  const recommended = limits.gatewaySubnetPrefixLength.value;
  for (
    let length = context.pools.virtualNetworkPrefixLength + 1;
    // The network must be larger than the GatewaySubnet that may have to lie in it.
    length < recommended;
    length += 1
  ) {
    const inUse = rangesInUse(context);
    const found: Prefix[] = [];
    while (found.length < count) {
      const free = findFreeRange(context, inUse, length);
      if (!free) break;
      inUse.push(free);
      found.push(free);
    }
    if (found.length === count) return found;
  }
  return undefined;
}
