import { gatewaysOf, mayHaveMoreGateways } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'A peering can use the gateways of the other network only while there is a gateway or a Route Server. Azure refuses the flag otherwise.';

export const peeringRemoteGatewayMissing: NetworkRule = {
  id: 'peering-remote-gateway-missing',
  severity: 'error',
  kind: 'azure-refuses',
  title:
    'A peering that uses remote gateways leads to a network with a gateway',
  source: 'managePeering',
  visit: {
    peering({ peering: { from, to, useRemoteGateways } }, graph) {
      if (!useRemoteGateways) return [];
      const isServed =
        gatewaysOf(graph, to).length > 0 ||
        graph.routeServers.some(({ vnet }) => vnet === to) ||
        mayHaveMoreGateways(graph, to);
      if (isServed) return [];
      return [
        {
          message: `${from} cannot have useRemoteGateways, because ${to} does not have any gateways.`,
          errorCode: 'RemoteVnetHasNoGateways',
        },
      ];
    },
  },
};
