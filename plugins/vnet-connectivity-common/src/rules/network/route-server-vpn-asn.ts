import { vpnGatewayDefaultAsn } from '../../azure';
import { gatewaysOf } from '../../network/lookups';
import { routeServerVpnAsn } from '../route-server-vpn-asn';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

const required = vpnGatewayDefaultAsn.value;

export const routeServerVpnAsnInNetwork: NetworkRule = {
  ...sameLawAs(routeServerVpnAsn),
  visit: {
    *routeServer({ server: { vnet, branchToBranch } }, graph) {
      const vpn = gatewaysOf(graph, vnet).find(({ type }) => type === 'vpn');
      if (!vpn || !branchToBranch || (vpn.asn ?? required) === required) return;
      yield {
        message: `The VPN gateway of ${vnet} has ASN ${vpn.asn}: to exchange routes through the Route Server it must be ${required}.`,
      };
    },
  },
};
