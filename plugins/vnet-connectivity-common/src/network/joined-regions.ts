import type { ConnectivitySpec } from '../spec';

/** Pairs of regions that are joined directly, each in alphabetical order, sorted. */
export function joinedRegions({
  regions,
  interconnect,
}: Pick<ConnectivitySpec, 'regions' | 'interconnect'>): [string, string][] {
  const keys = Object.keys(regions).sort();
  if (interconnect.topology === 'hub-and-spoke') {
    const { hub } = interconnect;
    return hub !== undefined && keys.includes(hub)
      ? keys
          .filter(key => key !== hub)
          .map(key => (key < hub ? [key, hub] : [hub, key]))
      : [];
  }
  const pairs: [string, string][] = [];
  keys.forEach((a, index) => {
    for (let other = index + 1; other < keys.length; other += 1) {
      pairs.push([a, keys[other]]);
    }
  });
  return pairs;
}
