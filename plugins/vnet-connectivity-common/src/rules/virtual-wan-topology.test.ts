import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { virtualWanTopology } from './virtual-wan-topology';

const hubAndSpoke = {
  interconnect: {
    pattern: 'virtual-wan',
    topology: 'hub-and-spoke',
    hub: 'weu',
  },
};

testRule(virtualWanTopology, {
  accepted: [
    { name: 'a mesh', changes: { interconnect: { pattern: 'virtual-wan' } } },
    {
      name: 'hub-and-spoke over peering',
      changes: { interconnect: { topology: 'hub-and-spoke', hub: 'weu' } },
    },
  ],
  refused: [
    {
      name: 'hub-and-spoke',
      changes: hubAndSpoke,
      path: 'interconnect.topology',
      message: 'every region gets a virtual hub',
      fix: 'Use a mesh',
    },
    {
      name: 'hub-and-spoke with the only gateway in the hub, which the fix keeps there',
      changes: { ...hubAndSpoke, ...vpnTo(undefined, { gateways: 'transit' }) },
      path: 'interconnect.topology',
      message: 'Use interconnect.topology: mesh',
      fix: 'Use a mesh',
    },
  ],
});
