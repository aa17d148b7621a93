import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { vwanSecondHub } from './vwan-second-hub';

const onHub = (vnets: object, connections: object[], hub = {}) => ({
  vnets,
  vwan: { hubs: { h1: hub, h2: {} }, vnetConnections: connections },
});

testNetworkRule(vwanSecondHub, {
  accepted: [
    {
      name: 'one connection',
      topology: onHub({ app: network(1) }, [{ vnet: 'app', hub: 'h1' }]),
    },
  ],
  refused: [
    {
      name: 'two connections',
      topology: onHub({ app: network(1) }, [
        { vnet: 'app', hub: 'h1' },
        { vnet: 'app', hub: 'h2' },
      ]),
      path: 'vwan.vnetConnections[1]',
      message: 'app is connected to a hub already',
      element: 'app h2',
    },
  ],
});
