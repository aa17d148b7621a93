import { existingVnet, expressRouteTo, twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { serviceSubnetNoRoom } from './service-subnet-no-room';

const inspection = { via: 'azure-firewall' };
const full = { subnets: { app: '10.10.0.0/16' } };

testRule(serviceSubnetNoRoom, {
  accepted: [
    { name: 'networks with room', changes: { ...twoSpokes, inspection } },
    {
      name: 'a full network on a virtual hub that has the firewall',
      changes: {
        regions: { weu: full },
        interconnect: { pattern: 'virtual-wan' },
        inspection,
      },
    },
  ],
  refused: [
    {
      name: 'a full network that gets a firewall',
      changes: { regions: { weu: full }, ...twoSpokes, inspection },
      path: 'regions.weu.addressSpace',
      message: [
        'Region weu gets a firewall',
        'no room for a AzureFirewallSubnet of /26',
      ],
      fix: 'Add 10.0.0.0/24 to region weu',
    },
    {
      name: 'a full network that exists',
      changes: {
        regions: { weu: { ...full, existingVnetId: existingVnet('core') } },
        ...twoSpokes,
        inspection,
      },
      path: 'regions.weu.addressSpace',
      message: 'Add a range to the virtual network in Azure',
    },
    {
      name: 'a network with room for the gateways, but not for the Route Server',
      changes: {
        regions: { weu: { addressSpace: ['10.10.0.0/26'] } },
        ...expressRouteTo({}, { backup: 'vpn' }),
        gateways: { routeServer: true },
      },
      path: 'regions.weu.addressSpace',
      message: 'Region weu gets a Route Server',
      fix: 'Add 10.0.0.0/24 to region weu',
    },
  ],
});
