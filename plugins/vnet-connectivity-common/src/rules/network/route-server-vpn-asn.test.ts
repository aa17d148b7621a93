import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { routeServerVpnAsnInNetwork } from './route-server-vpn-asn';

/** A Route Server beside a VPN gateway with these settings. */
const beside = (gateway: object, server = {}) => ({
  vnets: { hub: network(0, { gateways: [{ ...vpnGateway, ...gateway }] }) },
  routeServer: { vnet: 'hub', ...server },
});

testNetworkRule(routeServerVpnAsnInNetwork, {
  accepted: [
    {
      name: "Azure's own ASN",
      topology: beside({ asn: 65515 }, { branchToBranch: true }),
    },
    {
      name: 'another ASN where no routes are exchanged',
      topology: beside({ asn: 65010 }),
    },
  ],
  refused: [
    {
      name: 'another ASN',
      topology: beside({ asn: 65010 }, { branchToBranch: true }),
      path: 'routeServer',
      message: 'The VPN gateway of hub has ASN 65010',
      element: 'routeServer hub',
    },
  ],
});
