import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { erGateway, network, vpnGateway } from './__testUtils__/networks';
import { coexistenceGatewaySubnet } from './coexistence-gateway-subnet';

testNetworkRule(coexistenceGatewaySubnet, {
  accepted: [
    {
      name: 'two gateways in a /27',
      topology: {
        vnets: {
          hub: network(0, {
            subnets: { GatewaySubnet: '10.0.255.0/27' },
            gateways: [vpnGateway, erGateway],
          }),
        },
      },
    },
  ],
  refused: [
    {
      name: 'two gateways in a /28',
      topology: {
        vnets: {
          hub: network(0, {
            subnets: { GatewaySubnet: '10.0.255.0/28' },
            gateways: [vpnGateway, erGateway],
          }),
        },
      },
      path: 'vnets.hub.subnets.GatewaySubnet',
      message: '10.0.255.0/28: VPN and ExpressRoute gateways together need /27',
      element: 'hub/GatewaySubnet',
    },
  ],
});
