import { testRule } from './__testUtils__/test-rule';
import { regionsMissing } from './regions-missing';

testRule(regionsMissing, {
  accepted: [
    { name: 'two regions' },
    { name: 'one region', changes: { regions: { neu: undefined } } },
  ],
  refused: [
    {
      name: 'a spec without any region',
      changes: { regions: { weu: undefined, neu: undefined } },
      path: 'regions',
      message: ['regions is empty', 'weu: { location: westeurope }'],
    },
  ],
});
