import { testRule } from './__testUtils__/test-rule';
import { locationRestricted } from './location-restricted';

testRule(locationRestricted, {
  accepted: [{ name: 'regions that are open to everyone' }],
  refused: [
    {
      name: 'a region for disaster recovery, and names the open one beside it',
      changes: { regions: { weu: { location: 'brazilsoutheast' } } },
      path: 'regions.weu.location',
      message: ['only to customers who ask Microsoft', 'brazilsouth'],
    },
  ],
});
