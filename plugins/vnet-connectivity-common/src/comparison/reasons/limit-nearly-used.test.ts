import { manyRegions } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { limitNearlyUsed } from './sizes';

testReason(limitNearlyUsed, {
  says: [
    {
      option: 'vnet-to-vnet/none',
      // Six others, four tunnels each.
      changes: manyRegions(7),
      effect: 'against',
      weight: -1,
      text: 'Tunnels of a VpnGw2AZ gateway, 24 of 30 used',
    },
  ],
  silent: [
    { option: 'vnet-to-vnet/none', changes: manyRegions(6) },
    { option: 'global-peering/none' },
  ],
});
