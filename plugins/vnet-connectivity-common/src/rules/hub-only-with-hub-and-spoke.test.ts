import { testRule } from './__testUtils__/test-rule';
import { hubOnlyWithHubAndSpoke } from './hub-only-with-hub-and-spoke';

testRule(hubOnlyWithHubAndSpoke, {
  accepted: [
    {
      name: 'hub-and-spoke with a hub',
      changes: { interconnect: { topology: 'hub-and-spoke', hub: 'weu' } },
    },
    { name: 'a mesh without a hub' },
  ],
  refused: [
    {
      name: 'a hub in a mesh',
      changes: { interconnect: { topology: 'mesh', hub: 'weu' } },
      path: 'interconnect.hub',
      message: 'the topology is mesh, which has no hub',
      fix: 'Remove the hub',
    },
    {
      name: 'a hub without a topology, and takes it that hub-and-spoke is meant',
      changes: { interconnect: { hub: 'weu' } },
      path: 'interconnect.hub',
      message: 'mesh (the default)',
      fix: 'Use hub-and-spoke with weu as the hub',
    },
  ],
});
