import { azureRegions, findAzureRegion } from '../azure';
import type { Rule } from './rule';

/** Some regions open only for customers who ask. */
export const locationRestricted: Rule = {
  id: 'location-restricted',
  severity: 'warning',
  kind: 'advice',
  title: 'Every location is open to all customers',
  why: 'Azure keeps a few regions for disaster recovery within a country. Without access, a deployment there is refused.',
  source: 'regions',
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
        } (region ${key}) is open only to customers who ask Microsoft for access. Make sure that your subscription has it${
          open && !open.restricted
            ? `, or use ${open.location} (${open.displayName})`
            : ''
        }.`,
      };
    }
  },
};
