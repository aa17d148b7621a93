import { connectionsOfGateway, gatewayAt } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'A policy-based gateway takes one tunnel. More sites need a route-based gateway.';

export const policyBasedTunnels: NetworkRule = {
  id: 'policy-based-tunnels',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A policy-based VPN gateway has one tunnel',
  source: 'vpnGatewaySkus',
  visit: {
    *connection({ connection: { a, b } }, graph) {
      for (const end of [a, b]) {
        if (gatewayAt(graph, end)?.vpnType !== 'PolicyBased') continue;
        if (connectionsOfGateway(graph, end.key, 'vpn').length < 2) continue;
        yield {
          message: `${end.key} has a policy-based VPN gateway, which has one tunnel only.`,
        };
      }
    },
  },
};
