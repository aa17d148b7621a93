import type { Fix, SpecPath } from '../findings';
import type { ConnectivitySpec } from '../spec';

/** An Azure location, with its place in the spec. */
export interface PlacedLocation {
  readonly location: string;
  /** `region weu` or `circuit ams`. */
  readonly owner: string;
  readonly path: SpecPath;
}

/** The locations of regions and circuits. */
export function locationsOf({
  regions,
  circuits = {},
}: ConnectivitySpec): PlacedLocation[] {
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

/** The fix that uses the location that was meant. */
export function useLocation(
  location: string,
  { owner, path }: PlacedLocation,
): Fix {
  return {
    title: `Use ${location} for ${owner}`,
    changes: [{ path, value: location }],
  };
}
