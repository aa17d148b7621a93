import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { connectedGroupHubGateway } from './connected-group-hub-gateway';

const group = (hub: object) => ({
  vnets: { hub, spoke: network(1) },
  avnm: {
    topology: 'hubAndSpoke',
    hub: 'hub',
    spokes: ['spoke'],
    useHubGateway: true,
  },
});

testNetworkRule(connectedGroupHubGateway, {
  accepted: [
    {
      name: 'a hub with a gateway',
      topology: group(network(0, { gateways: [vpnGateway] })),
    },
  ],
  refused: [
    {
      name: 'a hub without one',
      topology: group(network(0)),
      path: 'avnm.useHubGateway',
      message: 'The spokes should use the gateway of hub, which has none',
      element: 'hub',
      errorCode: 'RemoteVnetHasNoGateways',
    },
  ],
});
