import { sources } from './sources';

/** The approximate coordinates of a region, and the part of the world that Azure counts it to. @public */
export interface RegionCoordinates {
  /** Whole degrees, north positive. */
  readonly latitude: number;
  /** Whole degrees, east positive. */
  readonly longitude: number;
  readonly geographyGroup: GeographyGroup;
}

/** Azure's `geographyGroup`, from west to east. @public */
export const geographyGroups = [
  'Canada',
  'US',
  'Mexico',
  'South America',
  'UK',
  'Europe',
  'Africa',
  'Middle East',
  'Asia Pacific',
] as const;

/** A group of regions that a map shows together. @public */
export type GeographyGroup = (typeof geographyGroups)[number];

/** The source of the coordinates and groups. They are for drawing, so they are rounded to whole degrees. */
export const regionCoordinatesSource = sources.listLocations;

/**
 * Latitude and longitude by group and location. Denmark East and India South Central are at their cities, Copenhagen
 * and Hyderabad: they are newer than the output that was read.
 */
const table: Readonly<
  Record<GeographyGroup, Readonly<Record<string, readonly [number, number]>>>
> = {
  Canada: { canadacentral: [44, -79], canadaeast: [47, -71] },
  US: {
    centralus: [42, -94],
    eastus: [37, -80],
    eastus2: [37, -78],
    northcentralus: [42, -88],
    southcentralus: [29, -99],
    westcentralus: [41, -110],
    westus: [38, -122],
    westus2: [47, -120],
    westus3: [33, -112],
  },
  Mexico: { mexicocentral: [21, -100] },
  'South America': {
    brazilsouth: [-24, -47],
    brazilsoutheast: [-23, -43],
    chilecentral: [-33, -71],
  },
  UK: { uksouth: [51, -1], ukwest: [53, -3] },
  Europe: {
    austriaeast: [48, 16],
    belgiumcentral: [51, 4],
    denmarkeast: [56, 13],
    francecentral: [46, 2],
    francesouth: [44, 2],
    germanynorth: [53, 9],
    germanywestcentral: [50, 9],
    italynorth: [45, 9],
    northeurope: [53, -6],
    norwayeast: [60, 11],
    norwaywest: [59, 6],
    polandcentral: [52, 21],
    spaincentral: [40, -3],
    swedencentral: [61, 17],
    switzerlandnorth: [47, 9],
    switzerlandwest: [46, 6],
    westeurope: [52, 5],
  },
  Africa: { southafricanorth: [-26, 28], southafricawest: [-34, 19] },
  'Middle East': {
    israelcentral: [31, 33],
    qatarcentral: [26, 51],
    uaecentral: [24, 54],
    uaenorth: [25, 55],
  },
  'Asia Pacific': {
    australiacentral: [-35, 149],
    australiacentral2: [-35, 149],
    australiaeast: [-34, 151],
    australiasoutheast: [-38, 145],
    centralindia: [19, 74],
    eastasia: [22, 114],
    indiasouthcentral: [17, 78],
    indonesiacentral: [-6, 107],
    japaneast: [36, 140],
    japanwest: [35, 136],
    koreacentral: [38, 127],
    koreasouth: [35, 129],
    malaysiawest: [3, 102],
    newzealandnorth: [-37, 175],
    southeastasia: [1, 104],
    southindia: [13, 80],
    westindia: [19, 73],
  },
};

const byLocation = new Map(
  geographyGroups.flatMap(geographyGroup =>
    Object.entries(table[geographyGroup]).map(
      ([location, [latitude, longitude]]): [string, RegionCoordinates] => [
        location,
        { latitude, longitude, geographyGroup },
      ],
    ),
  ),
);

/** Coordinates of the region with this location (`westeurope`); undefined where the location is not known. @public */
export function findRegionCoordinates(
  location: string,
): RegionCoordinates | undefined {
  return byLocation.get(location);
}
