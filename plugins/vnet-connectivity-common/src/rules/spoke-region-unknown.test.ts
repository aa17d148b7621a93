import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { spokeRegionUnknown } from './spoke-region-unknown';

testRule(spokeRegionUnknown, {
  accepted: [{ name: 'spokes behind the regions', changes: twoSpokes }],
  refused: [
    {
      name: 'a spoke behind a region that is not there',
      changes: { spokes: { app: { region: 'new' } } },
      path: 'spokes.app.region',
      message: ['behind new, which is not one of the regions', 'weu and neu'],
      fix: 'Put spoke app behind neu',
    },
    {
      name: 'a region named after what every object has',
      changes: { spokes: { app: { region: 'constructor' } } },
      path: 'spokes.app.region',
      message: 'constructor, which is not one of the regions',
      fix: 'Put spoke app behind neu',
    },
  ],
});
