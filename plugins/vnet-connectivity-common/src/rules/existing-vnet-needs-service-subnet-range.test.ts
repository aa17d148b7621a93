import { existingVnet, twoSpokes, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingVnetNeedsServiceSubnetRange } from './existing-vnet-needs-service-subnet-range';

const weu = { existingVnetId: existingVnet('core') };

testRule(existingVnetNeedsServiceSubnetRange, {
  accepted: [
    {
      name: 'a network that exists and gets nothing',
      changes: { regions: { weu } },
    },
    {
      name: 'a network that exists, with the range of the GatewaySubnet',
      changes: {
        regions: { weu: { ...weu, gatewaySubnet: '10.10.255.0/27' } },
        ...vpnTo(),
      },
    },
    {
      name: 'a network that exists, with its subnets',
      changes: {
        regions: { weu: { ...weu, subnets: { app: '10.10.1.0/24' } } },
        ...vpnTo(),
      },
    },
    {
      name: 'a network that exists, on a virtual hub that has the gateway',
      changes: {
        regions: { weu },
        interconnect: { pattern: 'virtual-wan' },
        ...vpnTo(),
      },
    },
  ],
  refused: [
    {
      name: 'a network that exists and gets a gateway',
      changes: { regions: { weu }, ...vpnTo() },
      path: 'regions.weu.gatewaySubnet',
      message: [
        'Region weu gets a gateway',
        'a free range for the GatewaySubnet as regions.weu.gatewaySubnet',
      ],
    },
    {
      name: 'a network that exists and gets a firewall',
      changes: {
        regions: { weu },
        ...twoSpokes,
        inspection: { via: 'azure-firewall' },
      },
      path: 'regions.weu.firewallSubnet',
      message: 'Region weu gets a firewall',
    },
  ],
});
