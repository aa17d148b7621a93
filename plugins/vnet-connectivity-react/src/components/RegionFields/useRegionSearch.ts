import type { FoundRegion } from 'backstage-plugin-vnet-connectivity-common';
import {
  azureRegions,
  guessAzureRegion,
  searchRegions,
} from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';

/**
 * The regions that a query leads to, the best first; all of them by geography while nothing is written.
 *
 * @param allowedLocations - locations that the portal allows; left out: all
 */
export function useRegionSearch(
  query: string,
  allowedLocations: readonly string[] | undefined,
): readonly FoundRegion[] {
  const regions = useMemo(
    () =>
      azureRegions
        .filter(
          ({ location }) =>
            !allowedLocations || allowedLocations.includes(location),
        )
        .sort(
          (a, b) =>
            a.geography.localeCompare(b.geography) ||
            Number(a.restricted) - Number(b.restricted) ||
            a.displayName.localeCompare(b.displayName),
        ),
    [allowedLocations],
  );
  return useMemo(() => searchRegions(query, regions), [query, regions]);
}

/** The region whose whole name or location was typed, in any case. */
export function exactRegion(
  text: string,
  found: readonly FoundRegion[],
): FoundRegion | undefined {
  const region = guessAzureRegion(text);
  return region && found.find(each => each.region === region);
}
