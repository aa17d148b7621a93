import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { addressRangeTooSmall } from './address-range-too-small';

testRule(addressRangeTooSmall, {
  accepted: [
    {
      name: 'a network and a subnet of /29',
      changes: {
        regions: {
          weu: {
            addressSpace: ['10.10.0.0/29'],
            subnets: { app: '10.10.0.0/29' },
          },
        },
      },
    },
  ],
  refused: [
    {
      name: 'a network of /30',
      changes: { regions: { weu: { addressSpace: ['10.10.0.0/30'] } } },
      path: 'regions.weu.addressSpace[0]',
      message: '/29 is the smallest range',
      fix: 'Use 10.0.0.0/16 for region weu',
    },
    {
      name: 'a subnet of /30',
      changes: {
        regions: {
          weu: { subnets: { app: '10.10.0.0/29', db: '10.10.1.0/30' } },
        },
      },
      path: 'regions.weu.subnets.db',
      message: '10.10.1.0/30 of subnet db in region weu is too small',
      fix: 'Use 10.10.0.8/29 for subnet db in region weu',
    },
    {
      name: 'a network that exists, which Azure cannot have',
      changes: {
        regions: {
          weu: {
            addressSpace: ['10.10.0.0/30'],
            existingVnetId: existingVnet('core'),
          },
        },
      },
      path: 'regions.weu.addressSpace[0]',
      message: 'Write the range that it has in Azure',
    },
    {
      name: 'a spoke of /30',
      changes: {
        spokes: { app: { region: 'weu', addressSpace: ['10.11.0.0/30'] } },
      },
      path: 'spokes.app.addressSpace[0]',
      message: '10.11.0.0/30 of spoke app is too small',
      fix: 'Use 10.0.0.0/16 for spoke app',
    },
  ],
});
