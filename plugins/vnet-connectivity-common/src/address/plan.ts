import type { Prefix } from './cidr';
import { formatPrefix, parsePrefix } from './cidr';
import { FreeSpace, findFreePrefix } from './free-space';
import { lengthOfSize } from './size';

/** The ranges from which addresses are allocated that a spec leaves out. @public */
export interface AddressPools {
  /** Ranges to allocate virtual networks from, in order of preference. */
  readonly pools: readonly string[];
  /** Prefix length of an allocated virtual network of a region. */
  readonly virtualNetworkPrefixLength: number;
  /** Prefix length of an allocated workload network; left out: /22, or that of regions where it is smaller. */
  readonly spokePrefixLength?: number;
}

/** The pools of a portal that configures none. @public */
export const defaultAddressPools: AddressPools = {
  pools: ['10.0.0.0/8', '172.16.0.0/12'],
  virtualNetworkPrefixLength: 16,
};

/**
 * Prefix length of an allocated workload network behind a hub: room for 1,024 addresses, a few subnets of 250 machines. The
 * network of a region is larger, because it holds the gateways, firewall and Route Server of the region and often workloads
 * beside them; a workload network holds one application.
 */
const defaultSpokeLength = 22;

/** Prefix length of a workload network that asks for no size. */
export function spokePrefixLength({
  spokePrefixLength: configured,
  virtualNetworkPrefixLength,
}: AddressPools): number {
  return configured ?? Math.max(defaultSpokeLength, virtualNetworkPrefixLength);
}

/** A subnet that a service of Azure stands in, such as the GatewaySubnet. @public */
export interface ServiceSubnetRequest {
  /** The range, if it is already decided. */
  readonly prefix?: string;
  /** Prefix length that is recommended. */
  readonly length: number;
  /** Longest prefix that will do where there is no room for the recommended one. */
  readonly longest: number;
}

/** The addresses of one virtual network that are known before planning. @public */
export interface VirtualNetworkRequest {
  /** Ranges, and sizes such as `/22` for any free range. */
  readonly addressSpace?: readonly string[];
  readonly subnets: readonly string[];
  /** By name. */
  readonly serviceSubnets?: Readonly<Record<string, ServiceSubnetRequest>>;
  /** Prefix length of an allocated range where it differs from that of the pools. */
  readonly prefixLength?: number;
  /** True for a network that exists already: it gets no address space, and no subnet unless its subnets are listed. */
  readonly exists?: boolean;
}

/** The addresses of one virtual network; a value is absent where there was no room for it. @public */
export interface VirtualNetworkAddresses {
  readonly addressSpace?: readonly string[];
  readonly serviceSubnets: Readonly<Record<string, string>>;
}

/** The ranges among `texts` that can be read; what cannot be read is for the rules to report. @public */
export function readablePrefixes(texts: readonly string[]): Prefix[] {
  return texts.flatMap(text => {
    const parsed = parsePrefix(text);
    return 'prefix' in parsed ? [parsed.prefix] : [];
  });
}

/**
 * Fills in address spaces and subnets of services that were left out.
 *
 * Append-stable: virtual networks are planned in the order given, so one that is added at the end without addresses
 * changes nothing of those before it; and what is written down is never changed, nor given to another.
 *
 * @param requests - virtual networks by key, in the order of the document
 * @param onPremises - ranges of on-premises sites. Nothing is allocated from them, unless one is a summary that holds a
 * whole pool and more: the pool is what was set aside for Azure within it.
 * @param built - ranges of a network that is built: nothing else is allocated from them, also where this plan has them no more
 * @public
 */
export function planAddresses(
  requests: ReadonlyMap<string, VirtualNetworkRequest>,
  onPremises: readonly string[],
  { pools, virtualNetworkPrefixLength }: AddressPools = defaultAddressPools,
  built: readonly string[] = [],
): ReadonlyMap<string, VirtualNetworkAddresses> {
  const taken = readablePrefixes([
    ...[...requests.values()].flatMap(({ addressSpace = [] }) => addressSpace),
    ...built,
  ]);
  const room = new FreeSpace(
    readablePrefixes(pools),
    taken,
    readablePrefixes(onPremises),
  );
  const planned = new Map<string, VirtualNetworkAddresses>();
  for (const [key, request] of requests) {
    const take = (length: number) => {
      const free = room.take(length);
      return free && formatPrefix(free);
    };
    let addressSpace = request.addressSpace;
    if (!request.exists) {
      // A size for which there is no room stays, for a rule to report.
      addressSpace = addressSpace
        ? addressSpace.map(text => {
            const length = lengthOfSize(text);
            return (length === undefined ? undefined : take(length)) ?? text;
          })
        : spaceOf(take(request.prefixLength ?? virtualNetworkPrefixLength));
    }
    planned.set(key, {
      addressSpace,
      serviceSubnets: placeServiceSubnets(request, addressSpace ?? []),
    });
  }
  return planned;
}

function spaceOf(range: string | undefined): string[] | undefined {
  return range === undefined ? undefined : [range];
}

/** Places the subnets that are not decided yet; those that are stay out of each other's way. */
function placeServiceSubnets(
  { subnets, serviceSubnets = {}, exists }: VirtualNetworkRequest,
  addressSpace: readonly string[],
): Record<string, string> {
  const placed: Record<string, string> = {};
  const taken = [...subnets];
  for (const [name, { prefix }] of Object.entries(serviceSubnets)) {
    if (prefix === undefined) continue;
    placed[name] = prefix;
    taken.push(prefix);
  }
  if (exists && subnets.length === 0) return placed;
  for (const [name, request] of Object.entries(serviceSubnets)) {
    if (request.prefix !== undefined) continue;
    const free = placeServiceSubnet(addressSpace, taken, request);
    if (!free) continue;
    placed[name] = free;
    taken.push(free);
  }
  return placed;
}

/**
 * A free range for a service, of the recommended size or as near to it as there is room, at the end of the address
 * space, where it leaves the most room for growth.
 */
export function placeServiceSubnet(
  addressSpace: readonly string[],
  subnets: readonly string[],
  { length: recommended, longest }: Omit<ServiceSubnetRequest, 'prefix'>,
): string | undefined {
  const spaces = readablePrefixes(addressSpace);
  const taken = readablePrefixes(subnets);
  for (let length = recommended; length <= longest; length += 1) {
    for (const space of spaces) {
      // A subnet that fills the whole network would leave no room for anything to reach.
      const free =
        length > space.length
          ? findFreePrefix(space, taken, length, 'end')
          : undefined;
      if (free) return formatPrefix(free);
    }
  }
  return undefined;
}
