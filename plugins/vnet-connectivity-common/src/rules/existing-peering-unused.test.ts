import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingPeeringUnused } from './existing-peering-unused';

const weu = (other: string) => ({
  existingVnetId: existingVnet('core'),
  existingPeerings: {
    [other]: `${existingVnet('core')}/virtualNetworkPeerings/p`,
  },
});

testRule(existingPeeringUnused, {
  accepted: [
    {
      name: 'a peering between two regions that are peered',
      changes: { regions: { weu: weu('neu') } },
    },
  ],
  refused: [
    {
      name: 'a peering with a network that the spec does not have',
      changes: { regions: { weu: weu('gone') } },
      path: 'regions.weu.existingPeerings.gone',
      message: 'does not peer region weu with gone',
      fix: 'Remove the peering of region weu with gone from the spec',
    },
    {
      name: 'a peering beside the virtual hubs that join the regions',
      changes: {
        regions: { weu: weu('neu') },
        interconnect: { pattern: 'virtual-wan' },
      },
      path: 'regions.weu.existingPeerings.neu',
      message: 'it stays as it is',
      fix: 'Remove the peering of region weu with neu from the spec',
    },
  ],
});
