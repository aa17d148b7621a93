import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { serviceSubnetSize } from './service-subnet-size';

const inspection = { via: 'azure-firewall' };
const weu = (firewallSubnet: string, more: object = {}) => ({
  regions: { weu: { firewallSubnet, ...more } },
  ...twoSpokes,
  inspection,
});

testRule(serviceSubnetSize, {
  accepted: [
    { name: 'a subnet of /26', changes: weu('10.10.255.0/26') },
    {
      name: 'a GatewaySubnet, which has a rule of its own',
      changes: { regions: { weu: { gatewaySubnet: '10.10.255.0/29' } } },
    },
  ],
  refused: [
    {
      name: 'an AzureFirewallSubnet of /27',
      changes: weu('10.10.255.0/27'),
      path: 'regions.weu.firewallSubnet',
      message:
        'The AzureFirewallSubnet 10.10.255.0/27 of region weu is too small',
      fix: 'Use 10.10.255.192/26 as the AzureFirewallSubnet of weu',
    },
    {
      name: 'a RouteServerSubnet of /27 beside a firewall',
      changes: weu('10.10.255.192/26', { routeServerSubnet: '10.10.255.0/27' }),
      path: 'regions.weu.routeServerSubnet',
      message: 'a Route Server needs /26',
      fix: 'Use 10.10.255.128/26 as the RouteServerSubnet of weu',
    },
    {
      name: 'a subnet of /27 where there is room for no other',
      changes: weu('10.10.0.0/27', { addressSpace: ['10.10.0.0/26'] }),
      path: 'regions.weu.firewallSubnet',
      message: 'so that a /26 fits',
    },
  ],
});
