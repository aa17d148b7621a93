import { sources } from './sources';

/** Limits of one Route Server; a virtual network has one at most. Its subnet: {@link serviceSubnets}. @public */
export const routeServerLimits = {
  bgpPeers: { value: 8, source: sources.routeServerLimits },
  /**
   * Routes of one peer, above which the session is dropped. The table of limits had 1,000 before; both it and the FAQ of
   * September 2025 have 4,000.
   */
  routesPerPeer: { value: 4000, source: sources.routeServerFaq },
  /**
   * Routes that a peer can announce anew without losing the session: the routes that are known and those of an update are
   * added up, so that announcing all again counts all twice.
   */
  routesPerPeerAnnouncedAnew: { value: 2000, source: sources.routeServerFaq },
  /** Instances of a Route Server; each peer has a session with both. */
  instances: { value: 2, source: sources.routeServerFaq },
  /** Virtual networks: its own and those peered with it. */
  virtualNetworks: { value: 500, source: sources.routeServerLimits },
  /** Largest ASN of a peer: 2 bytes. */
  peerAsn: { value: 65535, source: sources.routeServerFaq },
  /** Prefixes that it and the network advertise to a circuit together, with branch-to-branch. */
  prefixesToExpressRoute: { value: 1000, source: sources.limits },
} as const;

/**
 * Price of a Route Server with its two routing infrastructure units, US dollars; the same in every location. A
 * third-party capture (10.80 dollars a day): an example that a portal owner may override.
 */
export const routeServerPrice = {
  hourlyUsd: 0.45,
  source: sources.routeServerPricing,
} as const;
