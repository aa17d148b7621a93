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

/** What route exchange between gateways, or between a gateway and appliances, needs. */
export const routeServerExchange = {
  /** Branch-to-branch is off until it is asked for. */
  branchToBranchDefault: false,
  /** A VPN gateway takes part only if it is active-active and has the default ASN; BGP on it is not needed. */
  vpnGateway: { activeActive: true, bgp: false },
  source: sources.routeServerFaq,
} as const;
