import { mayHaveMoreGateways, vnetOf } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'The Virtual Network Manager makes the peerings of the spokes with the flag that uses the gateway of the hub. Without a gateway Azure refuses them, and the spokes are not connected.';

export const connectedGroupHubGateway: NetworkRule = {
  id: 'connected-group-hub-gateway',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A hub whose gateway the spokes should use has one',
  source: 'virtualNetworkManagerConnectivity',
  visit: {
    *networkManager({ manager: { hub, useHubGateway }, path }, graph) {
      if (hub === undefined || !useHubGateway) return;
      // Another rule reports a hub that does not exist.
      if (vnetOf(graph, hub)?.gateways.length !== 0) return;
      if (mayHaveMoreGateways(graph, hub)) return;
      yield {
        path: [...path, 'useHubGateway'],
        element: hub,
        message: `The spokes should use the gateway of ${hub}, which has none: the peerings from the spokes are not created.`,
        errorCode: 'RemoteVnetHasNoGateways',
      };
    },
  },
};
