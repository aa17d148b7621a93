import { gatewaysOf } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'A network on a virtual hub uses the gateways of the hub. Azure refuses the connection of one that has a gateway, or uses that of a network it is peered with.';

export const vwanSpokeGateway: NetworkRule = {
  id: 'vwan-spoke-gateway',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A network on a virtual hub has no gateway and uses no remote one',
  source: 'virtualWanFaq',
  visit: {
    *hubConnection({ connection: { vnet } }, graph) {
      if (
        gatewaysOf(graph, vnet).length === 0 &&
        !graph.peerings.some(
          ({ from, useRemoteGateways }) => from === vnet && useRemoteGateways,
        )
      ) {
        return;
      }
      yield {
        message: `${vnet} has a gateway or uses one: it cannot be connected to a virtual hub.`,
      };
    },
  },
};
