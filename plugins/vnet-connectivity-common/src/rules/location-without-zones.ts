import { findAzureRegion } from '../azure';
import type { Rule } from './rule';

export const why =
  'Availability zones are separate datacentres of one region. A service that is spread over them survives the loss of one; in a region without zones all its machines may fail at once.';

/** Zone-redundant gateways need a region with zones; elsewhere the same SKUs are regional. */
export const locationWithoutZones: Rule = {
  id: 'location-without-zones',
  severity: 'warning',
  kind: 'advice',
  title:
    'Gateways, firewalls and virtual hubs are in regions with availability zones',
  source: 'availabilityZones',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
    ['inspection', 'via'],
  ],
  *check({ topology }) {
    const gateways = [
      ...topology.vpnGateways,
      ...topology.expressRouteGateways,
      ...topology.firewalls,
      ...(topology.virtualWan?.hubs ?? []),
    ].map(({ region }) => region);
    for (const { key, location } of topology.regions) {
      const region = findAzureRegion(location);
      if (!region || region.zones > 0 || !gateways.includes(key)) continue;
      const paired =
        region.pairedLocation && findAzureRegion(region.pairedLocation);
      yield {
        path: ['regions', key, 'location'],
        message: `${
          region.displayName
        } (region ${key}) has no availability zones: its ${
          topology.virtualWan ? 'virtual hub' : 'gateway or firewall'
        } is deployed all the same, but is not zone-redundant. Accept that, or use a region with zones${
          paired && paired.zones > 0
            ? `, for example ${paired.location} (${paired.displayName})`
            : ''
        }.`,
      };
    }
  },
};
