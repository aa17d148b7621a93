import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { policyBasedConnection } from './policy-based-connection';

/** A tunnel from the gateway of a hub to a site. */
const tunnel = (more = {}, gateway = {}) => ({
  vnets: { hub: network(0, { gateways: [{ ...vpnGateway, ...gateway }] }) },
  sites: { hq: { prefixes: ['192.168.0.0/16'], asn: 65050 } },
  connections: [{ id: 'c', type: 'ipsec', a: 'hub/vpn', b: 'hq', ...more }],
});

testNetworkRule(policyBasedConnection, {
  accepted: [
    {
      name: 'a tunnel without BGP to a policy-based gateway',
      topology: tunnel({}, { vpnType: 'PolicyBased' }),
    },
  ],
  refused: [
    {
      name: 'BGP with a policy-based gateway',
      topology: tunnel({ bgp: true }, { vpnType: 'PolicyBased' }),
      path: 'connections[0]',
      message: 'hub has a policy-based VPN gateway',
      element: 'conn c',
    },
  ],
});
