import { isLocationName, suggestLocation } from '../azure';
import { locationsOf, useLocation } from './locations';
import type { Rule } from './rule';

export const why =
  'The name of an Azure location is one lower-case word, such as westeurope. With a display name, such as West Europe, prices, distances and zones would not be found.';

/** Locations are named as Azure Resource Manager names them. */
export const locationName: Rule = {
  id: 'location-name',
  severity: 'error',
  kind: 'incomplete',
  title: 'Every location is written as Azure Resource Manager names it',
  source: 'listLocations',
  *check({ spec }) {
    for (const placed of locationsOf(spec)) {
      const { location, owner, path } = placed;
      if (isLocationName(location)) continue;
      const meant = suggestLocation(location);
      yield {
        path,
        message: `${JSON.stringify(
          location,
        )} of ${owner} is not the name of a location. ${
          meant
            ? `Did you mean ${meant}?`
            : 'Write the name that "az account list-locations" shows, such as westeurope.'
        }`,
        ...(meant && { fix: useLocation(meant, placed) }),
      };
    }
  },
};
