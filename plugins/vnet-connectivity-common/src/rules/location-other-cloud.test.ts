import { testRule } from './__testUtils__/test-rule';
import { locationOtherCloud } from './location-other-cloud';

testRule(locationOtherCloud, {
  accepted: [
    { name: 'locations of the public cloud' },
    {
      name: 'a location that is not known',
      changes: { regions: { weu: { location: 'taiwannorth' } } },
    },
  ],
  refused: [
    {
      name: 'a location in China',
      changes: { regions: { weu: { location: 'chinanorth3' } } },
      path: 'regions.weu.location',
      message: 'Azure China (21Vianet)',
    },
    {
      name: 'a location of the US Government cloud',
      changes: { regions: { neu: { location: 'usgovvirginia' } } },
      path: 'regions.neu.location',
      message: 'Azure US Government',
    },
  ],
});
