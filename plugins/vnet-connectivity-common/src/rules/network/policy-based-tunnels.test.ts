import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { policyBasedTunnels } from './policy-based-tunnels';

const hub = network(0, {
  gateways: [{ type: 'vpn', sku: 'Basic', vpnType: 'PolicyBased' }],
});
const sites = {
  hq: { prefixes: ['192.168.0.0/16'] },
  lab: { prefixes: ['172.16.0.0/16'] },
};
const tunnelTo = (site: string, gateway = 'hub/vpn') => ({
  id: site,
  type: 'ipsec',
  a: gateway,
  b: site,
});

testNetworkRule(policyBasedTunnels, {
  accepted: [
    {
      name: 'one tunnel',
      topology: { vnets: { hub }, sites, connections: [tunnelTo('hq')] },
    },
  ],
  refused: [
    {
      name: 'two tunnels',
      topology: {
        vnets: { hub },
        sites,
        connections: [tunnelTo('hq'), tunnelTo('lab')],
      },
      path: 'connections[0]',
      message: 'hub has a policy-based VPN gateway, which has one tunnel only.',
      element: 'conn hq',
      count: 2,
    },
    {
      name: 'two tunnels of which one names the network alone',
      topology: {
        vnets: { hub },
        sites,
        connections: [tunnelTo('hq', 'hub'), tunnelTo('lab')],
      },
      path: 'connections[0]',
      message: 'one tunnel only',
      count: 2,
    },
  ],
});
