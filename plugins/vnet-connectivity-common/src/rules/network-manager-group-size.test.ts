import { manyRegions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { networkManagerGroupSize } from './network-manager-group-size';

const interconnect = { peeredBy: 'network-manager' };

testRule(networkManagerGroupSize, {
  accepted: [
    {
      name: 'a mesh of 250 networks',
      changes: { ...manyRegions(250), interconnect },
    },
    {
      name: 'a hub with many regions, which are not connected with each other',
      changes: {
        ...manyRegions(300),
        interconnect: { ...interconnect, topology: 'hub-and-spoke', hub: 'r0' },
      },
    },
    {
      name: 'many networks with peerings of their own',
      changes: manyRegions(251),
    },
    {
      name: 'more networks than Azure ever connects',
      changes: { ...manyRegions(1001), interconnect },
    },
  ],
  refused: [
    {
      name: 'a mesh of 251 networks',
      changes: { ...manyRegions(251), interconnect },
      path: 'interconnect.peeredBy',
      message: 'connect 251 networks directly',
    },
  ],
});
