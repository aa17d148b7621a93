import type { Topology } from '../topology';
import { expressRouteTo, manyRegions, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { networkManagerLimit } from './network-manager-limit';

/** The graph with so many networks in the group of its manager. */
const withMembers = (count: number) => (topology: Topology) => ({
  ...topology,
  networkManager: topology.networkManager && {
    ...topology.networkManager,
    members: Array.from({ length: count }, (_, index) => `r${index}`),
  },
});

const interconnect = { peeredBy: 'network-manager' };

testRule(networkManagerLimit, {
  accepted: [
    {
      name: 'a mesh of 5,000 networks',
      changes: { interconnect },
      graph: withMembers(5000),
    },
    {
      name: 'a hub with 1000 other regions',
      changes: {
        ...manyRegions(1001),
        interconnect: { ...interconnect, topology: 'hub-and-spoke', hub: 'r0' },
      },
    },
    { name: 'few networks without a manager', changes: {} },
  ],
  refused: [
    {
      name: 'a mesh of 5,001 networks',
      changes: { interconnect },
      graph: withMembers(5001),
      path: 'interconnect.peeredBy',
      message: 'connect 5001 networks; Azure allows 5000.',
    },
    {
      name: 'a hub with 1,001 others, which are also connected directly',
      changes: {
        interconnect,
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
      graph: withMembers(1001),
      path: 'interconnect.peeredBy',
      message: 'Azure allows 1000.',
    },
    {
      name: 'a hub with an ExpressRoute gateway and 501 other regions',
      changes: {
        ...manyRegions(502),
        interconnect: { ...interconnect, topology: 'hub-and-spoke', hub: 'r0' },
        ...expressRouteTo({ regions: ['r0'] }, { gateways: 'transit' }),
      },
      path: 'interconnect.peeredBy',
      message: [
        '501 networks with the hub r0',
        'allows 500 where there is an ExpressRoute gateway',
      ],
    },
  ],
});
