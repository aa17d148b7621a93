import { serviceSubnets } from '../../azure';
import type { NetworkRule } from '../network-rule';

export const why =
  'Without the routes that it learned, a gateway cannot send packets on. Azure accepts the setting, and the gateway stops working.';

export const gatewaySubnetPropagation: NetworkRule = {
  id: 'gateway-subnet-propagation',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'The GatewaySubnet learns the routes of its gateway',
  source: 'routing',
  visit: {
    *routeTable({ table: { vnet, subnet, disableGatewayRoutePropagation } }) {
      if (
        subnet !== serviceSubnets.gateway.name ||
        !disableGatewayRoutePropagation
      ) {
        return;
      }
      yield {
        message: `The GatewaySubnet of ${vnet} has route propagation disabled: the gateway does not work then.`,
      };
    },
  },
};
