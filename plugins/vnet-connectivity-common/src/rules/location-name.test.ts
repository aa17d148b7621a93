import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { locationName } from './location-name';

testRule(locationName, {
  accepted: [
    { name: 'locations as Azure Resource Manager names them' },
    {
      name: 'a location that is not known',
      changes: { regions: { weu: { location: 'swedensouth' } } },
    },
  ],
  refused: [
    {
      name: "a region's display name",
      changes: { regions: { weu: { location: 'West Europe' } } },
      path: 'regions.weu.location',
      message: ['"West Europe"', 'Did you mean westeurope?'],
      fix: 'Use westeurope for region weu',
    },
    {
      name: 'no location',
      changes: { regions: { weu: { location: '' } } },
      path: 'regions.weu.location',
      message: 'Write the name that',
    },
    {
      name: 'a circuit that is registered nowhere',
      changes: expressRouteTo({ location: 'West Europe' }),
      path: 'circuits.ams.location',
      message: 'of circuit ams is not the name',
      fix: 'Use westeurope for circuit ams',
    },
  ],
});
