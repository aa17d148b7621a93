import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { vwanPolicyRouteTable } from './vwan-policy-route-table';

const onHub = (vnets: object, connections: object[], hub = {}) => ({
  vnets,
  vwan: { hubs: { h1: hub, h2: {} }, vnetConnections: connections },
});

testNetworkRule(vwanPolicyRouteTable, {
  accepted: [
    {
      name: 'the default route table',
      topology: onHub({ app: network(1) }, [{ vnet: 'app', hub: 'h1' }], {
        privatePolicy: true,
        firewall: true,
      }),
    },
  ],
  refused: [
    {
      name: 'another route table',
      topology: onHub(
        { app: network(1) },
        [{ vnet: 'app', hub: 'h1', associated: 'RT_APP' }],
        { privatePolicy: true, firewall: true },
      ),
      path: 'vwan.vnetConnections[0]',
      message: 'h1 has routing intent',
      element: 'app h1',
    },
  ],
});
