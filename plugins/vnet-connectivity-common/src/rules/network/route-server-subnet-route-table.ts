import { serviceSubnets } from '../../azure';
import type { NetworkRule } from '../network-rule';

export const routeServerSubnetRouteTable: NetworkRule = {
  id: 'route-server-subnet-route-table',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'The RouteServerSubnet has no route table',
  why: 'The Route Server needs its own paths to Azure and to its peers; a route table in its subnet is not supported.',
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
