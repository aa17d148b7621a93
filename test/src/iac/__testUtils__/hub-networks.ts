import { kindNames, specOfKind } from './kinds';
import type { Kind } from './kinds';

/** Networks with something in the middle: firewalls, appliances, Route Servers, virtual hubs or a Network Manager. */
export const hubNetworks: readonly Kind[] = kindNames.filter(kind =>
  /Azure Firewall|appliances|Route Server|Virtual WAN|Network Manager/.test(
    kind,
  ),
);

/** The same network with another region, and another spoke where it has any. */
export function withRegionAndSpoke(kind: Kind): object {
  const { regions, spokes, inspection } = specOfKind(kind);
  const [{ subscriptionId }] = Object.values(regions);
  return {
    regions: {
      ...regions,
      // The first by its name, where it would push the others along if they were counted.
      aaa: {
        location: 'swedencentral',
        addressSpace: ['10.40.0.0/16'],
        subnets: { app: '10.40.1.0/24' },
        subscriptionId,
        ...(inspection?.via === 'nva'
          ? { nva: { ipAddress: '10.40.1.4', asn: 65203 } }
          : {}),
      },
    },
    ...(spokes
      ? {
          spokes: {
            ...spokes,
            aab: {
              region: 'aaa',
              addressSpace: ['10.41.0.0/16'],
              subnets: { web: '10.41.1.0/24' },
              subscriptionId,
            },
          },
        }
      : {}),
  };
}
