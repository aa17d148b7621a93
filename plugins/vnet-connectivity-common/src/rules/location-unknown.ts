import {
  findAzureRegion,
  isLocationName,
  suggestLocation,
  otherCloudOf,
} from '../azure';
import { locationsOf, useLocation } from './locations';
import type { Rule } from './rule';

export const why =
  'Azure opens new regions every year, and some are open to few customers. Of a location that is not in the table of this product, availability zones, region pair, distances and price zone are not known: gateways and firewalls are built without naming zones, and figures that depend on the location are left out.';

/** Azure opens new regions, so that an unknown location may be right. */
export const locationUnknown: Rule = {
  id: 'location-unknown',
  severity: 'warning',
  kind: 'advice',
  title: 'Every location is a region that this product knows',
  source: 'regionsList',
  *check({ spec }) {
    for (const placed of locationsOf(spec)) {
      const { location, owner, path } = placed;
      if (
        findAzureRegion(location) ||
        !isLocationName(location) ||
        otherCloudOf(location)
      ) {
        continue;
      }
      const meant = suggestLocation(location);
      yield {
        path,
        message: `${location} of ${owner} is not a region that this product knows. ${
          meant
            ? `Did you mean ${meant}?`
            : 'Make sure that "az account list-locations" shows this name: its availability zones, region pair and distances are not known here, so that gateways and firewalls are built without naming zones.'
        }`,
        ...(meant && { fix: useLocation(meant, placed) }),
      };
    }
  },
};
