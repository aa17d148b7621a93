import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, transit, vpnGateway } from './__testUtils__/networks';
import { topologyReference } from './topology-reference';

testNetworkRule(topologyReference, {
  accepted: [
    { name: 'a peering of networks that are there', topology: transit() },
    {
      name: 'a route table of a subnet where no subnet is written down',
      topology: {
        vnets: { hub: network(0) },
        udrs: [{ vnet: 'hub', subnet: 'app', routes: [] }],
      },
    },
    {
      name: 'an end that is named with its kind',
      topology: {
        vnets: { hub: network(0, { gateways: [vpnGateway] }) },
        sites: { hq: { prefixes: ['192.168.0.0/16'] } },
        connections: [{ id: 'c', type: 'ipsec', a: 'hub/vpn', b: 'site:hq' }],
      },
    },
  ],
  refused: [
    {
      name: 'a peering with a network that is not there',
      topology: {
        vnets: { hub: network(0) },
        peerings: [{ from: 'hub', to: 'spoke' }],
      },
      path: 'peerings[0].to',
      message: 'peerings[0].to names spoke, which the topology does not have.',
    },
    {
      name: 'a connection of a network that has no gateway',
      topology: {
        vnets: { hub: network(0) },
        sites: { hq: { prefixes: ['192.168.0.0/16'] } },
        connections: [{ id: 'c', type: 'ipsec', a: 'hub', b: 'hq' }],
      },
      path: 'connections[0].a',
      message: 'names hub, which',
    },
    {
      name: 'a subnet that is not among those of its network',
      topology: {
        vnets: { hub: network(0, { subnets: { app: '10.0.1.0/24' } }) },
        udrs: [{ vnet: 'hub', subnet: 'web', routes: [] }],
      },
      path: 'udrs[0].subnet',
      message: 'the subnet web of hub',
    },
    {
      name: 'a hub that one of several virtual WANs does not have',
      topology: {
        vnets: { app: network(1) },
        vwans: [
          { hubs: { h1: {} } },
          { hubs: { h2: {} }, vnetConnections: [{ vnet: 'app', hub: 'h1' }] },
        ],
      },
      path: 'vwans[1].vnetConnections[0].hub',
      message: 'names h1',
    },
    {
      name: 'Global Reach to a circuit that is not there',
      topology: { circuits: { c1: {} }, globalReach: [['c1', 'c2']] },
      path: 'globalReach[0]',
      message: 'c1 and c2, of which the topology does not have both.',
    },
  ],
});
