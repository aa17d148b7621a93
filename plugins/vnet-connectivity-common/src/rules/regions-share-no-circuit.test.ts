import { amsterdam, expressRouteInterconnect } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { regionsShareNoCircuit } from './regions-share-no-circuit';

const frankfurt = { ...amsterdam, peeringLocation: 'Frankfurt' };

testRule(regionsShareNoCircuit, {
  accepted: [
    {
      name: 'two regions on one circuit',
      changes: expressRouteInterconnect(),
    },
    {
      name: 'three regions, every two of which share a circuit',
      changes: {
        regions: { sdc: { location: 'swedencentral' } },
        interconnect: { pattern: 'expressroute' },
        circuits: {
          ams: amsterdam,
          fra: { ...frankfurt, regions: ['weu', 'sdc'] },
          ber: {
            ...amsterdam,
            peeringLocation: 'Berlin',
            regions: ['neu', 'sdc'],
          },
        },
      },
    },
    {
      name: 'peered regions on different circuits',
      changes: {
        circuits: {
          ams: { ...amsterdam, regions: ['weu'] },
          fra: { ...frankfurt, regions: ['neu'] },
        },
      },
    },
  ],
  refused: [
    {
      name: 'two regions on different circuits',
      changes: {
        interconnect: { pattern: 'expressroute' },
        circuits: {
          ams: { ...amsterdam, regions: ['weu'] },
          fra: { ...frankfurt, regions: ['neu'] },
        },
      },
      path: 'circuits.ams.regions',
      message: 'weu and neu are on no circuit together',
      fix: 'Put neu on circuit ams',
    },
  ],
});
