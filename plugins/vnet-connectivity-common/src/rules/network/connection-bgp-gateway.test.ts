import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { connectionBgpGateway } from './connection-bgp-gateway';

/** A tunnel from the gateway of a hub to a site. */
const tunnel = (more = {}, gateway = {}) => ({
  vnets: { hub: network(0, { gateways: [{ ...vpnGateway, ...gateway }] }) },
  sites: { hq: { prefixes: ['192.168.0.0/16'], asn: 65050 } },
  connections: [{ id: 'c', type: 'ipsec', a: 'hub/vpn', b: 'hq', ...more }],
});

testNetworkRule(connectionBgpGateway, {
  accepted: [
    { name: 'BGP on both', topology: tunnel({ bgp: true }) },
    { name: 'BGP on neither', topology: tunnel({}, { bgp: false }) },
  ],
  refused: [
    {
      name: 'BGP on the connection alone',
      topology: tunnel({ bgp: true }, { bgp: false }),
      path: 'connections[0]',
      message: 'off for the VPN gateway of hub.',
      element: 'conn c',
    },
  ],
});
