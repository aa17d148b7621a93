import type { Topology } from '../topology';

/**
 * Keys of the sites that are connected without BGP: their ranges are configured in the local network gateway or VPN
 * site, not announced.
 */
export function sitesWithoutBgp({
  siteConnections,
}: Pick<Topology, 'siteConnections'>): ReadonlySet<string> {
  return new Set(
    siteConnections.filter(({ bgp }) => !bgp).map(({ site }) => site),
  );
}
