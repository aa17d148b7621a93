import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { vwanOverlap } from './vwan-overlap';

const onHub = (vnets: object, connections: object[], hub = {}) => ({
  vnets,
  vwan: { hubs: { h1: hub, h2: {} }, vnetConnections: connections },
});

testNetworkRule(vwanOverlap, {
  accepted: [
    {
      name: 'a range for each network',
      topology: onHub({ app: network(1), web: network(2) }, [
        { vnet: 'app', hub: 'h1' },
        { vnet: 'web', hub: 'h2' },
      ]),
    },
  ],
  refused: [
    {
      name: 'networks that overlap, on two hubs',
      topology: onHub({ app: network(1), web: network(1) }, [
        { vnet: 'app', hub: 'h1' },
        { vnet: 'web', hub: 'h2' },
      ]),
      path: 'vwan.vnetConnections[1]',
      message: 'app and web overlap',
      element: 'web h2',
    },
  ],
});
