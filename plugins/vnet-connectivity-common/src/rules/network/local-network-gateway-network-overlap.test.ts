import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { localNetworkGatewayNetworkOverlap } from './local-network-gateway-network-overlap';

/** A tunnel from the gateway of a hub to a site. */
const tunnel = (more = {}, gateway = {}) => ({
  vnets: { hub: network(0, { gateways: [{ ...vpnGateway, ...gateway }] }) },
  sites: { hq: { prefixes: ['192.168.0.0/16'], asn: 65050 } },
  connections: [{ id: 'c', type: 'ipsec', a: 'hub/vpn', b: 'hq', ...more }],
});

testNetworkRule(localNetworkGatewayNetworkOverlap, {
  accepted: [
    {
      name: 'a range of the site alone',
      topology: tunnel({ lngPrefixes: ['192.168.0.0/16'] }),
    },
  ],
  refused: [
    {
      name: 'a summary that holds the hub',
      topology: tunnel({ lngPrefixes: ['10.0.0.0/8'] }),
      path: 'connections[0].lngPrefixes',
      message: 'The local network gateway of c overlaps 10.0.0.0/16 of hub',
      element: 'conn c',
    },
  ],
});
