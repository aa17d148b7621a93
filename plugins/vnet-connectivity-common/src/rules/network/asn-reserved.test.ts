import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { asnReservedInNetwork } from './asn-reserved';

testNetworkRule(asnReservedInNetwork, {
  accepted: [
    {
      name: "Azure's own ASN at a gateway, and private ones elsewhere",
      topology: {
        vnets: {
          hub: network(0, { gateways: [{ ...vpnGateway, asn: 65515 }] }),
        },
        sites: { hq: { prefixes: ['192.168.0.0/16'], asn: 65050 } },
      },
    },
  ],
  refused: [
    {
      name: 'an ASN of the internet registry at a site',
      topology: { sites: { hq: { prefixes: ['192.168.0.0/16'], asn: 64500 } } },
      path: 'sites.hq.asn',
      message: 'ASN 64500 of hq is reserved by',
      element: 'hq',
    },
    {
      name: 'an ASN of Azure at a gateway',
      topology: {
        vnets: {
          hub: network(0, { gateways: [{ ...vpnGateway, asn: 12076 }] }),
        },
      },
      path: 'vnets.hub.gateways[0]',
      message: 'of the VPN gateway of hub',
      element: 'hub/vpn',
    },
    {
      name: 'an ASN of Azure at an appliance',
      topology: {
        vnets: { hub: network(0) },
        nvas: [{ id: 'fw', vnet: 'hub', ip: '10.0.0.4', asn: 65515 }],
      },
      path: 'nvas[0].asn',
      message: 'of nva:fw is reserved',
      element: 'nva fw',
    },
  ],
});
