import type { Topology } from '../network';

/** An element on the path of traffic that adds latency, or limits the bandwidth. */
export interface Stop {
  readonly kind: 'vpn-gateway' | 'er-gateway' | 'hub' | 'circuit';
  /** Element id, as in routes and failures. */
  readonly id: string;
  /**
   * Azure locations, one of which the traffic passes: that of the region, or those beside the peering location of a
   * circuit; empty where it is not known.
   */
  readonly locations: readonly string[];
}

/** A path of traffic between two regions, or from a region to the edge of Azure. */
export type Way = readonly Stop[];

/** Lookups of the elements between two regions of a network. */
export interface Atlas {
  readonly topology: Topology;
  isPeered(a: string, b: string): boolean;
  /** The connection between the VPN gateways of two regions, and whether it passes routes on. */
  connection(a: string, b: string): { readonly bgp: boolean } | undefined;
  /** A path over each circuit that two regions share. */
  overCircuits(a: string, b: string): Way[];
  gateway(kind: 'vpn' | 'er', region: string): Stop;
  hub(region: string): Stop;
  /** The preference of a region's hub between two routes to the same range; undefined where there is no hub. */
  hubPreference(region: string): 'ExpressRoute' | 'ASPath' | undefined;
}
