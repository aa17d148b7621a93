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
  ],
});
