import { serviceSubnets } from '../../azure';
import type { NetworkRule } from '../network-rule';

export const why =
  'The Route Server needs its own paths to Azure and to its peers; a route table in its subnet is not supported.';

export const routeServerSubnetRouteTable: NetworkRule = {
  id: 'route-server-subnet-route-table',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'The RouteServerSubnet has no route table',
  source: 'routing',
  visit: {
    *routeTable({ table: { vnet, subnet } }) {
      if (subnet !== serviceSubnets.routeServer.name) return;
      yield {
        message: `The ${subnet} of ${vnet} has a route table, which is not supported there.`,
      };
    },
  },
};
