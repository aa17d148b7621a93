import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { subnetOutsideAddressSpace } from './subnet-outside-address-space';

testRule(subnetOutsideAddressSpace, {
  accepted: [
    {
      name: 'subnets in any range of the network',
      changes: {
        regions: {
          weu: {
            addressSpace: ['10.10.0.0/24', '10.11.0.0/24'],
            subnets: { app: '10.11.0.0/25' },
            gatewaySubnet: '10.10.0.0/27',
          },
        },
      },
    },
    {
      name: 'subnets of a network whose range cannot be read',
      changes: {
        regions: {
          weu: { addressSpace: ['10.10'], subnets: { app: '10.10.1.0/24' } },
        },
      },
    },
  ],
  refused: [
    {
      name: 'a subnet elsewhere',
      changes: { regions: { weu: { subnets: { app: '10.30.1.0/24' } } } },
      path: 'regions.weu.subnets.app',
      message: [
        "10.30.1.0/24 of subnet app in region weu is not within the network's address space, 10.10.0.0/16",
        'regions.weu.addressSpace',
      ],
      fix: 'Use 10.10.0.0/24 for subnet app in region weu',
    },
    {
      name: 'a GatewaySubnet elsewhere',
      changes: { regions: { weu: { gatewaySubnet: '10.30.1.0/27' } } },
      path: 'regions.weu.gatewaySubnet',
      message: '10.30.1.0/27 of the GatewaySubnet in region weu',
      fix: 'Use 10.10.255.224/27 for the GatewaySubnet in region weu',
    },
    {
      name: 'a subnet that is larger than its network',
      changes: { regions: { weu: { subnets: { app: '10.10.0.0/15' } } } },
      path: 'regions.weu.subnets.app',
      message: 'Use a range inside it',
    },
    {
      name: 'a subnet of a network whose range is allocated',
      changes: {
        regions: {
          weu: { addressSpace: undefined, subnets: { app: '10.30.1.0/24' } },
        },
      },
      path: 'regions.weu.subnets.app',
      message: '10.0.0.0/16',
      fix: 'Use 10.0.0.0/24 for subnet app in region weu',
    },
    {
      name: 'a subnet that a network has which exists',
      changes: {
        regions: {
          weu: {
            existingVnetId: existingVnet('core'),
            subnets: { app: '10.30.1.0/24' },
          },
        },
      },
      path: 'regions.weu.subnets.app',
      message: 'Write the range that the subnet has in Azure',
    },
    {
      name: 'a subnet of a spoke',
      changes: {
        spokes: {
          app: {
            region: 'weu',
            addressSpace: ['10.11.0.0/16'],
            subnets: { web: '10.10.1.0/24' },
          },
        },
      },
      path: 'spokes.app.subnets.web',
      message: 'of subnet web in spoke app is not within',
      fix: 'Use 10.11.0.0/24 for subnet web in spoke app',
    },
  ],
});
