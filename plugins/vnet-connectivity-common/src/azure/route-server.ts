import { sources } from './sources';

/** Limits of one Route Server. */
export const routeServerLimits = {
  bgpPeers: { value: 8, source: sources.routeServer },
  routesPerPeer: { value: 1000, source: sources.routeServer },
} as const;
