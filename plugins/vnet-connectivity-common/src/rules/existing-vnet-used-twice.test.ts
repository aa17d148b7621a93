import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingVnetUsedTwice } from './existing-vnet-used-twice';

testRule(existingVnetUsedTwice, {
  accepted: [
    {
      name: 'two networks that exist',
      changes: {
        regions: {
          weu: { existingVnetId: existingVnet('core-weu') },
          neu: { existingVnetId: existingVnet('core-neu') },
        },
      },
    },
  ],
  refused: [
    {
      name: 'one network for two regions, whatever its letters',
      changes: {
        regions: {
          weu: { existingVnetId: existingVnet('core') },
          neu: { existingVnetId: existingVnet('CORE') },
        },
      },
      path: 'regions.neu.existingVnetId',
      message: 'core is that of region weu and of region neu',
    },
    {
      name: 'a spoke that is its own region',
      changes: {
        regions: { weu: { existingVnetId: existingVnet('core') } },
        spokes: {
          app: {
            region: 'weu',
            addressSpace: ['10.11.0.0/16'],
            existingVnetId: existingVnet('core'),
          },
        },
      },
      path: 'spokes.app.existingVnetId',
      message: 'of region weu and of spoke app',
    },
  ],
});
