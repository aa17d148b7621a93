import type { Place } from './places';
import { placeLabel, placesNamed } from './places';
import { placeOfRegion } from './region-search';
import { guessAzureRegion } from './regions';

/** A point on the map with a name. @public */
export type Point = Pick<Place, 'name' | 'latitude' | 'longitude'>;

/** The result of {@link locateSite}. @public */
export type SiteLocation =
  | { readonly status: 'found'; readonly point: Point }
  /** Several places have the name: as `Birmingham, Alabama, United States` each is one. */
  | { readonly status: 'ambiguous'; readonly choices: readonly string[] }
  | { readonly status: 'unknown' };

/**
 * The coordinates that the location of a site stands for. It is a city of the product's list (`Hamburg`, `Birmingham,
 * Alabama`), an Azure location near it (`germanywestcentral`), or degrees of latitude and longitude (`53.55, 9.99`).
 *
 * @public
 */
export function locateSite(text: string): SiteLocation {
  const degrees =
    /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (degrees) {
    const [latitude, longitude] = degrees.slice(1).map(Number);
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
      ? {
          status: 'found',
          point: { name: `${latitude}, ${longitude}`, latitude, longitude },
        }
      : { status: 'unknown' };
  }
  const region = guessAzureRegion(text);
  const near = region && placeOfRegion(region.location);
  if (near) return { status: 'found', point: near };
  const named = placesNamed(text);
  if (named.length > 1) {
    return { status: 'ambiguous', choices: named.map(placeLabel) };
  }
  return named.length === 1
    ? { status: 'found', point: named[0] }
    : { status: 'unknown' };
}
