import type { Topology } from '../topology';

/** Keys of the sites that a connection without BGP reaches: their ranges are written into it, not announced. */
export function sitesWithoutBgp({
  siteConnections,
}: Pick<Topology, 'siteConnections'>): ReadonlySet<string> {
  return new Set(
    siteConnections.filter(({ bgp }) => !bgp).map(({ site }) => site),
  );
}
