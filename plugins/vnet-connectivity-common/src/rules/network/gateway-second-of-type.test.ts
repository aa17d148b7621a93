import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { erGateway, network, vpnGateway } from './__testUtils__/networks';
import { gatewaySecondOfType } from './gateway-second-of-type';

testNetworkRule(gatewaySecondOfType, {
  accepted: [
    {
      name: 'one of each',
      topology: {
        vnets: { hub: network(0, { gateways: [vpnGateway, erGateway] }) },
      },
    },
  ],
  refused: [
    {
      name: 'two VPN gateways',
      topology: {
        vnets: { hub: network(0, { gateways: [vpnGateway, vpnGateway] }) },
      },
      path: 'vnets.hub.gateways',
      message: 'hub has two gateways of type vpn',
      element: 'hub/vpn',
    },
  ],
});
