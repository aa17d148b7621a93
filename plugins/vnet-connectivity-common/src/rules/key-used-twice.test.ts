import { amsterdam, expressRouteTo, headquarters } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { keyUsedTwice } from './key-used-twice';

testRule(keyUsedTwice, {
  accepted: [
    {
      name: 'keys that all differ',
      changes: { ...expressRouteTo(), spokes: { app: { region: 'weu' } } },
    },
  ],
  refused: [
    {
      name: 'a spoke with the key of a region',
      changes: { spokes: { weu: { region: 'neu' } } },
      path: 'spokes.weu',
      message: 'weu is the key of a region and of a spoke',
    },
    {
      name: 'a site with the key of a region',
      changes: { onPremises: { via: 'vpn', sites: { neu: headquarters } } },
      path: 'onPremises.sites.neu',
      message: 'of a region and of an on-premises site',
    },
    {
      name: 'a circuit with the key of a site',
      changes: {
        onPremises: { via: 'expressroute', sites: { ams: headquarters } },
        circuits: { ams: amsterdam },
      },
      path: 'circuits.ams',
      message: 'of an on-premises site and of a circuit',
    },
    {
      name: 'a spoke with the name of a route table of its hub',
      changes: {
        spokes: {
          'weu-firewall': { region: 'weu' },
          app: { region: 'neu' },
        },
        inspection: { via: 'azure-firewall' },
      },
      path: 'spokes.weu-firewall',
      message: 'name of a route table of its hub',
    },
  ],
});
