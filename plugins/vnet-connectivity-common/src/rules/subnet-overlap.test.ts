import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { subnetOverlap } from './subnet-overlap';

testRule(subnetOverlap, {
  accepted: [
    {
      name: 'subnets next to each other and the GatewaySubnet',
      changes: {
        regions: {
          weu: {
            subnets: { app: '10.10.0.0/24', db: '10.10.1.0/24' },
            gatewaySubnet: '10.10.2.0/27',
          },
        },
      },
    },
  ],
  refused: [
    {
      name: 'a subnet inside another',
      changes: {
        regions: {
          weu: { subnets: { app: '10.10.0.0/24', db: '10.10.0.128/25' } },
        },
      },
      path: 'regions.weu.subnets.db',
      message:
        '10.10.0.128/25 of subnet db in region weu overlaps 10.10.0.0/24 of subnet app',
      fix: 'Use 10.10.1.0/25 for subnet db in region weu',
    },
    {
      name: 'a GatewaySubnet on a workload subnet',
      changes: {
        regions: {
          weu: {
            subnets: { app: '10.10.255.0/24' },
            gatewaySubnet: '10.10.255.0/27',
          },
        },
      },
      path: 'regions.weu.gatewaySubnet',
      message: 'overlaps 10.10.255.0/24 of subnet app',
      fix: 'Use 10.10.254.224/27 for the GatewaySubnet in region weu',
    },
    {
      name: 'two subnets that each fill the network',
      changes: {
        regions: {
          weu: { subnets: { app: '10.10.0.0/16', db: '10.10.0.0/16' } },
        },
      },
      path: 'regions.weu.subnets.db',
      message: 'or make that larger',
    },
    {
      name: 'an AzureFirewallSubnet on the GatewaySubnet',
      changes: {
        regions: {
          weu: {
            gatewaySubnet: '10.10.255.0/27',
            firewallSubnet: '10.10.255.0/26',
          },
        },
      },
      path: 'regions.weu.firewallSubnet',
      message: 'overlaps 10.10.255.0/27 of the GatewaySubnet',
      fix: 'Use 10.10.255.192/26 for the AzureFirewallSubnet in region weu',
    },
    {
      name: 'subnets that no network in Azure has',
      changes: {
        regions: {
          weu: {
            existingVnetId: existingVnet('core'),
            subnets: { app: '10.10.1.0/24', db: '10.10.1.0/25' },
          },
        },
      },
      path: 'regions.weu.subnets.db',
      message: 'Azure has no such subnets',
    },
  ],
});
