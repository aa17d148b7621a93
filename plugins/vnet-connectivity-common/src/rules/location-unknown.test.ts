import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { locationUnknown } from './location-unknown';

testRule(locationUnknown, {
  accepted: [
    { name: 'locations as Azure Resource Manager names them' },
    {
      name: 'two regions in the same location',
      changes: { regions: { neu: { location: 'westeurope' } } },
    },
  ],
  refused: [
    {
      name: "a region's display name",
      changes: { regions: { weu: { location: 'West Europe' } } },
      path: 'regions.weu.location',
      message: ['"West Europe"', 'public cloud', 'Did you mean westeurope?'],
      fix: 'Use westeurope for region weu',
    },
    {
      name: 'a location with a typing error',
      changes: { regions: { weu: { location: 'westeurpe' } } },
      path: 'regions.weu.location',
      message: 'Did you mean westeurope?',
      fix: 'Use westeurope for region weu',
    },
    {
      name: 'a region of another cloud, for which there is no guess',
      changes: { regions: { weu: { location: 'chinanorth3' } } },
      path: 'regions.weu.location',
      message: 'Write the name that',
    },
    {
      name: 'a circuit that is registered nowhere',
      changes: expressRouteTo({ location: 'West Europe' }),
      path: 'circuits.ams.location',
      message: 'of circuit ams is not a region',
      fix: 'Use westeurope for circuit ams',
    },
  ],
});
