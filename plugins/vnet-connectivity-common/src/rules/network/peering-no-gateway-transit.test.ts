import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { transit } from './__testUtils__/networks';
import { peeringNoGatewayTransit } from './peering-no-gateway-transit';

testNetworkRule(peeringNoGatewayTransit, {
  accepted: [{ name: 'both flags', topology: transit() }],
  refused: [
    {
      name: 'a hub that does not allow transit',
      topology: transit({ ofHub: { allowGatewayTransit: false } }),
      path: 'peerings[1]',
      message: 'the peering of hub has allowGatewayTransit set to false',
      element: 'peering spoke->hub',
    },
  ],
});
