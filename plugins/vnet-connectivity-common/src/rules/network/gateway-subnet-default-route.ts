import { serviceSubnets } from '../../azure';
import { isDefaultRoute } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'A gateway needs its path to the services that manage it. A route for all addresses in its subnet cuts it off, and is not supported.';

export const gatewaySubnetDefaultRoute: NetworkRule = {
  id: 'gateway-subnet-default-route',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'The GatewaySubnet has no route for 0.0.0.0/0',
  source: 'routing',
  visit: {
    *routeTable({ table: { vnet, subnet, routes } }) {
      if (
        subnet !== serviceSubnets.gateway.name ||
        !routes.some(isDefaultRoute)
      ) {
        return;
      }
      yield {
        message: `The GatewaySubnet of ${vnet} has a user route for 0.0.0.0/0: it is not supported there.`,
      };
    },
  },
};
