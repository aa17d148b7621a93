import { gatewaysOf } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'A policy-based VPN gateway knows pairs of ranges, not routes, and does not serve networks that are peered.';

export const gatewayTransitPolicyBased: NetworkRule = {
  id: 'gateway-transit-policy-based',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'A gateway that other networks use is route-based',
  source: 'gatewayTransit',
  visit: {
    peering({ peering: { to, useRemoteGateways } }, graph) {
      if (!useRemoteGateways) return [];
      const isPolicyBased = gatewaysOf(graph, to).some(
        ({ vpnType }) => vpnType === 'PolicyBased',
      );
      if (!isPolicyBased) return [];
      return [
        {
          message: `The VPN gateway of ${to} is policy-based: gateway transit needs a route-based one.`,
        },
      ];
    },
  },
};
