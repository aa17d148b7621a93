import type { NetworkRule } from '../network-rule';

export const why =
  'VPN and ExpressRoute in one network, where one takes over for the other, are supported for route-based gateways of the other SKUs only.';

export const coexistenceVpnGateway: NetworkRule = {
  id: 'coexistence-vpn-gateway',
  severity: 'warning',
  kind: 'azure-refuses',
  title:
    'A VPN gateway beside an ExpressRoute gateway is route-based and not Basic',
  source: 'expressRouteCoexistence',
  visit: {
    *gateway({ vnetName, vnet, gateway }) {
      if (
        gateway.type !== 'vpn' ||
        vnet.gateways.length < 2 ||
        (gateway.sku !== 'Basic' && gateway.vpnType !== 'PolicyBased')
      )
        return;
      yield {
        message: `Beside an ExpressRoute gateway the VPN gateway of ${vnetName} must be route-based and not of the Basic SKU.`,
      };
    },
  },
};
