import { testReason } from './__testUtils__/test-reason';
import { ipsecBetweenRegions } from './encryption';

const options = { requirements: { ipsecBetweenRegions: true } };

testReason(ipsecBetweenRegions, {
  says: [
    {
      option: 'vnet-to-vnet/none',
      options,
      effect: 'for',
      weight: 3,
      text: 'as demanded',
    },
    ...['global-peering', 'expressroute', 'virtual-wan'].map(pattern => ({
      option: `${pattern}/none`,
      options,
      effect: 'unmet' as const,
      weight: 0,
      text: 'this has none',
    })),
  ],
  silent: [{ option: 'vnet-to-vnet/none' }, { option: 'global-peering/none' }],
});
