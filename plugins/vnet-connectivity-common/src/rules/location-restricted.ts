import { azureRegions, findAzureRegion } from '../azure';
import type { Rule } from './rule';

export const why =
  'Azure restricts access to a few regions, for purposes such as disaster recovery within a geographic area. A subscription that was not given access cannot deploy there; access is requested from Microsoft for each subscription.';

/** Access to some regions is restricted. */
export const locationRestricted: Rule = {
  id: 'location-restricted',
  severity: 'warning',
  kind: 'advice',
  title: 'Every location is open to all customers',
  source: 'regionsList',
  *check({ planned }) {
    for (const [key, { location }] of Object.entries(planned.regions)) {
      const region = findAzureRegion(location);
      if (!region?.restricted) continue;
      const open = azureRegions.find(
        other =>
          other.location === region.pairedLocation ||
          (!region.pairedLocation &&
            other.geography === region.geography &&
            !other.restricted),
      );
      yield {
        path: ['regions', key, 'location'],
        message: `${
          region.displayName
        } (region ${key}) is open only to customers who ask Microsoft for access. Make sure that each subscription used there has it${
          open && !open.restricted
            ? `, or use ${open.location} (${open.displayName})`
            : ''
        }.`,
      };
    }
  },
};
