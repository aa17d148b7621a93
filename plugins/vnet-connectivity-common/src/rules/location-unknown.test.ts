import { testRule } from './__testUtils__/test-rule';
import { locationUnknown } from './location-unknown';

testRule(locationUnknown, {
  accepted: [
    { name: 'locations as Azure Resource Manager names them' },
    {
      name: 'two regions in the same location',
      changes: { regions: { neu: { location: 'westeurope' } } },
    },
    {
      name: 'a display name, which has a rule of its own',
      changes: { regions: { weu: { location: 'West Europe' } } },
    },
  ],
  refused: [
    ...['swedensouth', 'jioindiawest', 'taiwannorth', 'atlantisnorth'].map(
      location => ({
        name: `${location}, which may have opened since`,
        changes: { regions: { weu: { location } } },
        path: 'regions.weu.location',
        message: [`${location} of region weu`, 'az account list-locations'],
      }),
    ),
    {
      name: 'a location with a typing error',
      changes: { regions: { weu: { location: 'westeurpe' } } },
      path: 'regions.weu.location',
      message: 'Did you mean westeurope?',
      fix: 'Use westeurope for region weu',
    },
  ],
});
