import type { NetworkRule } from '../network-rule';

export const why =
  'Custom routes are for the clients of a VPN gateway. Azure rejects them on an ExpressRoute gateway.';

export const erGatewayCustomRoutes: NetworkRule = {
  id: 'er-gateway-custom-routes',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'An ExpressRoute gateway has no custom routes',
  source: 'expressRouteGateways',
  visit: {
    *gateway({ vnetName, gateway: { type, customRoutes } }) {
      if (type !== 'er' || customRoutes.length === 0) return;
      yield {
        message: `The ExpressRoute gateway of ${vnetName} has custom routes: Azure rejects them (400).`,
      };
    },
  },
};
