import { azureRegions } from './regions';

const longestKey = 18;

/** Abbreviations of the parts of a location's name, for keys. Of two parts that start alike the longer comes first. */
const abbreviations: Readonly<Record<string, string>> = {
  southafrica: 'za',
  newzealand: 'nz',
  switzerland: 'ch',
  australia: 'au',
  indonesia: 'id',
  malaysia: 'my',
  denmark: 'dk',
  belgium: 'be',
  austria: 'at',
  central: 'c',
  germany: 'de',
  europe: 'eu',
  canada: 'ca',
  brazil: 'br',
  france: 'fr',
  israel: 'il',
  mexico: 'mx',
  norway: 'no',
  poland: 'pl',
  sweden: 'se',
  chile: 'cl',
  india: 'in',
  italy: 'it',
  japan: 'jp',
  korea: 'kr',
  qatar: 'qa',
  spain: 'es',
  north: 'n',
  south: 's',
  asia: 'as',
  east: 'e',
  west: 'w',
};

const words = new RegExp(Object.keys(abbreviations).join('|'), 'g');

/** `weu` for `westeurope`; whatever it is given, the result can be a key. */
function abbreviate(location: string): string {
  return (
    location
      .toLowerCase()
      .replace(words, word => abbreviations[word])
      .replace(/[^a-z0-9]/g, '')
      .replace(/^\d+/, '')
      .slice(0, longestKey - 4) || 'region'
  );
}

const locationByKey = new Map(
  azureRegions.map(({ location }) => [abbreviate(location), location]),
);

/**
 * A short key for a region: `weu` for `westeurope`, `weu2` for a second region in the same location.
 * A number is skipped where it would read like another location: `eastus2` is `eus2`.
 *
 * @public
 */
export function suggestRegionKey(
  location: string,
  existingKeys: Iterable<string>,
): string {
  const taken = new Set(existingKeys);
  const base = abbreviate(location);
  if (!taken.has(base)) return base;
  const stem = /\d$/.test(base) ? `${base}-` : base;
  for (let number = 2; ; number += 1) {
    const key = `${stem}${number}`;
    if (!taken.has(key) && !locationByKey.has(key)) return key;
  }
}
