import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { addressRangePublic } from './address-range-public';

testRule(addressRangePublic, {
  accepted: [
    {
      name: 'RFC 1918 and shared address space',
      changes: {
        regions: {
          weu: { addressSpace: ['10.10.0.0/16', '172.16.0.0/16'] },
          neu: { addressSpace: ['192.168.0.0/20', '100.64.0.0/16'] },
        },
      },
    },
    {
      name: 'a range that is refused for another reason',
      changes: { regions: { weu: { addressSpace: ['127.0.0.0/16'] } } },
    },
    {
      name: 'public addresses of a network that exists',
      changes: {
        regions: {
          weu: {
            addressSpace: ['20.0.0.0/16'],
            existingVnetId: existingVnet('core'),
          },
        },
      },
    },
  ],
  refused: [
    {
      name: 'public addresses, and takes the subnets along',
      changes: {
        regions: {
          weu: {
            addressSpace: ['20.30.0.0/16'],
            subnets: { app: '20.30.1.0/24' },
          },
        },
      },
      path: 'regions.weu.addressSpace[0]',
      message: ['20.30.0.0/16 of region weu is not private', '10.0.0.0/8'],
      fix: 'Use 10.0.0.0/16 for region weu',
    },
    {
      name: 'a range that is private in part only',
      changes: { regions: { weu: { addressSpace: ['172.0.0.0/8'] } } },
      path: 'regions.weu.addressSpace[0]',
      message: 'not private',
    },
  ],
});
