import { virtualHubPrefix } from '../azure';
import { patternOf } from '../patterns';
import type { ConnectivitySpec } from '../spec';
import type { AssignedRange, RangeRequest } from './types';

/**
 * The ranges that the new networks and virtual hubs of a spec ask for. Networks that exist have their addresses, and those
 * of sites are not in Azure.
 *
 * @public
 */
export function rangeRequestsOf(spec: ConnectivitySpec): RangeRequest[] {
  const hubs = patternOf(spec).virtualHubs;
  return [
    ...Object.entries(spec.regions).flatMap(([key, region]): RangeRequest[] => [
      ...requestsOf(`regions.${key}`, region, region.location),
      ...(hubs
        ? [
            {
              key: `hubs.${key}`,
              location: region.location,
              ...(region.hubAddressPrefix === undefined
                ? { length: virtualHubPrefix.length }
                : { prefix: region.hubAddressPrefix }),
            },
          ]
        : []),
    ]),
    ...Object.entries(spec.spokes ?? {}).flatMap(([key, spoke]) =>
      requestsOf(`spokes.${key}`, spoke, locationOf(spec, spoke.region)),
    ),
  ];
}

function locationOf(
  { regions }: ConnectivitySpec,
  key: string,
): string | undefined {
  return Object.hasOwn(regions, key) ? regions[key].location : undefined;
}

function requestsOf(
  key: string,
  network: Pick<
    ConnectivitySpec['regions'][string],
    'addressSpace' | 'existingVnetId'
  >,
  location: string | undefined,
): RangeRequest[] {
  if (network.existingVnetId !== undefined) return [];
  return network.addressSpace
    ? network.addressSpace.map(prefix => ({ key, prefix, location }))
    : [{ key, location }];
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
    networks: Readonly<
      Record<string, { readonly addressSpace?: readonly string[] }>
    >,
  ) =>
    Object.entries(networks).flatMap(([key, { addressSpace = [] }]) =>
      addressSpace.map(prefix => ({ element: `${section}.${key}`, prefix })),
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

/** The spec with the ranges that it was given written down. @public */
export function withAssignedRanges(
  spec: ConnectivitySpec,
  assigned: readonly AssignedRange[],
): ConnectivitySpec {
  const rangeOf = (key: string) =>
    assigned.find(each => each.key === key)?.prefix;
  const spaceOf = (key: string, written: readonly string[] | undefined) => {
    const range = rangeOf(key);
    return written || range === undefined ? {} : { addressSpace: [range] };
  };
  return {
    ...spec,
    regions: Object.fromEntries(
      Object.entries(spec.regions).map(([key, region]) => {
        const hub = region.hubAddressPrefix ?? rangeOf(`hubs.${key}`);
        return [
          key,
          {
            ...region,
            ...spaceOf(`regions.${key}`, region.addressSpace),
            ...(hub !== undefined && { hubAddressPrefix: hub }),
          },
        ];
      }),
    ),
    ...(spec.spokes && {
      spokes: Object.fromEntries(
        Object.entries(spec.spokes).map(([key, spoke]) => [
          key,
          { ...spoke, ...spaceOf(`spokes.${key}`, spoke.addressSpace) },
        ]),
      ),
    }),
  };
}
