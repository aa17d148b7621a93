import type { Point } from '../azure';
import {
  distanceKm,
  locateSite,
  placeOfRegion,
  roundTripLatencyMs,
} from '../azure';
import type { ConnectivitySpec, SiteSpec } from '../spec';

/** The input of a suggestion: a spec, or a form in which the rest is still missing. @public */
export interface GatewayRegionContext {
  readonly regions: Readonly<Record<string, { readonly location: string }>>;
  readonly interconnect?: Partial<ConnectivitySpec['interconnect']>;
  readonly onPremises?: {
    readonly sites?: Readonly<
      Record<string, Pick<Partial<SiteSpec>, 'location'>>
    >;
  };
}

/** A site and its coordinates. */
export interface LocatedSite {
  readonly key: string;
  readonly point: Point;
}

/** The suggested region of the shared gateway, and the reason. @public */
export interface SuggestedGatewayRegion {
  readonly region: string;
  /**
   * The reason: it is the hub; it is nearest to the sites; the locations of the sites are not known, and it is nearest
   * to the other regions; or all are equally near, and it was entered first.
   */
  readonly because: 'hub' | 'sites' | 'regions' | 'order';
}

/** The round trip that counts where the table has no figure, milliseconds: more than any figure in it. */
const unknownRoundTripMs = 1000;

/**
 * The region to put a shared gateway in: the hub, or else the one that is nearest to the sites whose location is known,
 * or else to the other regions. Of equally near ones the first in the order of the spec, which is that in which the
 * user entered them. A region that the user chose is not considered here; it always wins. Undefined where there is no
 * region.
 *
 * @public
 */
export function suggestGatewayRegion(
  context: GatewayRegionContext,
): SuggestedGatewayRegion | undefined {
  const { regions, interconnect } = context;
  const hub =
    interconnect?.topology === 'hub-and-spoke' ? interconnect.hub : undefined;
  if (hub !== undefined && Object.hasOwn(regions, hub)) {
    return { region: hub, because: 'hub' };
  }
  const sites = locatedSites(context);
  return (
    (sites.length > 0
      ? least(regions, key => kmToSites(regions[key].location, sites), 'sites')
      : undefined) ??
    least(regions, key => roundTripsFrom(key, regions), 'regions')
  );
}

/** The sites whose locations are known. */
export function locatedSites({
  onPremises,
}: Pick<GatewayRegionContext, 'onPremises'>): LocatedSite[] {
  return Object.entries(onPremises?.sites ?? {}).flatMap(
    ([key, { location }]) => {
      const found =
        typeof location === 'string' ? locateSite(location) : undefined;
      return found?.status === 'found' ? [{ key, point: found.point }] : [];
    },
  );
}

/**
 * Kilometres of great circles from a region to all of these sites; undefined where the location of the region is not known.
 */
export function kmToSites(
  location: string,
  sites: readonly LocatedSite[],
): number | undefined {
  const place = placeOfRegion(location);
  return (
    place &&
    Math.round(
      sites.reduce((sum, { point }) => sum + distanceKm(place, point), 0),
    )
  );
}

/** Milliseconds of round trips from a region to all others, both ways measured and the mean taken. */
function roundTripsFrom(
  from: string,
  regions: GatewayRegionContext['regions'],
): number {
  const measured = (a: string, b: string) =>
    roundTripLatencyMs(regions[a].location, regions[b].location) ??
    unknownRoundTripMs;
  return Object.keys(regions).reduce(
    (sum, to) => sum + (measured(from, to) + measured(to, from)) / 2,
    0,
  );
}

/** The first of the regions with the least figure; undefined where none has one. */
function least(
  regions: GatewayRegionContext['regions'],
  figureOf: (key: string) => number | undefined,
  because: 'sites' | 'regions',
): SuggestedGatewayRegion | undefined {
  const figures = Object.keys(regions).flatMap(region => {
    const figure = figureOf(region);
    return figure === undefined ? [] : [{ region, figure }];
  });
  if (figures.length === 0) return undefined;
  const smallest = Math.min(...figures.map(({ figure }) => figure));
  const nearest = figures.filter(({ figure }) => figure === smallest);
  return {
    region: nearest[0].region,
    because: nearest.length > 1 && because === 'regions' ? 'order' : because,
  };
}

/**
 * The distances from a region, and from others, to the sites whose locations are known, as a reason for or against the
 * shared gateway there: `weu is 366 km from hq (Hamburg), eus 6,452 km`. Undefined where nothing is known.
 *
 * @param others - number of other regions to name, the nearest first
 * @public
 */
export function distancesToSites(
  context: GatewayRegionContext,
  region: string,
  others = 2,
): string | undefined {
  const sites = locatedSites(context);
  const known = Object.entries(context.regions).flatMap(
    ([key, { location }]) => {
      const km = kmToSites(location, sites);
      return km === undefined ? [] : [{ key, km }];
    },
  );
  const own = known.find(({ key }) => key === region);
  if (sites.length === 0 || !own) return undefined;
  const rest = known
    .filter(each => each !== own)
    .sort((a, b) => a.km - b.km)
    .slice(0, others);
  const names = sites.map(({ key, point }) => `${key} (${point.name})`);
  const ends = names.length === 1 ? names[0] : listOfNames(names);
  const figure = (km: number) =>
    `${km.toLocaleString('en-US')} km${sites.length > 1 ? ' in all' : ''}`;
  return [
    `${region} is ${figure(own.km)} from ${ends}`,
    ...rest.map(({ key, km }) => `${key} ${figure(km)}`),
  ].join(', ');
}

function listOfNames(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
