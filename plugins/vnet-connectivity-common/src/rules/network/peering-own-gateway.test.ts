import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { erGateway, transit } from './__testUtils__/networks';
import { peeringOwnGateway } from './peering-own-gateway';

testNetworkRule(peeringOwnGateway, {
  accepted: [{ name: 'a spoke without a gateway', topology: transit() }],
  refused: [
    {
      name: 'a spoke with a gateway',
      topology: transit({ spoke: { gateways: [erGateway] } }),
      path: 'peerings[1]',
      message: 'spoke has a gateway of its own',
      element: 'peering spoke->hub',
    },
  ],
});
