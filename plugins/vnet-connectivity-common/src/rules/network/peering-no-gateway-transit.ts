import { gatewaysOf } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'The two flags belong together: the network with the gateway allows its transit, and the other one uses it. Azure refuses one without the other.';

export const peeringNoGatewayTransit: NetworkRule = {
  id: 'peering-no-gateway-transit',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Remote gateways are used only if the other network allows it',
  source: 'managePeering',
  visit: {
    peering({ peering: { from, to, useRemoteGateways }, back }, graph) {
      if (!useRemoteGateways || back?.allowGatewayTransit) return [];
      const isServed =
        gatewaysOf(graph, to).length > 0 ||
        graph.routeServers.some(({ vnet }) => vnet === to);
      if (!isServed) return [];
      return [
        {
          message: `${from} cannot have useRemoteGateways set to true, because the peering of ${to} has allowGatewayTransit set to false.`,
        },
      ];
    },
  },
};
