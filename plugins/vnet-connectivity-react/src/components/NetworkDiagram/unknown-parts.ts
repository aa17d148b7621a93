import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import { parseSubnetName } from 'backstage-plugin-vnet-connectivity-common';
import type { PlaceOf } from '../TopologyDiagram/places';

/** The gaps of a document, by what they concern. */
export interface UnknownParts {
  /** In words, by id of the network, hub, site or circuit. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** Pairs of which it is not known whether or how they are joined. */
  readonly joins: readonly { readonly pair: readonly [string, string] }[];
  /** Those that concern many, or that name nothing that is there. */
  readonly general: readonly string[];
}

/** A gap that concerns more than this many is said once. */
const mostPlaces = 8;

export function unknownParts(
  { unknown }: NetworkGraph,
  placeOf: PlaceOf,
): UnknownParts {
  const of = new Map<string, string[]>();
  const joins: { pair: [string, string] }[] = [];
  const general = new Set<string>();
  const placeOfName = (name: string) =>
    placeOf(name) ?? placeOf(parseSubnetName(name).vnet);
  for (const part of unknown) {
    const [first, second, ...more] = part.peering;
    if (second !== undefined && more.length === 0) {
      joins.push({ pair: [first, second] });
    }
    const names = [
      ...part.routing,
      ...part.routes,
      ...part.flows,
      ...(more.length === 0 ? part.peering : [first]),
      ...part.userRoutes.map(({ vnet }) => vnet),
      ...(part.between?.a ?? []),
    ];
    const places = new Set(names.flatMap(name => placeOfName(name) ?? []));
    if (places.size === 0 || places.size > mostPlaces || part.joined) {
      general.add(part.what);
      continue;
    }
    for (const place of places) {
      of.set(place, [...(of.get(place) ?? []), part.what]);
    }
  }
  return { of, joins, general: [...general] };
}
