import { expressRouteTo, manyRegions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { networkManagerLimit } from './network-manager-limit';

const interconnect = { peeredBy: 'network-manager' };

testRule(networkManagerLimit, {
  accepted: [
    {
      name: 'a mesh of 1000 networks',
      changes: { ...manyRegions(1000), interconnect },
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
      name: 'a mesh of 1001 networks',
      changes: { ...manyRegions(1001), interconnect },
      path: 'interconnect.peeredBy',
      message: 'connect 1001 networks; Azure allows 1000.',
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
