import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { networkManagerSpokesNeedMesh } from './network-manager-spokes-need-mesh';

const hubAndSpoke = { topology: 'hub-and-spoke', hub: 'weu' };

testRule(networkManagerSpokesNeedMesh, {
  accepted: [
    {
      name: 'a mesh with spokes',
      changes: { interconnect: { peeredBy: 'network-manager' }, ...twoSpokes },
    },
    {
      name: 'hub-and-spoke between regions',
      changes: {
        interconnect: { peeredBy: 'network-manager', ...hubAndSpoke },
      },
    },
    {
      name: 'hub-and-spoke with spokes and peerings of their own',
      changes: { interconnect: hubAndSpoke, ...twoSpokes },
    },
  ],
  refused: [
    {
      name: 'hub-and-spoke with spokes',
      changes: {
        interconnect: { peeredBy: 'network-manager', ...hubAndSpoke },
        ...twoSpokes,
      },
      path: 'interconnect.peeredBy',
      message: 'also the spokes of other regions',
      fix: 'Use peerings',
    },
  ],
});
