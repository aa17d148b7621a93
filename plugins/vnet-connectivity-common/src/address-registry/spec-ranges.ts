import { isSize, lengthOfSize, withSizesFilled } from '../address';
import { virtualHubPrefix } from '../azure';
import { patternOf } from '../patterns';
import { mapValues } from '../records';
import type { ConnectivitySpec } from '../spec';
import type { PlannedSpec } from '../topology';
import { addressSpaceOf } from '../topology';
import type { AssignedRange, RangeRequest } from './types';

/** The tag that names the environment of a network, for the pools that are for one. */
const environmentTag = 'environment';

/**
 * The ranges that the new networks and virtual hubs of a spec ask for. Networks that exist have their addresses, and those
 * of sites are not in Azure.
 *
 * @param existing - the design of the network as it is built: it has its ranges, and asks only for those that are new
 * @public
 */
export function rangeRequestsOf(
  spec: ConnectivitySpec,
  existing?: PlannedSpec,
): RangeRequest[] {
  const hubs = patternOf(spec).virtualHubs;
  const environment = environmentOf(spec);
  const from = (location: string | undefined) => ({
    location,
    ...(environment !== undefined && { environment }),
  });
  return [
    ...Object.entries(spec.regions).flatMap(([key, region]): RangeRequest[] => {
      const place = from(region.location);
      const built = existing?.regions[key];
      const hub = region.hubAddressPrefix ?? built?.hubAddressPrefix;
      return [
        ...requestsOf(`regions.${key}`, region, built, place),
        ...(hubs && (hub === undefined || hub !== built?.hubAddressPrefix)
          ? [
              {
                key: `hubs.${key}`,
                ...place,
                ...(hub === undefined
                  ? { length: virtualHubPrefix.length }
                  : { prefix: hub }),
              },
            ]
          : []),
      ];
    }),
    ...Object.entries(spec.spokes ?? {}).flatMap(([key, spoke]) =>
      requestsOf(
        `spokes.${key}`,
        spoke,
        existing?.spokes[key],
        from(locationOf(spec, spoke.region)),
      ),
    ),
  ];
}

/** The environment of a network as its tags say it, such as `production`; undefined where they do not. */
function environmentOf({ metadata }: ConnectivitySpec): string | undefined {
  return Object.entries(metadata.tags ?? {}).find(
    ([tag]) => tag.toLowerCase() === environmentTag,
  )?.[1];
}

function locationOf(
  { regions }: ConnectivitySpec,
  key: string,
): string | undefined {
  return Object.hasOwn(regions, key) ? regions[key].location : undefined;
}

type Network = Pick<
  ConnectivitySpec['regions'][string],
  'addressSpace' | 'existingVnetId'
>;

function requestsOf(
  key: string,
  network: Network,
  built: Network | undefined,
  place: Pick<RangeRequest, 'location' | 'environment'>,
): RangeRequest[] {
  if (network.existingVnetId !== undefined) return [];
  const kept =
    built?.existingVnetId === undefined ? built?.addressSpace ?? [] : [];
  const space = addressSpaceOf(network, built);
  if (!space) return [{ key, ...place }];
  return space
    .filter(text => !kept.includes(text))
    .map(text => {
      const length = lengthOfSize(text);
      return {
        key,
        ...place,
        ...(length === undefined ? { prefix: text } : { length }),
      };
    });
}

/**
 * The ranges that the networks and virtual hubs of a spec have, those of networks that exist among them.
 *
 * @public
 */
export function rangesOfSpec(
  spec: ConnectivitySpec,
): { readonly element: string; readonly prefix: string }[] {
  const spaces = (
    section: string,
    networks: Readonly<Record<string, Network>>,
  ) =>
    Object.entries(networks).flatMap(([key, { addressSpace = [] }]) =>
      addressSpace
        .filter(text => !isSize(text))
        .map(prefix => ({ element: `${section}.${key}`, prefix })),
    );
  return [
    ...spaces('regions', spec.regions),
    ...spaces('spokes', spec.spokes ?? {}),
    ...Object.entries(spec.regions).flatMap(([key, { hubAddressPrefix }]) =>
      hubAddressPrefix === undefined
        ? []
        : [{ element: `hubs.${key}`, prefix: hubAddressPrefix }],
    ),
  ];
}

/**
 * The spec with the ranges that it was given written down.
 *
 * @param existing - the design of the network as it is built, whose ranges stay
 * @public
 */
export function withAssignedRanges(
  spec: ConnectivitySpec,
  assigned: readonly AssignedRange[],
  existing?: PlannedSpec,
): ConnectivitySpec {
  const rangesOf = (key: string) =>
    assigned.flatMap(each => (each.key === key ? each.prefix : []));
  const spaceOf = (
    key: string,
    network: Network,
    built: Network | undefined,
  ): Pick<Network, 'addressSpace'> => {
    const ranges = rangesOf(key);
    if (ranges.length === 0) return {};
    const space = addressSpaceOf(network, built);
    return { addressSpace: space ? withSizesFilled(space, ranges) : ranges };
  };
  return {
    ...spec,
    regions: mapValues(spec.regions, (region, key) => {
      const [hub] = rangesOf(`hubs.${key}`);
      return {
        ...region,
        ...spaceOf(`regions.${key}`, region, existing?.regions[key]),
        ...(hub !== undefined && { hubAddressPrefix: hub }),
      };
    }),
    ...(spec.spokes && {
      spokes: mapValues(spec.spokes, (spoke, key) => ({
        ...spoke,
        ...spaceOf(`spokes.${key}`, spoke, existing?.spokes[key]),
      })),
    }),
  };
}
