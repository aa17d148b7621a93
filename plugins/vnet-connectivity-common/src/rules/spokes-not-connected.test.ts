import { existingVnet, twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { spokesNotConnected } from './spokes-not-connected';

const neighbours = {
  spokes: {
    app: { region: 'weu', addressSpace: ['10.11.0.0/16'] },
    data: { region: 'weu', addressSpace: ['10.12.0.0/16'] },
  },
};
const vnetToVnet = { pattern: 'vnet-to-vnet' };

testRule(spokesNotConnected, {
  accepted: [
    {
      name: 'a firewall that passes the traffic on',
      changes: { ...twoSpokes, inspection: { via: 'azure-firewall' } },
    },
    {
      name: 'a spoke behind each of two gateways that exchange routes',
      changes: { ...twoSpokes, interconnect: vnetToVnet },
    },
    {
      name: 'a spoke behind each of two gateways that know each other by their connection alone',
      changes: { ...twoSpokes, interconnect: { ...vnetToVnet, bgp: false } },
    },
    {
      name: 'networks on virtual hubs',
      changes: { ...neighbours, interconnect: { pattern: 'virtual-wan' } },
    },
    {
      name: 'networks that a Virtual Network Manager connects',
      changes: {
        ...neighbours,
        interconnect: { peeredBy: 'network-manager' },
      },
    },
    {
      name: 'one spoke behind the only region',
      changes: {
        regions: { neu: undefined },
        spokes: { app: { region: 'weu' } },
      },
    },
  ],
  refused: [
    {
      name: 'spokes of two peered regions',
      changes: twoSpokes,
      path: 'inspection.via',
      message:
        'reach the network of their own region only, and nothing in other regions: peering',
      fix: 'Let an Azure Firewall in each region pass the traffic on',
    },
    {
      name: 'two spokes of one of two peered regions',
      changes: neighbours,
      path: 'inspection.via',
      message: 'nothing in other regions, nor each other',
      fix: 'Let an Azure Firewall in each region pass the traffic on',
    },
    {
      name: 'two spokes that use the same gateway',
      changes: { ...neighbours, interconnect: vnetToVnet },
      path: 'inspection.via',
      message: 'do not reach each other (app and data)',
      fix: 'Let an Azure Firewall in each region pass the traffic on',
    },
    {
      name: 'spokes of a network that exists and of which nothing is known',
      changes: {
        regions: { weu: { existingVnetId: existingVnet('core') } },
        ...twoSpokes,
      },
      path: 'inspection.via',
      message: 'peering is not transitive',
    },
  ],
});
