import { closest, distance } from 'fastest-levenshtein';
import { locateSite, placeLabel, places } from '../azure';
import type { Rule } from './rule';
import { listOf } from './wording';

/** Typing errors in a place up to this number of letters are corrected. */
const maxTypingErrors = 2;

export const why =
  'The location of a site decides which region is nearest to it. A place that is not known, or a name that several places have, would leave that to chance.';

/** A place that is not known cannot be nearer to one region than to another. */
export const siteLocationUnknown: Rule = {
  id: 'site-location-unknown',
  severity: 'error',
  kind: 'incomplete',
  title: 'The location of a site is a place that can be found on the map',
  source: 'regionsList',
  *check({ spec }) {
    for (const [key, { location }] of Object.entries(
      spec.onPremises?.sites ?? {},
    )) {
      if (location === undefined) continue;
      const found = locateSite(location);
      if (found.status === 'found') continue;
      const path = ['onPremises', 'sites', key, 'location'];
      const written = JSON.stringify(
        location.length > 60 ? `${location.slice(0, 59)}…` : location,
      );
      const meant = found.status === 'unknown' ? guess(location) : undefined;
      const wayOut =
        found.status === 'ambiguous'
          ? `is the name of several places. Say which: ${listOf(
              found.choices.map(choice => `"${choice}"`),
              5,
            )}.`
          : `is no place that this product knows.${
              meant ? ` Did you mean "${meant}"?` : ''
            } Write a large city near it, an Azure location near it such as westeurope, or latitude and longitude such as 53.55, 9.99; or leave it out.`;
      yield {
        path,
        message: `The location of site ${key}, ${written}, ${wayOut}`,
        ...(meant && {
          fix: {
            title: `Site ${key} is in ${meant}`,
            changes: [{ path, value: meant }],
          },
        }),
      };
    }
  },
};

function guess(location: string): string | undefined {
  const [name] = location.split(',');
  const nearest = closest(
    name.toLowerCase(),
    places.map(place => place.name.toLowerCase()),
  );
  const place = places.find(each => each.name.toLowerCase() === nearest);
  return place && distance(name.toLowerCase(), nearest) <= maxTypingErrors
    ? placeLabel(place)
    : undefined;
}
