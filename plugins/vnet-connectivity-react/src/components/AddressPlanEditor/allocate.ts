import type {
  AddressPools,
  Finding,
  RegionSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  applyFix,
  planAddresses,
  suggestRegionKey,
} from 'backstage-plugin-vnet-connectivity-common';
import { findingsAt } from '../findingsAt';

/** Regions as the spec has them: their order is the order in which addresses are allocated. @public */
export type Regions = Readonly<Record<string, RegionSpec>>;

interface Added {
  readonly regions: Regions;
  readonly key: string;
  /** Absent where no range was left. */
  readonly range?: string;
}

/**
 * Adds regions at the end, one after the other, each with a key and a free range of its own.
 *
 * @param pools - left out: without a range
 */
export function addRegions(
  regions: Regions,
  locations: readonly string[],
  occupied: readonly string[],
  pools: AddressPools | undefined,
): {
  readonly regions: Regions;
  readonly each: readonly Pick<Added, 'key' | 'range'>[];
} {
  const each: Added[] = [];
  for (const location of locations) {
    const before = each.at(-1)?.regions ?? regions;
    each.push(addRegion(before, location, occupied, pools));
  }
  return { regions: each.at(-1)?.regions ?? regions, each };
}

function addRegion(
  regions: Regions,
  location: string,
  occupied: readonly string[],
  pools: AddressPools | undefined,
): Added {
  const key = suggestRegionKey(location, Object.keys(regions));
  const withRegion: Regions = { ...regions, [key]: { location } };
  const range =
    pools &&
    planRegionAddresses(withRegion, occupied, pools).get(key)
      ?.addressSpace?.[0];
  return {
    key,
    range,
    regions: range
      ? { ...regions, [key]: { location, addressSpace: [range] } }
      : withRegion,
  };
}

/** Gives a free range to each region that has none or whose range overlaps another; changes no other region. */
export function allocateRanges(
  regions: Regions,
  findings: readonly Finding[],
  occupied: readonly string[],
  pools: AddressPools | undefined,
): { readonly regions: Regions; readonly changed: number } {
  const moved = findings
    .filter(({ rule, fix }) => rule === 'address-overlap' && fix)
    .reduce(
      (document, { fix }) =>
        fix ? (applyFix(document, fix) as typeof document) : document,
      { regions },
    ).regions;
  const planned = planRegionAddresses(moved, occupied, pools);
  const allocated: Regions = Object.fromEntries(
    Object.entries(moved).map(([key, region]) => {
      const addressSpace = planned.get(key)?.addressSpace;
      return [
        key,
        region.addressSpace?.length || !addressSpace
          ? region
          : { ...region, addressSpace: [...addressSpace] },
      ];
    }),
  );
  return {
    regions: allocated,
    changed: Object.keys(allocated).filter(
      key =>
        String(allocated[key].addressSpace) !==
        String(regions[key]?.addressSpace),
    ).length,
  };
}

/** True if {@link allocateRanges} has anything to do. */
export function needsAllocation(
  regions: Regions,
  findings: readonly Finding[],
): boolean {
  return (
    Object.values(regions).some(
      ({ addressSpace, existingVnetId }) =>
        // The address space of a network that exists is not allocated.
        !addressSpace?.length && existingVnetId === undefined,
    ) ||
    findingsAt(findings, ['regions']).some(
      ({ rule, fix }) => rule === 'address-overlap' && fix,
    )
  );
}

function planRegionAddresses(
  regions: Regions,
  occupied: readonly string[],
  pools: AddressPools | undefined,
) {
  return planAddresses(
    new Map(
      Object.entries(regions).map(([key, { addressSpace, existingVnetId }]) => [
        key,
        {
          addressSpace: addressSpace?.length ? addressSpace : undefined,
          subnets: [],
          exists: existingVnetId !== undefined,
        },
      ]),
    ),
    occupied,
    pools,
  );
}
