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
    {
      name: 'the label of the default route tables, and the table none',
      topology: onHub(
        { app: network(1) },
        [
          {
            vnet: 'app',
            hub: 'h1',
            associated: 'h1/defaultRouteTable',
            propagatesTo: ['label:default', 'noneRouteTable'],
          },
        ],
        { internetPolicy: true, firewall: true },
      ),
    },
    {
      name: 'another route table on a hub without routing intent',
      topology: onHub({ app: network(1) }, [
        { vnet: 'app', hub: 'h1', associated: 'RT_APP' },
      ]),
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
    {
      name: 'another route table beside a policy for the internet',
      topology: onHub(
        { app: network(1) },
        [{ vnet: 'app', hub: 'h1', propagatesTo: ['RT_APP'] }],
        { internetPolicy: true, firewall: true },
      ),
      path: 'vwan.vnetConnections[0]',
      message: 'h1 has routing intent',
      element: 'app h1',
    },
  ],
});
