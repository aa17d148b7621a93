import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { vwanSpokeGateway } from './vwan-spoke-gateway';

const onHub = (vnets: object, connections: object[], hub = {}) => ({
  vnets,
  vwan: { hubs: { h1: hub, h2: {} }, vnetConnections: connections },
});

testNetworkRule(vwanSpokeGateway, {
  accepted: [
    {
      name: 'a network without a gateway',
      topology: onHub({ app: network(1) }, [{ vnet: 'app', hub: 'h1' }]),
    },
  ],
  refused: [
    {
      name: 'a network with a gateway',
      topology: onHub({ app: network(1, { gateways: [vpnGateway] }) }, [
        { vnet: 'app', hub: 'h1' },
      ]),
      path: 'vwan.vnetConnections[0]',
      message: 'app has a gateway or uses one',
      element: 'app h1',
    },
  ],
});
