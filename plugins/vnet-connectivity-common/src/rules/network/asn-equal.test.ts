import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { asnEqualInNetwork } from './asn-equal';

/** A tunnel from the gateway of a hub to a site. */
const tunnel = (gateway: object, site: object, more = {}) => ({
  vnets: { hub: network(0, { gateways: [{ ...vpnGateway, ...gateway }] }) },
  sites: { hq: { prefixes: ['192.168.0.0/16'], ...site } },
  connections: [
    { id: 'c', type: 'ipsec', a: 'hub/vpn', b: 'hq', bgp: true, ...more },
  ],
});

testNetworkRule(asnEqualInNetwork, {
  accepted: [
    {
      name: 'an ASN for each end',
      topology: tunnel({ asn: 65010 }, { asn: 65050 }),
    },
    {
      name: 'one ASN without BGP',
      topology: tunnel({ asn: 65010 }, { asn: 65010 }, { bgp: false }),
    },
  ],
  refused: [
    {
      name: 'one ASN at both ends',
      topology: tunnel({ asn: 65010 }, { asn: 65010 }),
      path: 'connections[0]',
      message: 'Both ends of c have ASN 65010',
      element: 'conn c',
    },
    {
      name: "Azure's own ASN at a site",
      topology: tunnel({}, { asn: 65515 }),
      path: 'connections[0]',
      message: 'Both ends of c have ASN 65515',
    },
    {
      name: 'an appliance with the ASN of the gateway',
      topology: {
        vnets: {
          hub: network(0, { gateways: [{ ...vpnGateway, asn: 65010 }] }),
          branch: network(1),
        },
        nvas: [{ id: 'fw', vnet: 'branch', ip: '10.1.0.4', asn: 65010 }],
        connections: [
          { id: 'c', type: 'ipsec', a: 'hub/vpn', b: 'nva:fw', bgp: true },
        ],
      },
      path: 'connections[0]',
      message: 'Both ends of c have ASN 65010',
    },
  ],
});
