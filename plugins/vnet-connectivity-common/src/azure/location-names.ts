import { closest, distance } from 'fastest-levenshtein';
import {
  azureRegions,
  findAzureRegion,
  guessAzureRegion,
  isLocationName,
} from './regions';

/** Typing errors in a location up to this number of letters are corrected. */
const maxTypingErrors = 2;

/** The cloud other than the public one that a location belongs to, by its name; undefined where the name tells nothing. @public */
export function otherCloudOf(location: string): string | undefined {
  if (/^(usgov|usdod|ussec|usnat)/.test(location)) return 'US Government';
  return location.startsWith('china') ? 'China (21Vianet)' : undefined;
}

/** The known location that was probably meant. */
export function suggestLocation(location: string): string | undefined {
  const named = guessAzureRegion(location);
  if (named) return named.location;
  const name = location.toLowerCase().replace(/[^a-z0-9]/g, '');
  const nearest = closest(
    name,
    azureRegions.map(region => region.location),
  );
  return distance(name, nearest) <= maxTypingErrors ? nearest : undefined;
}

/**
 * True if a text may name a location: a known one, or one that may have opened since and does not resemble a known one
 * so closely that it must be a typing error.
 *
 * @public
 */
export function mayBeLocation(text: string): boolean {
  return (
    findAzureRegion(text) !== undefined ||
    (isLocationName(text) && suggestLocation(text) === undefined)
  );
}
