import { withEastUs } from '../__testUtils__/compared';
import { testReason } from './__testUtils__/test-reason';
import { peeringIsTheDirectWay } from './peering';

testReason(peeringIsTheDirectWay, {
  says: [
    {
      option: 'global-peering/none',
      effect: 'for',
      weight: 3,
      text: 'Two networks: peering joins them directly',
    },
    {
      option: 'global-peering/none',
      changes: withEastUs,
      effect: 'for',
      weight: 3,
      text: 'no gateway on the way',
    },
  ],
  silent: [{ option: 'vnet-to-vnet/none' }, { option: 'virtual-wan/none' }],
});
