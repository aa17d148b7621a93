import { manyRegions } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { virtualWanForFew } from './sizes';

testReason(virtualWanForFew, {
  says: [
    {
      option: 'virtual-wan/none',
      effect: 'against',
      weight: -1,
      text: 'paid for by the hour',
      rightWhen: 'about 30 branches',
    },
  ],
  silent: [
    { option: 'virtual-wan/none', changes: manyRegions(20) },
    { option: 'global-peering/none' },
  ],
});
