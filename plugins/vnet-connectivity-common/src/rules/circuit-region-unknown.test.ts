import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitRegionUnknown } from './circuit-region-unknown';

testRule(circuitRegionUnknown, {
  accepted: [{ name: 'regions of the spec', changes: expressRouteTo() }],
  refused: [
    {
      name: 'a region that is not there',
      changes: expressRouteTo({ regions: ['weu', 'new'] }),
      path: 'circuits.ams.regions[1]',
      message: ['Circuit ams names new', 'weu and neu'],
      fix: 'Use neu for new',
    },
    {
      name: 'a region that is not there beside all that are',
      changes: expressRouteTo({ regions: ['weu', 'neu', 'eus'] }),
      path: 'circuits.ams.regions[2]',
      message: 'eus, which is not one of the regions',
    },
    {
      name: 'a region that is named twice',
      changes: expressRouteTo({ regions: ['weu', 'neu', 'weu'] }),
      path: 'circuits.ams.regions[2]',
      message: 'names region weu twice',
      fix: 'Name weu once',
    },
  ],
});
