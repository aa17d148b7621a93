import { twoSpokes } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { inspectionInHubs } from './peering';

const inspected = { ...twoSpokes, inspection: { via: 'azure-firewall' } };

testReason(inspectionInHubs, {
  says: [
    {
      option: 'global-peering/none',
      changes: inspected,
      effect: 'for',
      weight: 1,
      text: 'route tables lead to the firewall',
    },
    {
      option: 'virtual-wan/none',
      changes: inspected,
      effect: 'for',
      weight: 1,
      text: 'Routing intent',
    },
  ],
  silent: [
    { option: 'vnet-to-vnet/none', changes: inspected },
    { option: 'global-peering/none', changes: twoSpokes },
  ],
});
