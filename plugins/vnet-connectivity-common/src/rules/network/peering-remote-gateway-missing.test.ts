import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { transit } from './__testUtils__/networks';
import { peeringRemoteGatewayMissing } from './peering-remote-gateway-missing';

testNetworkRule(peeringRemoteGatewayMissing, {
  accepted: [
    { name: 'a hub with a gateway', topology: transit() },
    {
      name: 'a hub with a Route Server alone',
      topology: {
        ...transit({ hub: { gateways: [] } }),
        routeServer: { vnet: 'hub' },
      },
    },
    {
      name: 'a hub of which it is not known which gateways it has',
      topology: {
        ...transit({ hub: { gateways: [] } }),
        unknown: [{ what: 'where a gateway stands', routes: ['hub'] }],
      },
    },
  ],
  refused: [
    {
      name: 'a hub without a gateway',
      topology: transit({ hub: { gateways: [] } }),
      path: 'peerings[1]',
      message: 'hub does not have any gateways',
      element: 'peering spoke->hub',
      errorCode: 'RemoteVnetHasNoGateways',
    },
  ],
});
