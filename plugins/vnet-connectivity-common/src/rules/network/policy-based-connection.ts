import { gatewayAt } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'A policy-based gateway is configured with pairs of ranges for one tunnel to on-premises. It takes part neither in VNet-to-VNet connections nor in BGP.';

export const policyBasedConnection: NetworkRule = {
  id: 'policy-based-connection',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A VNet-to-VNet connection, or one with BGP, has route-based gateways',
  source: 'vpnGatewayFaq',
  visit: {
    *connection({ connection: { type, bgp, a, b } }, graph) {
      if (type !== 'vnet2vnet' && !bgp) return;
      for (const end of [a, b]) {
        if (gatewayAt(graph, end)?.vpnType !== 'PolicyBased') continue;
        yield {
          message: `${end.key} has a policy-based VPN gateway: VNet-to-VNet and BGP need a route-based one.`,
        };
      }
    },
  },
};
