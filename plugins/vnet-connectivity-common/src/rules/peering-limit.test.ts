import { manyRegions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { peeringLimit } from './peering-limit';

testRule(peeringLimit, {
  accepted: [
    { name: 'a mesh of 501 regions', changes: manyRegions(501) },
    {
      name: 'many regions that are not peered',
      changes: {
        ...manyRegions(502),
        interconnect: { pattern: 'virtual-wan' },
      },
    },
  ],
  refused: [
    {
      name: 'a mesh of 502 regions',
      changes: manyRegions(502),
      path: 'regions',
      message: ['501 peerings; Azure allows 500', 'Virtual Network Manager'],
    },
    {
      name: 'a mesh of 600 regions, in one finding',
      changes: manyRegions(600),
      path: 'regions',
      message: ['every virtual network has 599 peerings', 'Virtual WAN'],
    },
    {
      name: 'a hub with 599 spokes',
      changes: {
        ...manyRegions(600),
        interconnect: { topology: 'hub-and-spoke', hub: 'r0' },
      },
      path: 'regions',
      message: 'The hub r0 would have 599 peerings',
    },
  ],
});
