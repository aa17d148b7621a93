import type { SpecPath } from '../findings';
import type { ConnectivitySpec, RegionSpec, SpokeSpec } from '../spec';

/** A virtual network of a spec, with its place in it. */
export interface PlacedNetwork {
  /** Key of the region, or of the spoke. */
  readonly key: string;
  readonly role: 'region' | 'spoke';
  /** Key of the region that it belongs to. */
  readonly region: string;
  readonly path: SpecPath;
  /** `region weu` or `spoke app`. */
  readonly name: string;
  readonly network: RegionSpec | SpokeSpec;
  /** True for a network that exists already, so that its addresses are fixed. */
  readonly exists: boolean;
}

type Networked = Pick<ConnectivitySpec, 'regions' | 'spokes'>;

/** A cache, because many rules read the networks of the same spec. */
const networksOfSpecs = new WeakMap<Networked, readonly PlacedNetwork[]>();

/** Every virtual network of a spec: those of the regions, then the spokes. */
export function networksOf(spec: Networked): readonly PlacedNetwork[] {
  let networks = networksOfSpecs.get(spec);
  if (!networks) {
    networks = listNetworks(spec);
    networksOfSpecs.set(spec, networks);
  }
  return networks;
}

function listNetworks({ regions, spokes = {} }: Networked): PlacedNetwork[] {
  return [
    ...Object.entries(regions).map(
      ([key, network]): PlacedNetwork => ({
        key,
        role: 'region',
        region: key,
        path: ['regions', key],
        name: `region ${key}`,
        network,
        exists: network.existingVnetId !== undefined,
      }),
    ),
    ...Object.entries(spokes).map(
      ([key, network]): PlacedNetwork => ({
        key,
        role: 'spoke',
        region: network.region,
        path: ['spokes', key],
        name: `spoke ${key}`,
        network,
        exists: network.existingVnetId !== undefined,
      }),
    ),
  ];
}
