import { gatewaysOf } from '../../network/lookups';
import { peeringOwnGatewayExcludesRemoteGateways } from '../peering-own-gateway-excludes-remote-gateways';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const peeringOwnGateway: NetworkRule = {
  ...sameLawAs(peeringOwnGatewayExcludesRemoteGateways),
  id: 'peering-own-gateway',
  title: 'A network with a gateway uses none of another network',
  visit: {
    peering({ peering: { from, useRemoteGateways } }, graph) {
      if (!useRemoteGateways || gatewaysOf(graph, from).length === 0) return [];
      return [
        {
          message: `${from} has a gateway of its own: useRemoteGateways is refused.`,
        },
      ];
    },
  },
};
