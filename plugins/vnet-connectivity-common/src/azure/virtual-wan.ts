import { sources } from './sources';

/** Limits of one Virtual WAN hub. */
export const virtualWanHub = {
  /** Site-to-site connections. */
  branchConnections: { value: 1000, source: sources.limits },
  /** Most throughput of the hub's router between virtual networks, megabits per second. */
  routerMbps: { value: 50000, source: sources.limits },
} as const;
