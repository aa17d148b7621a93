import { formatPrefix, readablePrefixes } from '../address';
import { limits } from '../azure';
import { expressRouteGatewayRegions, vpnGatewayRegions } from '../topology';
import { findFreeRange, rangesInUse } from './ranges';
import type { Rule } from './rule';
import { listOf } from './wording';

const smallest = limits.subnetPrefixLength.value;
/** A range of its own for the GatewaySubnet, with room to spare. */
const addedLength = 24;

/** Where a gateway is needed, its subnet must fit beside the workload subnets. */
export const gatewaySubnetNoRoom: Rule = {
  id: 'gateway-subnet-no-room',
  severity: 'error',
  title: 'Networks with a gateway have room for its subnet',
  why: 'A gateway lives in a subnet of its own, the GatewaySubnet, inside the address space of its virtual network.',
  source: 'vpnGatewaySettings',
  *check(context) {
    const { planned } = context;
    const inUse = rangesInUse(context);
    const regions = new Set([
      ...vpnGatewayRegions(planned),
      ...expressRouteGatewayRegions(planned),
    ]);
    for (const key of regions) {
      const { addressSpace = [], gatewaySubnet } = planned.regions[key];
      // Without a readable address space, that is what is missing.
      if (
        gatewaySubnet !== undefined ||
        addressSpace.length === 0 ||
        readablePrefixes(addressSpace).length < addressSpace.length
      ) {
        continue;
      }
      const free = findFreeRange(context, inUse, addedLength);
      if (free) inUse.push(free);
      yield {
        path: ['regions', key, 'addressSpace'],
        message: `Region ${key} gets a gateway, but its address space (${listOf(
          addressSpace,
        )}) has no room for a GatewaySubnet of /${smallest} or larger beside its subnets. Add a range to the address space${
          free ? `, for example ${formatPrefix(free)}` : ''
        }, or make the subnets smaller.`,
        ...(free && {
          fix: {
            title: `Add ${formatPrefix(free)} to region ${key}`,
            changes: [
              {
                path: ['regions', key, 'addressSpace'],
                value: [...addressSpace, formatPrefix(free)],
              },
            ],
          },
        }),
      };
    }
  },
};
