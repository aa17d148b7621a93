import { testRule } from './__testUtils__/test-rule';
import { subnetNameDuplicate } from './subnet-name-duplicate';

testRule(subnetNameDuplicate, {
  accepted: [
    {
      name: 'subnets of the same name in different regions',
      changes: {
        regions: {
          weu: { subnets: { app: '10.10.1.0/24' } },
          neu: { subnets: { App: '10.20.1.0/24' } },
        },
      },
    },
  ],
  refused: [
    {
      name: 'names that differ in case only',
      changes: {
        regions: {
          weu: { subnets: { app: '10.10.1.0/24', App: '10.10.2.0/24' } },
        },
      },
      path: 'regions.weu.subnets.App',
      message: ['same name as subnet app', 'Rename one of them'],
    },
    {
      name: 'two names in a spoke that differ in case only',
      changes: {
        spokes: {
          app: {
            region: 'weu',
            addressSpace: ['10.11.0.0/16'],
            subnets: { web: '10.11.1.0/24', Web: '10.11.2.0/24' },
          },
        },
      },
      path: 'spokes.app.subnets.Web',
      message: 'Subnet Web in spoke app has the same name',
    },
  ],
});
