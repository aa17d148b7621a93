import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { gatewaySubnetSizeInNetwork } from './gateway-subnet-size';

const withSubnet = (name: string, range: string, gateways: object[] = []) => ({
  vnets: { hub: network(0, { subnets: { [name]: range }, gateways }) },
});

testNetworkRule(gatewaySubnetSizeInNetwork, {
  accepted: [
    {
      name: 'a gateway in a /27',
      topology: withSubnet('GatewaySubnet', '10.0.255.0/27', [vpnGateway]),
    },
    {
      name: 'a Basic gateway in a /29',
      topology: withSubnet('GatewaySubnet', '10.0.255.0/29', [
        { type: 'vpn', sku: 'Basic' },
      ]),
    },
  ],
  refused: [
    {
      name: 'a gateway in a /28',
      topology: withSubnet('GatewaySubnet', '10.0.255.0/28', [vpnGateway]),
      path: 'vnets.hub.subnets.GatewaySubnet',
      message: 'every gateway but a Basic one needs /27 or larger.',
      element: 'hub/GatewaySubnet',
    },
    {
      name: 'a Basic gateway in a /30',
      topology: withSubnet('GatewaySubnet', '10.0.255.0/30', [
        { type: 'vpn', sku: 'Basic' },
      ]),
      path: 'vnets.hub.subnets.GatewaySubnet',
      message: 'Azure needs /29 or larger.',
    },
  ],
});
