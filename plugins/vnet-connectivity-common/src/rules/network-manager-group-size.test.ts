import type { Topology } from '../topology';
import { manyRegions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { networkManagerGroupSize } from './network-manager-group-size';

const interconnect = { peeredBy: 'network-manager' };

/** The graph with so many networks in the group of its manager. */
const withMembers = (count: number) => (topology: Topology) => ({
  ...topology,
  networkManager: topology.networkManager && {
    ...topology.networkManager,
    members: Array.from({ length: count }, (_, index) => `r${index}`),
  },
});

testRule(networkManagerGroupSize, {
  accepted: [
    {
      name: 'a mesh of 300 networks, more than Azure took until September 2026',
      changes: { ...manyRegions(300), interconnect },
    },
    {
      name: 'a mesh of 3,000 networks',
      changes: { interconnect },
      graph: withMembers(3000),
    },
    {
      name: 'a hub with many regions, which are not connected with each other',
      changes: {
        interconnect: {
          ...interconnect,
          topology: 'hub-and-spoke',
          hub: 'weu',
        },
      },
      graph: withMembers(3001),
    },
    {
      name: 'many networks with peerings of their own',
      changes: manyRegions(251),
    },
    {
      name: 'more networks than Azure ever connects',
      changes: { interconnect },
      graph: withMembers(5001),
    },
  ],
  refused: [
    {
      name: 'a mesh of 3,001 networks',
      changes: { interconnect },
      graph: withMembers(3001),
      path: 'interconnect.peeredBy',
      message: 'connect 3001 networks directly',
    },
  ],
});
