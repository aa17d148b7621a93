import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, transit } from './__testUtils__/networks';
import { peeringTwoRemoteGateways } from './peering-two-remote-gateways';

testNetworkRule(peeringTwoRemoteGateways, {
  accepted: [{ name: 'one peering with the flag', topology: transit() }],
  refused: [
    {
      name: 'two peerings with the flag',
      topology: {
        vnets: { a: network(0), b: network(1), spoke: network(2) },
        peerings: [
          { from: 'spoke', to: 'a', useRemoteGateways: true },
          { from: 'spoke', to: 'b', useRemoteGateways: true },
        ],
      },
      path: 'peerings[1]',
      message: 'spoke uses the remote gateways of a already',
      element: 'peering spoke->b',
    },
  ],
});
