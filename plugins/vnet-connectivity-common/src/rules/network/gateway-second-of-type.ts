import { documentNames } from '../../network/element-ids';
import type { NetworkRule } from '../network-rule';

export const why =
  'A virtual network can hold one VPN gateway and one ExpressRoute gateway. A second one of a type is refused; a larger SKU, or another network, takes its place.';

export const gatewaySecondOfType: NetworkRule = {
  id: 'gateway-second-of-type',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A network has one gateway of each type',
  source: 'vpnGatewaySettings',
  visit: {
    *vnet({ name, vnet: { gateways } }) {
      for (const type of ['vpn', 'er'] as const) {
        if (gateways.filter(gateway => gateway.type === type).length < 2)
          continue;
        yield {
          path: ['vnets', name, 'gateways'],
          element: documentNames.gateway(name, type),
          message: `${name} has two gateways of type ${type}: a VNet can have one of each.`,
        };
      }
    },
  },
};
