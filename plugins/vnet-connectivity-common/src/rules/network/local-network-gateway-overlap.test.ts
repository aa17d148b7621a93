import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { localNetworkGatewayOverlap } from './local-network-gateway-overlap';

const twoTunnels = (bgp: boolean) => ({
  vnets: { hub: network(0, { gateways: [vpnGateway] }) },
  sites: { hq: { prefixes: ['192.168.0.0/16'], devices: ['d1', 'd2'] } },
  connections: ['d1', 'd2'].map(device => ({
    id: device,
    type: 'ipsec',
    a: 'hub/vpn',
    b: `hq/${device}`,
    bgp,
    lngPrefixes: ['192.168.0.0/16'],
  })),
});

testNetworkRule(localNetworkGatewayOverlap, {
  accepted: [{ name: 'two tunnels with BGP', topology: twoTunnels(true) }],
  refused: [
    {
      name: 'two tunnels without BGP',
      topology: twoTunnels(false),
      path: 'connections[1].lngPrefixes',
      message: 'd1 and d2 have overlapping local network gateway prefixes',
      element: 'conn d2',
    },
  ],
});
