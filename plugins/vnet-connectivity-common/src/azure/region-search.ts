import type { MatchRank } from '../text-match';
import { matchRank } from '../text-match';
import type { FoundPlace, Place } from './places';
import {
  countryNames,
  countryOf,
  distanceKm,
  places,
  searchPlaces,
} from './places';
import type { AzureRegion } from './regions';
import { azureRegions } from './regions';

/** A region that a query finds. @public */
export interface FoundRegion {
  readonly region: AzureRegion;
  /** The place that the region is in, where the query matches that and not the name of the region. */
  readonly at?: string;
  /** The place that was typed, where the region is only near it. */
  readonly near?: {
    readonly place: Place;
    /** As the crow flies, to the city of the region. */
    readonly km: number;
  };
}

/** Most regions that are offered for a place without a region. */
const nearestOffered = 3;
/** A distance across a border counts this many times: most customers keep their data in their country. */
const crossBorderFactor = 2;

const placeOfCity = new Map<string, Place>(
  azureRegions.flatMap(({ location, city, geography }) => {
    const named = places.filter(({ name }) => name === city);
    const place =
      named.find(({ area }) => area.endsWith(geography)) ?? named[0];
    return place ? [[location, place] as const] : [];
  }),
);

/** The city that a region counts as being at; undefined where the location is not known. */
export function placeOfRegion(location: string): Place | undefined {
  return placeOfCity.get(location);
}

/**
 * The regions that answer a query, the best first: the one with exactly this name or location, names that start with
 * it, names with words that start with it, then places, and what has it somewhere inside. A place (`Frankfurt`,
 * `virginia`, `new york`) leads to the regions in it, or else to the nearest. Regions on request come last, unless the
 * query is exactly one's name.
 *
 * @param query - the typed text; with an empty one every region is found, in the order given
 * @public
 */
export function searchRegions(
  query: string,
  regions: readonly AzureRegion[] = azureRegions,
): FoundRegion[] {
  if (!/[\p{Letter}\p{Number}]/u.test(query)) {
    return regions.map(region => ({ region }));
  }
  const byName = regions.flatMap(region => rankedByName(query, region) ?? []);
  // One letter is no place yet.
  const named = query.trim().length > 1 ? searchPlaces(query) : [];
  // An area counts where no city has its name, and no region is in it.
  const hasCity = named.some(({ by }) => by === 'name');
  const found = named.filter(({ by }) =>
    hasCity ? by === 'name' : byName.length === 0,
  );
  const best = new Map<string, Ranked>();
  for (const each of [...byName, ...regionsNear(found, regions)]) {
    const known = best.get(each.region.location);
    if (!known || order(each, known) < 0) {
      best.set(each.region.location, each);
    }
  }
  return [...best.values()]
    .sort(order)
    .map(({ rank: _, km: __, ...each }) => each);
}

interface Ranked extends FoundRegion {
  /** Less is better. */
  readonly rank: number;
  /** Kilometres, as they count here. */
  readonly km: number;
}

/** Names before places, the better match first, and whatever has it only somewhere inside at the end. */
const ranks = {
  name: { exact: 0, prefix: 1, word: 3, inside: 8 },
  /** The place of the region itself. */
  inPlace: { exact: 2, prefix: 4, word: 6, inside: 9 },
  /** Nearest to a city of that name. */
  nearPlace: { exact: 5, prefix: 7, word: 7, inside: 10 },
} as const satisfies Record<string, Record<MatchRank, number>>;

/** The rank of regions that are open on request only, behind every other. */
const onRequest = 100;

function rankedByName(query: string, region: AzureRegion): Ranked | undefined {
  const { displayName, location, geography, physicalLocation, city } = region;
  const names = [displayName, location];
  const name = matchRank(query, names);
  const country = placeOfRegion(location)?.area ?? geography;
  const place = matchRank(query, [
    ...names,
    physicalLocation,
    city,
    geography,
    ...countryNames(country),
  ]);
  if (place === undefined) return undefined;
  const byName = name === undefined ? Infinity : ranks.name[name];
  const byPlace = ranks.inPlace[place];
  const rank = Math.min(byName, byPlace);
  return {
    region,
    rank: region.restricted && name !== 'exact' ? rank + onRequest : rank,
    km: 0,
    ...(byPlace < byName ? { at: physicalLocation } : {}),
  };
}

/** For each of the places the regions that are nearest to it and open to everyone. */
function regionsNear(
  found: readonly FoundPlace[],
  regions: readonly AzureRegion[],
): Ranked[] {
  const open = regions.filter(({ restricted }) => !restricted);
  return found.flatMap(({ place, rank }) =>
    open
      .flatMap(region => {
        const at = placeOfRegion(region.location);
        if (!at) return [];
        const km = distanceKm(place, at);
        const isAbroad = countryOf(at) !== countryOf(place);
        return [
          { region, km, counted: isAbroad ? km * crossBorderFactor : km },
        ];
      })
      .sort((a, b) => a.counted - b.counted)
      .slice(0, rank === 'exact' ? nearestOffered : 1)
      .map(({ region, km, counted }) => ({
        region,
        near: { place, km: Math.round(km) },
        rank: ranks.nearPlace[rank],
        km: counted,
      })),
  );
}

function order(a: Ranked, b: Ranked): number {
  return (
    a.rank - b.rank ||
    a.km - b.km ||
    // Of equal ones those with availability zones, which Microsoft recommends.
    Number(b.region.zones > 0) - Number(a.region.zones > 0) ||
    a.region.displayName.localeCompare(b.region.displayName, 'en')
  );
}
