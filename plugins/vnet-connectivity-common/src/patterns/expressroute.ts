import { expressRouteEncryptionSource, sources } from '../azure';
import type { Pattern } from './pattern';

/** An ExpressRoute gateway in each region, all on the same circuits, at whose routers the traffic turns around. */
export const expressRoute: Pattern = {
  // Every region on a circuit reaches every other on it.
  topologies: ['mesh'],
  peersRegions: false,
  virtualHubs: false,
  regionGateways: 'expressroute',
  sharedGateways: [],
  settings: [],

  // The connections with the circuits join the regions; nothing else is needed.
  join: () => ({}),

  ways: (atlas, a, b) => atlas.overCircuits(a, b),
  trafficCharges: ['circuit'],
  encryption: {
    value: 'none by itself: a circuit is private, but not encrypted',
    notes: ['MACsec is an option of ExpressRoute Direct ports.'],
    sources: [expressRouteEncryptionSource],
    ipsec: false,
    endsMachines: 'What passes an ExpressRoute gateway is not encrypted.',
  },

  words: {
    joinedBy: 'ExpressRoute circuits',
    reasons: (_, cite) => [
      `The circuits that lead to on-premises also join the regions: one private routing domain, without the internet and without peerings. The gateways allow traffic of remote virtual networks, which is off by default (${cite(
        sources.expressRouteBetweenVirtualNetworks,
      )}).`,
      'The traffic between two regions turns around at the edge router of the peering location, and passes the ExpressRoute gateway of either region. Microsoft recommends peering where much of it is to be expected.',
    ],
    rejected: ({ onPremises }) => [
      'ExpressRoute circuit',
      onPremises.via === 'none'
        ? 'Natural where a circuit exists for on-premises'
        : 'A private line to on-premises, and one routing domain',
      'Off by default between networks; traffic turns around at the peering location, and the gateways limit it',
    ],
    insteadOfPeering: () =>
      'A second way between the networks beside the circuits that are there, paid for by the gigabyte',
    newRegion: () =>
      'Add it to a circuit that every other region shares with it.',
  },
};
