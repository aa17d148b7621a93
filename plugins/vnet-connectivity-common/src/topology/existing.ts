import { contains, readablePrefixes, withSizesFilled } from '../address';
import { findVpnGatewaySku } from '../azure';
import type { DeviceSpec, PlannedRegion, PlannedSpec } from '../spec';

/** Values that were chosen for a network that is built, and that stay where a changed design does not state others. */

/** The range, where it lies in one of the others. */
export function rangeWithin(
  range: string | undefined,
  spaces: readonly string[] | undefined,
): string | undefined {
  if (range === undefined || spaces === undefined) return range;
  const [inner] = readablePrefixes([range]);
  return readablePrefixes(spaces).some(
    space => inner !== undefined && contains(space, inner),
  )
    ? range
    : undefined;
}

/**
 * The address space of a network, with the ranges that it has in both designs where it states none, or only their size. What
 * is new is left out or stays a size.
 */
export function addressSpaceOf(
  network: Pick<PlannedRegion, 'existingVnetId' | 'addressSpace'>,
  existing: Pick<PlannedRegion, 'existingVnetId' | 'addressSpace'> | undefined,
): string[] | undefined {
  const { addressSpace } = network;
  const built =
    network.existingVnetId === undefined &&
    existing?.existingVnetId === undefined
      ? existing?.addressSpace
      : undefined;
  return addressSpace && built
    ? withSizesFilled(addressSpace, built)
    : addressSpace ?? built;
}

/** All ranges of the networks and hubs of a design: those of what is taken away are free only after the change. */
export function builtRanges({ regions, spokes }: PlannedSpec): string[] {
  return [
    ...Object.values(regions).flatMap(
      ({ addressSpace = [], hubAddressPrefix }) => [
        ...addressSpace,
        ...(hubAddressPrefix === undefined ? [] : [hubAddressPrefix]),
      ],
    ),
    ...Object.values(spokes).flatMap(({ addressSpace = [] }) => addressSpace),
  ];
}

/**
 * The generation of VPN gateways of this SKU: the existing one where the SKU has it, or else the newest of the SKU. Azure
 * resizes a gateway within its generation. Undefined for Basic, which has none.
 *
 * Source: "Upgrade a VPN Gateway SKU" (2026-03-03).
 */
export function generationOf(
  sku: string,
  existing?: PlannedSpec,
): 'Generation1' | 'Generation2' | undefined {
  const { generations = [] } = findVpnGatewaySku(sku) ?? {};
  const kept = existing?.gateways.vpn.generation;
  const generation =
    generations.find(each => `Generation${each}` === kept) ??
    generations.at(-1);
  return generation && `Generation${generation}`;
}

/**
 * The end of the names of firewall policies: that of those that are built, unless they have another tier. A policy keeps its
 * tier, and a firewall has one policy at a time, so that the new one stands beside the old one for a while.
 *
 * Source: "Change Azure Firewall SKU" (2026-02-21).
 */
export function policySuffix(
  tier: 'Standard' | 'Premium',
  existing: PlannedSpec['inspection'] | undefined,
): string | undefined {
  if (existing?.via !== 'azure-firewall') return undefined;
  if (existing.tier === tier) return existing.policySuffix;
  return existing.policySuffix === undefined ? tier.toLowerCase() : undefined;
}

/**
 * The keys of the VPN devices of a site, in their order: those that are stated, those that the same devices have already, and
 * numbers for new ones. A device is the same if it has the same address, or else the place of one that is there no more.
 *
 * @param existing - devices of the site as it is built
 */
export function deviceKeys(
  devices: readonly DeviceSpec[],
  existing: readonly DeviceSpec[] = [],
): readonly string[] {
  const oldKeys = existing.length > 0 ? deviceKeys(existing) : [];
  const isSame = (one: DeviceSpec) => (other: DeviceSpec) =>
    one.ipAddress === other.ipAddress;
  const taken = new Set(devices.flatMap(({ key }) => key ?? []));
  const take = (key: string | undefined) => {
    if (key === undefined || taken.has(key)) return undefined;
    taken.add(key);
    return key;
  };
  const known = devices.map(
    device => device.key ?? take(oldKeys[existing.findIndex(isSame(device))]),
  );
  const inPlace = known.map((key, at) => {
    const isGone = existing[at] && !devices.some(isSame(existing[at]));
    return key ?? take(isGone ? oldKeys[at] : undefined);
  });
  // A new device does not get the key of one that is deleted with the same change.
  for (const key of oldKeys) taken.add(key);
  return inPlace.map((key, at) => {
    if (key !== undefined) return key;
    let number = at;
    while (taken.has(String(number))) number += 1;
    taken.add(String(number));
    return String(number);
  });
}
