import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { gatewaySubnetNameRule } from './gateway-subnet-name';

testRule(gatewaySubnetNameRule, {
  accepted: [
    {
      name: 'the field gatewaySubnet',
      changes: { regions: { weu: { gatewaySubnet: '10.10.255.0/27' } } },
    },
    {
      name: 'a workload subnet with gateway in its name',
      changes: { regions: { weu: { subnets: { gateways: '10.10.1.0/24' } } } },
    },
  ],
  refused: [
    {
      name: 'GatewaySubnet among the workload subnets',
      changes: {
        regions: { weu: { subnets: { GatewaySubnet: '10.10.255.0/27' } } },
      },
      path: 'regions.weu.subnets.GatewaySubnet',
      message: 'regions.weu.gatewaySubnet instead: 10.10.255.0/27',
      fix: 'Move GatewaySubnet to gatewaySubnet',
    },
    {
      name: 'another spelling of it',
      changes: {
        regions: { weu: { subnets: { gatewaysubnet: '10.10.255.0/27' } } },
      },
      path: 'regions.weu.subnets.gatewaysubnet',
      message: 'gatewaysubnet in region weu',
      fix: 'Move gatewaysubnet to gatewaySubnet',
    },
    {
      name: 'a second GatewaySubnet',
      changes: {
        regions: {
          weu: {
            subnets: { GatewaySubnet: '10.10.254.0/27' },
            gatewaySubnet: '10.10.255.0/27',
          },
        },
      },
      path: 'regions.weu.subnets.GatewaySubnet',
      message: 'names its range already (10.10.255.0/27)',
      fix: 'Remove GatewaySubnet from the workload subnets',
    },
    {
      name: 'GatewaySubnet in a network that exists',
      changes: {
        regions: {
          weu: {
            existingVnetId: existingVnet('core'),
            subnets: { GatewaySubnet: '10.10.255.0/27' },
          },
        },
      },
      path: 'regions.weu.subnets.GatewaySubnet',
      message: 'import it before the first deployment',
      fix: 'Move GatewaySubnet to gatewaySubnet',
    },
    {
      name: 'GatewaySubnet in Virtual WAN',
      changes: {
        regions: { weu: { subnets: { GatewaySubnet: '10.10.255.0/27' } } },
        interconnect: { pattern: 'virtual-wan' },
      },
      path: 'regions.weu.subnets.GatewaySubnet',
      message: 'In Virtual WAN a gateway stands in the hub',
      fix: 'Remove GatewaySubnet from the workload subnets',
    },
  ],
});
