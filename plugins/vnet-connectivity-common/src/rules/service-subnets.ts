import type { ServiceSubnetRequest } from '../address';
import {
  formatPrefix,
  placeServiceSubnet,
  prefixOf,
  readablePrefixes,
} from '../address';
import type { Fix } from '../findings';
import { patternOf } from '../patterns';
import type { ConnectivitySpec } from '../spec';
import type { PlannedRegion, PlannedSpec } from '../topology';
import {
  expressRouteGatewayRegions,
  routeServerRegions,
  vpnGatewayRegions,
} from '../topology';
import { freeRanges, serviceSubnetFields } from './ranges';
import type { RuleContext, Violation } from './rule';
import { listOf } from './wording';

/** A field of a region for the subnet of a service. */
export type ServiceSubnetField = (typeof serviceSubnetFields)[number];

/** A range of its own for the subnet of a service, with room to spare. */
const addedLength = 24;

/** Keys of the regions whose network gets a gateway. Those of Virtual WAN stand in its hubs. */
export function gatewayRegions(spec: PlannedSpec): string[] {
  if (patternOf(spec).virtualHubs) return [];
  const vpn = vpnGatewayRegions(spec);
  return [
    ...vpn,
    ...expressRouteGatewayRegions(spec).filter(key => !vpn.includes(key)),
  ];
}

/** Keys of the regions whose network gets a VPN and an ExpressRoute gateway. */
export function coexistenceRegions(spec: PlannedSpec): string[] {
  if (patternOf(spec).virtualHubs) return [];
  const expressRoute = expressRouteGatewayRegions(spec);
  return vpnGatewayRegions(spec).filter(key => expressRoute.includes(key));
}

/** Keys of the regions whose network gets the service. */
export function regionsWith(
  { field }: ServiceSubnetField,
  spec: PlannedSpec,
): string[] {
  if (field === 'gatewaySubnet') return gatewayRegions(spec);
  if (field === 'routeServerSubnet') return routeServerRegions(spec);
  return spec.inspection.via === 'azure-firewall' &&
    !patternOf(spec).virtualHubs
    ? Object.keys(spec.regions)
    : [];
}

/** True if a region's network exists and its subnets are not known, so that no range can be chosen in it. */
export function hasUnknownSubnets({
  existingVnetId,
  subnets = {},
}: ConnectivitySpec['regions'][string]): boolean {
  return existingVnetId !== undefined && Object.keys(subnets).length === 0;
}

/**
 * A free range in a region's network for the subnet of a service, beside all its other subnets: of the size asked for, or
 * as near to it as there is room.
 */
export function freeServiceSubnet(
  region: PlannedRegion,
  { field, service }: ServiceSubnetField,
  size: Omit<ServiceSubnetRequest, 'prefix'> = service,
): string | undefined {
  if (hasUnknownSubnets(region)) return undefined;
  const others = serviceSubnetFields.flatMap(other =>
    other.field === field ? [] : region[other.field] ?? [],
  );
  return placeServiceSubnet(
    region.addressSpace ?? [],
    [...Object.values(region.subnets ?? {}), ...others],
    size,
  );
}

/** A free range for the subnet of a service with a prefix no longer than `longest`. */
export function freeServiceSubnetOf(
  longest: number,
  ...request: Parameters<typeof freeServiceSubnet>
): string | undefined {
  const free = freeServiceSubnet(...request);
  return free && prefixOf(free).length <= longest ? free : undefined;
}

/** Gives a region another range for the subnet of a service. */
export function useServiceSubnet(
  range: string,
  key: string,
  { field, service }: ServiceSubnetField,
): Fix {
  return {
    title: `Use ${range} as the ${service.name} of ${key}`,
    changes: [{ path: ['regions', key, field], value: range }],
  };
}

/** One violation for each region whose network has no room for a service that it gets. */
export function* withoutRoom(
  context: RuleContext,
  service: ServiceSubnetField,
): Generator<Violation> {
  const { planned } = context;
  const { name, longest } = service.service;
  const takeFree = freeRanges(context);
  for (const key of regionsWith(service, planned)) {
    const region = planned.regions[key];
    const { addressSpace = [], existingVnetId } = region;
    if (
      region[service.field] !== undefined ||
      hasUnknownSubnets(region) ||
      // Another rule reports an address space that is missing or cannot be read.
      addressSpace.length === 0 ||
      readablePrefixes(addressSpace).length < addressSpace.length
    ) {
      continue;
    }
    const path = ['regions', key, 'addressSpace'];
    const problem = `Region ${key} gets a ${
      service.resident
    }, but its address space (${listOf(
      addressSpace,
    )}) has no room for a ${name} of /${longest} or larger beside its subnets.`;
    if (existingVnetId !== undefined) {
      yield {
        path,
        message: `${problem} Add a range to the virtual network in Azure, and then to ${path.join(
          '.',
        )}.`,
      };
      continue;
    }
    const free = takeFree(addedLength);
    yield {
      path,
      message: `${problem} Add a range to the address space${
        free ? `, for example ${formatPrefix(free)}` : ''
      }, or make the subnets smaller.`,
      ...(free && {
        fix: {
          title: `Add ${formatPrefix(free)} to region ${key}`,
          changes: [{ path, value: [...addressSpace, formatPrefix(free)] }],
        },
      }),
    };
  }
}
