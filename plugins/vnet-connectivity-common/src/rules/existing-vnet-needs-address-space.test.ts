import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingVnetNeedsAddressSpace } from './existing-vnet-needs-address-space';

testRule(existingVnetNeedsAddressSpace, {
  accepted: [
    {
      name: 'a network that exists, with its address space',
      changes: { regions: { weu: { existingVnetId: existingVnet('core') } } },
    },
    {
      name: 'a new network without one',
      changes: { regions: { weu: { addressSpace: undefined } } },
    },
  ],
  refused: [
    {
      name: 'a network that exists, without its address space',
      changes: {
        regions: {
          weu: {
            addressSpace: undefined,
            existingVnetId: existingVnet('core'),
          },
        },
      },
      path: 'regions.weu.addressSpace',
      message: 'region weu exists already',
    },
    {
      name: 'a spoke that exists, without its address space',
      changes: {
        spokes: { app: { region: 'weu', existingVnetId: existingVnet('app') } },
      },
      path: 'spokes.app.addressSpace',
      message: 'spokes.app.addressSpace is missing',
    },
  ],
});
