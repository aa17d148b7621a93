import { sources } from './sources';

/** Limits of one Route Server; a virtual network has one at most. Its subnet: {@link serviceSubnets}. */
export const routeServerLimits = {
  bgpPeers: { value: 8, source: sources.routeServer },
  routesPerPeer: { value: 1000, source: sources.routeServer },
  /** Virtual networks: its own and those peered with it. */
  virtualNetworks: { value: 500, source: sources.limits },
  /** Largest ASN of a peer: 2 bytes. */
  peerAsn: { value: 65535, source: sources.routeServerFaq },
  /** Prefixes that it and the network advertise to a circuit together, with branch-to-branch. */
  prefixesToExpressRoute: { value: 1000, source: sources.limits },
} as const;
