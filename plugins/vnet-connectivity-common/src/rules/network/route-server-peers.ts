import { routeServerLimits } from '../../azure';
import type { NetworkRule } from '../network-rule';

export const why =
  'The number of peers of one Route Server is limited, and the limit cannot be raised.';

export const routeServerPeers: NetworkRule = {
  id: 'route-server-peers',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A Route Server has no more BGP peers than it takes',
  source: 'routeServerLimits',
  visit: {
    *routeServer({ server: { vnet, peers = [] } }) {
      const most = routeServerLimits.bgpPeers.value;
      if (peers.length <= most) return;
      yield {
        message: `The Route Server of ${vnet} has ${peers.length} BGP peers: ${most} is the limit.`,
      };
    },
  },
};
