import { manyRegions } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { networkManagerForMany } from './sizes';

testReason(networkManagerForMany, {
  says: [
    {
      option: 'global-peering/none',
      changes: manyRegions(10),
      effect: 'for',
      weight: 0,
      text: 'interconnect.peeredBy: network-manager',
    },
  ],
  silent: [
    { option: 'global-peering/none', changes: manyRegions(9) },
    { option: 'virtual-wan/none', changes: manyRegions(10) },
  ],
});
