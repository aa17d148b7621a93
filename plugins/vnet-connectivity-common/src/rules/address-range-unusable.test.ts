import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { addressRangeUnusable } from './address-range-unusable';

testRule(addressRangeUnusable, {
  accepted: [{ name: 'private ranges' }],
  refused: [
    {
      name: 'loopback addresses',
      changes: { regions: { weu: { addressSpace: ['127.0.0.0/16'] } } },
      path: 'regions.weu.addressSpace[0]',
      message: ['127.0.0.0/8 (loopback)', 'for example 10.0.0.0/16'],
      fix: 'Use 10.0.0.0/16 for region weu',
    },
    {
      name: "a range with the address of Azure's own DNS in it",
      changes: { regions: { weu: { addressSpace: ['168.63.0.0/16'] } } },
      path: 'regions.weu.addressSpace[0]',
      message: '168.63.129.16/32',
      fix: 'Use 10.0.0.0/16 for region weu',
    },
    {
      name: 'all addresses there are',
      changes: { regions: { weu: { addressSpace: ['0.0.0.0/0'] } } },
      path: 'regions.weu.addressSpace[0]',
      message: 'Use a private range such as 10.10.0.0/16',
    },
    {
      name: 'a network that exists, which Azure cannot have',
      changes: {
        regions: {
          weu: {
            addressSpace: ['169.254.0.0/24'],
            existingVnetId: existingVnet('core'),
          },
        },
      },
      path: 'regions.weu.addressSpace[0]',
      message: 'Write the address space that the network has in Azure',
    },
  ],
});
