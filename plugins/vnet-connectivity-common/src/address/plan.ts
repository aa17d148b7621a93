import { limits } from '../azure';
import type { Prefix } from './cidr';
import { formatPrefix, parsePrefix } from './cidr';
import { findFreePrefix, findFreePrefixIn } from './free-space';

/** Where addresses come from when a spec leaves them out. */
export interface AddressPools {
  /** Ranges to allocate virtual networks from, in order of preference. */
  readonly pools: readonly string[];
  /** Prefix length of an allocated virtual network. */
  readonly virtualNetworkPrefixLength: number;
}

/** The pools of a portal that configures none. */
export const defaultAddressPools: AddressPools = {
  pools: ['10.0.0.0/8', '172.16.0.0/12'],
  virtualNetworkPrefixLength: 16,
};

/** What is known of one virtual network's addresses before planning. */
export interface VirtualNetworkRequest {
  readonly addressSpace?: readonly string[];
  readonly subnets: readonly string[];
  readonly gatewaySubnet?: string;
  readonly needsGatewaySubnet: boolean;
}

/** The addresses of one virtual network; a value is absent where there was no room for it. */
export interface VirtualNetworkAddresses {
  readonly addressSpace?: readonly string[];
  readonly gatewaySubnet?: string;
}

/** The ranges among `texts` that can be read; what cannot be read is for the rules to report. */
export function readablePrefixes(texts: readonly string[]): Prefix[] {
  return texts.flatMap(text => {
    const parsed = parsePrefix(text);
    return 'prefix' in parsed ? [parsed.prefix] : [];
  });
}

/**
 * Fills in address spaces and gateway subnets that were left out.
 *
 * Append-stable: virtual networks are planned in the order given, so one that is added at the end without addresses
 * changes nothing of those before it; and what is written down is never changed, nor given to another.
 *
 * @param requests - virtual networks by key, in the order of the document
 * @param elsewhere - ranges in use outside these networks (on-premises sites)
 */
export function planAddresses(
  requests: ReadonlyMap<string, VirtualNetworkRequest>,
  elsewhere: readonly string[],
  { pools, virtualNetworkPrefixLength }: AddressPools = defaultAddressPools,
): ReadonlyMap<string, VirtualNetworkAddresses> {
  const taken = readablePrefixes([
    ...elsewhere,
    ...[...requests.values()].flatMap(({ addressSpace = [] }) => addressSpace),
  ]);
  const poolPrefixes = readablePrefixes(pools);
  const planned = new Map<string, VirtualNetworkAddresses>();
  for (const [key, request] of requests) {
    let addressSpace = request.addressSpace;
    if (!addressSpace) {
      const free = findFreePrefixIn(
        poolPrefixes,
        taken,
        virtualNetworkPrefixLength,
      );
      if (free) {
        taken.push(free);
        addressSpace = [formatPrefix(free)];
      }
    }
    planned.set(key, {
      addressSpace,
      gatewaySubnet:
        request.gatewaySubnet ??
        (request.needsGatewaySubnet
          ? placeGatewaySubnet(addressSpace ?? [], request.subnets)
          : undefined),
    });
  }
  return planned;
}

/**
 * A free range for the GatewaySubnet, of the recommended size or as near to it as there is room, at the end of the
 * address space, where it leaves the most room for growth.
 */
export function placeGatewaySubnet(
  addressSpace: readonly string[],
  subnets: readonly string[],
): string | undefined {
  const spaces = readablePrefixes(addressSpace);
  const taken = readablePrefixes(subnets);
  for (
    let length: number = limits.gatewaySubnetPrefixLength.value;
    length <= limits.subnetPrefixLength.value;
    length += 1
  ) {
    for (const space of spaces) {
      // A gateway subnet that fills the whole network would leave no room for anything to reach.
      const free =
        length > space.length
          ? findFreePrefix(space, taken, length, 'end')
          : undefined;
      if (free) return formatPrefix(free);
    }
  }
  return undefined;
}
