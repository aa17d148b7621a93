import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { erGateway, network, vpnGateway } from './__testUtils__/networks';
import { erGatewayCustomRoutes } from './er-gateway-custom-routes';

testNetworkRule(erGatewayCustomRoutes, {
  accepted: [
    {
      name: 'custom routes of a VPN gateway',
      topology: {
        vnets: {
          hub: network(0, {
            gateways: [{ ...vpnGateway, customRoutes: ['10.9.0.0/16'] }],
          }),
        },
      },
    },
  ],
  refused: [
    {
      name: 'custom routes of an ExpressRoute gateway',
      topology: {
        vnets: {
          hub: network(0, {
            gateways: [{ ...erGateway, customRoutes: ['10.9.0.0/16'] }],
          }),
        },
      },
      path: 'vnets.hub.gateways[0]',
      message: 'The ExpressRoute gateway of hub has custom routes',
      element: 'hub/er',
    },
  ],
});
