import {
  containsAddress,
  lastAddressOf,
  parseAddress,
  readablePrefixes,
} from '../address';
import type { FindingKind } from '../findings';
import type { PlannedRegion } from '../topology';
import { serviceSubnetFields } from './ranges';
import type { Rule } from './rule';
import { hasUnknownSubnets } from './service-subnets';
import { listOf } from './wording';

/** Addresses at the start of a subnet that Azure keeps for itself; it keeps the last one too. */
const reservedAtStart = 4;

export const why =
  "Routes lead to the appliance by its private address, which is one of a workload subnet of the region's own network. Azure keeps the first four addresses and the last one of each subnet for itself, and subnets of services hold nothing else.";

/** The appliance stands in a subnet of its region. */
export const nvaAddress: Rule = {
  id: 'nva-address',
  severity: 'error',
  kind: 'azure-refuses',
  title: "The appliance of a region has an address in the region's network",
  source: 'routing',
  *check({ planned }) {
    for (const [key, region] of Object.entries(planned.regions)) {
      if (region.nva === undefined) continue;
      const { ipAddress } = region.nva;
      const problem = problemOf(ipAddress, region, key);
      if (!problem) continue;
      const { kind, text } = problem;
      yield {
        path: ['regions', key, 'nva', 'ipAddress'],
        related: (['addressSpace', 'subnets'] as const)
          .filter(field => region[field] !== undefined)
          .map(field => ['regions', key, field]),
        kind,
        message: `The address ${JSON.stringify(ipAddress).slice(
          1,
          -1,
        )} of the appliance of region ${key} ${text}.`,
      };
    }
  },
};

function problemOf(
  text: string,
  region: PlannedRegion,
  key: string,
): { readonly kind: FindingKind; readonly text: string } | undefined {
  const say = (kind: FindingKind, problem: string) => ({ kind, text: problem });
  const address = parseAddress(text);
  const { addressSpace = [], subnets = {} } = region;
  const spaces = readablePrefixes(addressSpace);
  if (address === undefined) {
    return say(
      'incomplete',
      'is not an IPv4 address. Write four numbers from 0 to 255, such as 10.10.1.4',
    );
  }
  // A range that cannot be read may be the one that it is in.
  if (spaces.length < addressSpace.length || spaces.length === 0) {
    return undefined;
  }
  if (!spaces.some(space => containsAddress(space, address))) {
    return say(
      'not-built',
      `is not in the network's address space, ${listOf(
        addressSpace,
      )}, and this version does not build routes to an appliance of another network. Write an address of a subnet of region ${key}`,
    );
  }
  const service = serviceSubnetFields.find(({ field }) =>
    readablePrefixes([region[field] ?? '']).some(prefix =>
      containsAddress(prefix, address),
    ),
  );
  if (service) {
    return say(
      'azure-refuses',
      `is in the ${service.service.name}, which holds nothing but the ${service.resident}. Give the appliance a subnet of its own`,
    );
  }
  if (hasUnknownSubnets(region)) return undefined;
  const subnet = readablePrefixes(Object.values(subnets)).find(prefix =>
    containsAddress(prefix, address),
  );
  if (!subnet) {
    return say(
      'incomplete',
      `is in no subnet. Add a subnet for the appliance under regions.${key}.subnets`,
    );
  }
  return address < subnet.base + reservedAtStart ||
    address === lastAddressOf(subnet)
    ? say(
        'azure-refuses',
        'is one of those that Azure keeps for itself in a subnet: the first four and the last. Use another one of the subnet',
      )
    : undefined;
}
