import { gatewaysOf } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why = 'Gateway transit is not supported with the Basic SKU.';

export const gatewayTransitBasicSku: NetworkRule = {
  id: 'gateway-transit-basic-sku',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'A gateway that other networks use has another SKU than Basic',
  source: 'vpnGatewaySettings',
  visit: {
    peering({ peering: { to, useRemoteGateways } }, graph) {
      if (!useRemoteGateways) return [];
      if (gatewaysOf(graph, to).every(({ sku }) => sku !== 'Basic')) return [];
      return [
        {
          message: `The VPN gateway of ${to} has the Basic SKU, with which gateway transit is not supported.`,
        },
      ];
    },
  },
};
