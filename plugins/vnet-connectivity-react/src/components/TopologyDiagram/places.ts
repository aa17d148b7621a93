import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import {
  elementIds,
  parseElementId,
} from 'backstage-plugin-vnet-connectivity-common';

/** Returns the region, circuit or site of the drawing that contains an element. */
export type PlaceOf = (elementId: string) => string | undefined;

/** A part of a path that leads from one place of the drawing to another. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  /** Elements between the two, such as a peering. */
  readonly via: readonly string[];
}

/** Kinds of elements that are in the region of their key. */
const inRegion: ReadonlySet<string> = new Set([
  'region',
  'vpn-gateway',
  'er-gateway',
  'hub',
  'firewall',
  'nva',
  'route-server',
]);

/** Ids of regions, circuits and sites by the ids of their elements. An element that joins two of them is in neither. */
export function placesOf(topology: Topology): PlaceOf {
  const regionOf = new Map(
    topology.virtualNetworks.map(({ id, region }) => [
      id,
      elementIds.region(region),
    ]),
  );
  return id => {
    const ref = parseElementId(id);
    if (!ref) return undefined;
    const { kind, key } = ref;
    if (kind === 'vnet') return regionOf.get(id);
    if (inRegion.has(kind)) return elementIds.region(key);
    if (kind === 'circuit') return id;
    return kind === 'site' || kind === 'device'
      ? elementIds.site(key)
      : undefined;
  };
}

/** The hops of a path in the drawing. */
export function hopsOf(path: readonly string[], placeOf: PlaceOf): Hop[] {
  const hops: Hop[] = [];
  let at: string | undefined;
  let via: string[] = [];
  for (const id of path) {
    const place = placeOf(id);
    if (place === undefined) via.push(id);
    else {
      if (at !== undefined && at !== place)
        hops.push({ from: at, to: place, via });
      at = place;
      via = [];
    }
  }
  return hops;
}

/** The same for both directions of a hop. */
export function hopKey({ from, to }: Pick<Hop, 'from' | 'to'>): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}
