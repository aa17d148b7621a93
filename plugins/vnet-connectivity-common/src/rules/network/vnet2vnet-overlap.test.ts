import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { vnet2vnetOverlap } from './vnet2vnet-overlap';

const joined = (second: number) => ({
  vnets: {
    a: network(0, { gateways: [vpnGateway] }),
    b: network(second, { gateways: [vpnGateway] }),
  },
  connections: [{ id: 'c', type: 'vnet2vnet', a: 'a/vpn', b: 'b/vpn' }],
});

testNetworkRule(vnet2vnetOverlap, {
  accepted: [
    { name: 'networks with ranges of their own', topology: joined(1) },
  ],
  refused: [
    {
      name: 'networks that overlap',
      topology: joined(0),
      path: 'connections[0]',
      message: 'a and b overlap',
      element: 'conn c',
    },
  ],
});
