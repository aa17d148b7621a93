import { overlaps, parsePrefix } from '../address';
import { keyOf } from '../readers/arm/resources';
import type { RegionSpec } from '../spec';
import type { ChoosableNetwork } from './choosable-networks';

/** A network that was chosen, and the place that it would have in a design. @public */
export interface NetworkChoice {
  readonly network: ChoosableNetwork;
  /** Regions of the design. */
  readonly regions: Readonly<Record<string, RegionSpec>>;
  /** Key of the region that the network is to be, which may not exist yet. */
  readonly key?: string;
}

/** Conflicts of a choice with the rest of the design. @public */
export interface ChoiceConflicts {
  /** Reasons why the network cannot be this region. */
  readonly obstacles: readonly string[];
  readonly remarks: readonly string[];
}

/**
 * Compares a choice with the rest of a design.
 *
 * @param occupied - ranges of the design beside those of regions
 * @public
 */
export function choiceConflicts(
  { network, regions, key }: NetworkChoice,
  occupied: readonly string[],
): ChoiceConflicts {
  const others = Object.entries(regions).filter(([each]) => each !== key);
  const before = key === undefined ? undefined : regions[key];
  const same = others.find(
    ([, { existingVnetId }]) =>
      network.id !== undefined &&
      existingVnetId !== undefined &&
      keyOf(existingVnetId) === keyOf(network.id),
  );
  if (same) {
    return { obstacles: [`It is region ${same[0]} already.`], remarks: [] };
  }
  const taken = [
    ...others.flatMap(([other, { addressSpace = [] }]) =>
      addressSpace.map(range => ({ range, owner: `region ${other}` })),
    ),
    ...occupied.map(range => ({
      range,
      owner: 'a workload network or site',
    })),
  ];
  return {
    obstacles: [],
    remarks: [
      ...network.addressSpace.flatMap(range =>
        taken
          .filter(each => shareAddresses(range, each.range))
          .map(
            each =>
              `Its range ${range} overlaps ${each.range} of ${each.owner}: they cannot be connected.`,
          ),
      ),
      ...(before ? replacements(before, network) : []),
    ],
  };
}

/** Statements of a region that the network contradicts, in words. */
function replacements(before: RegionSpec, network: ChoosableNetwork): string[] {
  const typed = before.addressSpace ?? [];
  const differs =
    typed.length > 0 &&
    [...typed].sort().join() !== [...network.addressSpace].sort().join();
  return [
    ...(differs
      ? [
          `The region says ${typed.join(
            ', ',
          )}; the network has ${network.addressSpace.join(
            ', ',
          )}, which takes its place.`,
        ]
      : []),
    ...(network.location !== undefined && before.location !== network.location
      ? [
          `The region is in ${before.location}; it moves to ${network.location}, where the network is.`,
        ]
      : []),
  ];
}

function shareAddresses(a: string, b: string): boolean {
  const [x, y] = [parsePrefix(a), parsePrefix(b)];
  // Rules tell of a range that cannot be read.
  return 'prefix' in x && 'prefix' in y && overlaps(x.prefix, y.prefix);
}

/** Fields of a region that have nothing to do with the network that it has. */
const kept = ['hubAddressPrefix', 'nva', 'natGateway'] as const;

/**
 * The regions with a network that exists as one of them. Peerings that it has with networks of other regions are
 * adopted, as Azure takes no second one between two networks.
 *
 * @param known - the networks of the document, for the halves of peerings that other regions have
 * @public
 */
export function withChosenNetwork(
  { network, regions, key }: NetworkChoice & { readonly key: string },
  known: readonly ChoosableNetwork[],
): Readonly<Record<string, RegionSpec>> {
  if (!network.region) return regions;
  const before: Partial<RegionSpec> = regions[key] ?? {};
  const own = keyOf(network.region.existingVnetId ?? '');
  const adopted: Record<string, string> = {};
  const others = Object.entries(regions)
    .filter(([other]) => other !== key)
    .map(([other, region]): [string, RegionSpec] => {
      const id = keyOf(region.existingVnetId ?? '');
      const there = known.find(each => keyOf(each.id ?? '') === id);
      const here = id === '' ? undefined : network.peerings[id];
      if (here !== undefined) adopted[other] = here;
      const { [key]: _, ...peerings } = region.existingPeerings ?? {};
      const back = id === '' ? undefined : there?.peerings[own];
      if (back !== undefined) peerings[key] = back;
      const { existingPeerings: __, ...rest } = region;
      return [
        other,
        Object.keys(peerings).length > 0
          ? { ...rest, existingPeerings: peerings }
          : rest,
      ];
    });
  const chosen: RegionSpec = {
    ...Object.fromEntries(
      kept.flatMap(field =>
        before[field] === undefined ? [] : [[field, before[field]]],
      ),
    ),
    ...network.region,
    ...(Object.keys(adopted).length > 0 ? { existingPeerings: adopted } : {}),
  };
  const changed = new Map(others);
  return Object.fromEntries([
    ...Object.keys(regions).map((each): [string, RegionSpec] => [
      each,
      changed.get(each) ?? chosen,
    ]),
    ...(key in regions ? [] : [[key, chosen] as [string, RegionSpec]]),
  ]);
}
