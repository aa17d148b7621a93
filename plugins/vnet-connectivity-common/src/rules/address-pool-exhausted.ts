import type { Prefix } from '../address';
import {
  contains,
  formatPrefix,
  lengthOfSize,
  readablePrefixes,
  spokePrefixLength,
} from '../address';
import { limits, virtualHubPrefix } from '../azure';
import { patternOf } from '../patterns';
import type { PlacedNetwork } from './networks';
import { networksOf } from './networks';
import { plainText } from '../spec/plain';
import { freeRanges, rangesOf, readableRanges } from './ranges';
import type { Rule, RuleContext, Violation } from './rule';
import { listOf } from './wording';

export const why =
  'A region or spoke that names no address space gets a free range from the pools that the portal configures, as does a virtual hub. None of them can be built without a range.';

/** Networks without an address space get one from the pools, as long as these have room. */
export const addressPoolExhausted: Rule = {
  id: 'address-pool-exhausted',
  severity: 'error',
  kind: 'incomplete',
  title: 'The address pools have room for every virtual network and hub',
  source: 'spec',
  dependsOn: [['interconnect', 'pattern']],
  *check(context) {
    const { planned } = context;
    for (const { role, length, networks } of withoutRanges(context)) {
      const without = networks.map(({ key }) => key);
      const smaller = findSmallerRanges(context, length, networks.length);
      yield {
        ...exhausted(
          context,
          length,
          [`${role}s`, without[0], 'addressSpace'],
          `${
            without.length === 1 ? role : `${without.length} ${role}s:`
          } ${listOf(without)}. Write an addressSpace for each of them, give`,
        ),
        ...(smaller && {
          fix: {
            title: `Use free /${smaller[0].length} ranges`,
            changes: networks.map(({ key, network: { addressSpace } }, at) => {
              const free = formatPrefix(smaller[at]);
              return {
                path: [`${role}s`, key, 'addressSpace'],
                value: addressSpace?.map(text =>
                  text === `/${length}` ? free : text,
                ) ?? [free],
              };
            }),
          },
        }),
      };
    }
    const hubs = patternOf(planned).virtualHubs
      ? Object.keys(planned.regions).filter(
          key => planned.regions[key].hubAddressPrefix === undefined,
        )
      : [];
    if (hubs.length > 0) {
      yield exhausted(
        context,
        virtualHubPrefix.length,
        ['regions', hubs[0], 'hubAddressPrefix'],
        `the virtual ${hubs.length === 1 ? 'hub' : 'hubs'} of ${listOf(
          hubs,
        )}. Write a hubAddressPrefix for each of them, give`,
      );
    }
  },
};

interface WithoutRanges {
  readonly role: 'region' | 'spoke';
  /** Prefix length of the range that each of them lacks. */
  readonly length: number;
  readonly networks: readonly PlacedNetwork[];
}

/** Networks without an address space, or with a size in it for which there was no room: by role and by length. */
function withoutRanges({ planned, pools }: RuleContext): WithoutRanges[] {
  const groups = new Map<string, PlacedNetwork[]>();
  const lengths = {
    region: pools.virtualNetworkPrefixLength,
    spoke: spokePrefixLength(pools),
  };
  for (const placed of networksOf(planned)) {
    const { role, exists, network } = placed;
    if (exists) continue;
    const lacking = new Set(
      network.addressSpace?.flatMap(text => lengthOfSize(text) ?? []) ?? [
        lengths[role],
      ],
    );
    for (const length of lacking) {
      const id = `${role} ${length}`;
      groups.set(id, [...(groups.get(id) ?? []), placed]);
    }
  }
  return [...groups].map(([id, networks]) => ({
    role: networks[0].role,
    length: Number(id.split(' ')[1]),
    networks,
  }));
}

function exhausted(
  context: RuleContext,
  length: number,
  path: Violation['path'],
  forWhat: string,
): Violation {
  const problem = `The address pools (${listOf(
    context.pools.pools,
    5,
  )}) have no free /${length} left for ${forWhat} other networks smaller ones, or have the portal configure more`;
  const announced = sitesWithPools(context);
  const reason =
    announced.length > 0
      ? ` Nothing is given away that a site has (${listOf(
          announced.map(({ text, owner }) => `${text} of ${owner}`),
        )}): ask whoever manages its addresses for a range that is set aside for Azure.`
      : '';
  return {
    path,
    message: `${problem} (vnetConnectivity.addressPools).${reason}`,
    plain: `${plainText(problem, path)}.${reason}`,
    ...(announced.length > 0
      ? { related: announced.map(each => each.path) }
      : {}),
  };
}

/**
 * Ranges of sites that equal a pool and leave nothing of it. A larger range is a summary, in which the pool was set
 * aside for Azure.
 */
function sitesWithPools({ planned, pools }: RuleContext) {
  const all = readablePrefixes(pools.pools);
  return readableRanges(rangesOf(planned)).filter(
    ({ kind, prefix }) =>
      kind === 'site' &&
      all.some(pool => contains(prefix, pool) && contains(pool, prefix)),
  );
}

/** As many free ranges of one length as are needed, of the largest size that has so many. */
function findSmallerRanges(
  context: RuleContext,
  than: number,
  count: number,
): Prefix[] | undefined {
  const recommended = limits.gatewaySubnetPrefixLength.value;
  for (
    let length = than + 1;
    // The network must be larger than the GatewaySubnet that may have to lie in it.
    length < recommended;
    length += 1
  ) {
    const takeFree = freeRanges(context);
    const found: Prefix[] = [];
    while (found.length < count) {
      const free = takeFree(length);
      if (!free) break;
      found.push(free);
    }
    if (found.length === count) return found;
  }
  return undefined;
}
