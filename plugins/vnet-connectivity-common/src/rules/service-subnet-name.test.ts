import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { serviceSubnetName } from './service-subnet-name';

const spoke = (name: string, more: object = {}) => ({
  spokes: {
    app: {
      region: 'weu',
      addressSpace: ['10.11.0.0/16'],
      subnets: { [name]: '10.11.1.0/24' },
      ...more,
    },
  },
});

testRule(serviceSubnetName, {
  accepted: [
    {
      name: 'a firewallSubnet',
      changes: { regions: { weu: { firewallSubnet: '10.10.255.0/26' } } },
    },
    { name: 'a workload subnet of a spoke', changes: spoke('app') },
    {
      name: 'what a spoke has that exists',
      changes: spoke('GatewaySubnet', { existingVnetId: existingVnet('app') }),
    },
  ],
  refused: [
    {
      name: 'AzureFirewallSubnet among the workload subnets',
      changes: {
        regions: {
          weu: { subnets: { AzureFirewallSubnet: '10.10.255.0/26' } },
        },
      },
      path: 'regions.weu.subnets.AzureFirewallSubnet',
      message: 'regions.weu.firewallSubnet instead: 10.10.255.0/26',
      fix: 'Move AzureFirewallSubnet to firewallSubnet',
    },
    {
      name: 'RouteServerSubnet in Virtual WAN',
      changes: {
        regions: { weu: { subnets: { RouteServerSubnet: '10.10.255.0/26' } } },
        interconnect: { pattern: 'virtual-wan' },
      },
      path: 'regions.weu.subnets.RouteServerSubnet',
      message: 'no virtual network has a subnet for it',
      fix: 'Remove RouteServerSubnet from the workload subnets',
    },
    {
      name: 'a GatewaySubnet in a spoke',
      changes: spoke('GatewaySubnet'),
      path: 'spokes.app.subnets.GatewaySubnet',
      message: 'but no gateway: that stands in region weu',
      fix: 'Remove GatewaySubnet from spoke app',
    },
  ],
});
