import { amsterdam, expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { resourceNameUsedTwice } from './resource-name-used-twice';

const inspection = { via: 'azure-firewall' };

testRule(resourceNameUsedTwice, {
  accepted: [
    {
      name: 'a VPN and a circuit to the same site',
      changes: expressRouteTo({}, { backup: 'vpn' }),
    },
    {
      name: 'a region that is twice on a circuit, which is refused elsewhere',
      changes: expressRouteTo({ regions: ['weu', 'neu', 'weu'] }),
    },
  ],
  refused: [
    {
      name: 'a circuit that is named like a device',
      changes: {
        ...expressRouteTo({}, { backup: 'vpn' }),
        circuits: {
          'hq-0': { ...amsterdam, regions: ['weu', 'neu'], sites: ['hq'] },
        },
      },
      path: 'circuits.hq-0',
      message:
        'con-contoso-core-weu-hq-0 would be the name of the connection of region weu with device 0 of site hq',
      count: 2,
    },
    {
      name: 'a spoke that is named like a route table of its region',
      changes: {
        spokes: {
          'weu-firewall': {
            region: 'weu',
            subnets: { app: '10.11.1.0/24' },
            addressSpace: ['10.11.0.0/16'],
          },
        },
        inspection,
      },
      path: 'spokes.weu-firewall',
      message:
        'rt-contoso-core-weu-firewall would be the name of a route table',
    },
  ],
});
