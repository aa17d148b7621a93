import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { serviceSubnetSizeInNetwork } from './service-subnet-size';

const withSubnet = (name: string, range: string) => ({
  vnets: { hub: network(0, { subnets: { [name]: range } }) },
});

testNetworkRule(serviceSubnetSizeInNetwork, {
  accepted: [
    {
      name: 'a /26',
      topology: withSubnet('AzureFirewallSubnet', '10.0.255.0/26'),
    },
  ],
  refused: [
    {
      name: 'an AzureFirewallSubnet of /27',
      topology: withSubnet('AzureFirewallSubnet', '10.0.255.0/27'),
      path: 'vnets.hub.subnets.AzureFirewallSubnet',
      message:
        'The AzureFirewallSubnet of hub is 10.0.255.0/27: Azure needs /26',
      element: 'hub/AzureFirewallSubnet',
    },
    {
      name: 'a RouteServerSubnet of /27',
      topology: withSubnet('RouteServerSubnet', '10.0.255.0/27'),
      path: 'vnets.hub.subnets.RouteServerSubnet',
      message: 'Azure needs /26 or larger.',
    },
  ],
});
