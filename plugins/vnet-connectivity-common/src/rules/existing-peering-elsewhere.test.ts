import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingPeeringElsewhere } from './existing-peering-elsewhere';

const peeringOf = (vnet: string) =>
  `${existingVnet(vnet)}/virtualNetworkPeerings/to-neu`;

testRule(existingPeeringElsewhere, {
  accepted: [
    {
      name: 'a half of the network that exists, whatever its letters',
      changes: {
        regions: {
          weu: {
            existingVnetId: existingVnet('core'),
            existingPeerings: { neu: peeringOf('CORE') },
          },
        },
      },
    },
  ],
  refused: [
    {
      name: 'the half of the other network',
      changes: {
        regions: {
          weu: {
            existingVnetId: existingVnet('core'),
            existingPeerings: { neu: peeringOf('other') },
          },
        },
      },
      path: 'regions.weu.existingPeerings.neu',
      message: 'is no part of the virtual network of region weu',
      fix: 'Build the peering of region weu with neu',
    },
    {
      name: 'a network that is built',
      changes: {
        regions: { weu: { existingPeerings: { neu: peeringOf('core') } } },
      },
      path: 'regions.weu.existingPeerings.neu',
      message: 'it has none yet',
      fix: 'Build the peering of region weu with neu',
    },
  ],
});
