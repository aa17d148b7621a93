import { closest, distance } from 'fastest-levenshtein';
import { azureRegions, findAzureRegion, guessAzureRegion } from '../azure';
import type { ConnectivitySpec } from '../spec';
import type { Rule } from './rule';

/** Typing errors in a location up to this number of letters are corrected. */
const maxTypingErrors = 2;

/** Locations are named as Azure Resource Manager names them. */
export const locationUnknown: Rule = {
  id: 'location-unknown',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Every location is a region of the Azure public cloud',
  why: 'Azure knows its regions by one-word names such as westeurope. Other clouds (US Government, China) have regions of their own, and a network of one cloud cannot be connected with a network of another.',
  source: 'regions',
  *check({ spec }) {
    for (const { location, owner, path } of locationsOf(spec)) {
      if (findAzureRegion(location)) continue;
      const meant = guess(location);
      yield {
        path,
        message: `${JSON.stringify(
          location.length > 60 ? `${location.slice(0, 59)}…` : location,
        )} of ${owner} is not a region of the Azure public cloud, the only one that this product knows. ${
          meant
            ? `Did you mean ${meant}?`
            : 'Write the name that "az account list-locations" shows, such as westeurope.'
        }`,
        ...(meant && {
          fix: {
            title: `Use ${meant} for ${owner}`,
            changes: [{ path, value: meant }],
          },
        }),
      };
    }
  },
};

function locationsOf({ regions, circuits = {} }: ConnectivitySpec) {
  return [
    ...Object.entries(regions).map(([key, { location }]) => ({
      location,
      owner: `region ${key}`,
      path: ['regions', key, 'location'],
    })),
    ...Object.entries(circuits).flatMap(([key, { location }]) =>
      location === undefined
        ? []
        : [
            {
              location,
              owner: `circuit ${key}`,
              path: ['circuits', key, 'location'],
            },
          ],
    ),
  ];
}

function guess(location: string): string | undefined {
  const named = guessAzureRegion(location);
  if (named) return named.location;
  const name = location.toLowerCase().replace(/[^a-z0-9]/g, '');
  const nearest = closest(
    name,
    azureRegions.map(region => region.location),
  );
  return distance(name, nearest) <= maxTypingErrors ? nearest : undefined;
}
