import type { Prefix } from '../address';
import { findFreePrefix, readablePrefixes } from '../address';
import { limits } from '../azure';
import type { PlannedSpec } from '../topology';

/** A free range for a region's GatewaySubnet, of the recommended size or as near to it as there is room. */
export function findGatewaySubnet(
  { regions }: PlannedSpec,
  region: string,
): Prefix | undefined {
  const { addressSpace = [], subnets = {} } = regions[region];
  const spaces = readablePrefixes(addressSpace);
  const taken = readablePrefixes(Object.values(subnets));
  for (
    let length: number = limits.gatewaySubnetPrefixLength.value;
    length <= limits.subnetPrefixLength.value;
    length += 1
  ) {
    for (const space of spaces) {
      const free = findFreePrefix(space, taken, length, 'end');
      // A GatewaySubnet that fills its network would leave no room for anything to reach.
      if (free && space.length < length) return free;
    }
  }
  return undefined;
}
