import { gatewayAt } from '../../network/lookups';
import { interconnectBgpNeedsGatewayBgp } from '../interconnect-bgp-needs-gateway-bgp';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const connectionBgpGateway: NetworkRule = {
  ...sameLawAs(interconnectBgpNeedsGatewayBgp),
  id: 'connection-bgp-gateway',
  title: 'The VPN gateways of a connection with BGP have BGP enabled',
  visit: {
    *connection({ connection: { bgp, a, b } }, graph) {
      if (!bgp) return;
      for (const end of [a, b]) {
        const gateway = gatewayAt(graph, end);
        if (gateway?.type !== 'vpn' || gateway.bgp !== false) continue;
        yield {
          message: `BGP is on for the connection but off for the VPN gateway of ${end.key}.`,
        };
      }
    },
  },
};
