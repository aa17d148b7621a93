import { testRule } from './__testUtils__/test-rule';
import { networkManagerLocation } from './network-manager-location';

const interconnect = { peeredBy: 'network-manager' };
const regions = { weu: { location: 'polandcentral' } };

testRule(networkManagerLocation, {
  accepted: [
    { name: 'locations with connected groups', changes: { interconnect } },
    { name: 'peerings, which are everywhere', changes: { regions } },
    {
      name: 'a hub, with which networks are peered',
      changes: {
        regions,
        interconnect: {
          ...interconnect,
          topology: 'hub-and-spoke',
          hub: 'weu',
        },
      },
    },
  ],
  refused: [
    {
      name: 'a location that is not on the list',
      changes: { regions, interconnect },
      path: 'interconnect.peeredBy',
      message: ['polandcentral was not among', 'peeredBy: peerings'],
      fix: 'Use peerings',
    },
  ],
});
