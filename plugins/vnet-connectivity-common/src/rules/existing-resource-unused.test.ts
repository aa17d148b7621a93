import {
  existingVnet,
  headquarters,
  subscriptions,
  vpnTo,
} from './__testUtils__/spec';
import type { SpecChanges } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingResourceUnused } from './existing-resource-unused';

const idOf = (type: string, name: string) =>
  `/subscriptions/${subscriptions.a}/resourceGroups/rg/providers/Microsoft.Network/${type}/${name}`;

const address = (name: string) => ({
  name,
  publicIpAddressId: idOf('publicIPAddresses', name),
});
const gateway = {
  id: idOf('virtualNetworkGateways', 'gw'),
  ipConfigurations: [address('one'), address('two')],
};
const connection = {
  id: idOf('connections', 'hq'),
  localNetworkGatewayId: idOf('localNetworkGateways', 'hq'),
};
const network = {
  existingVnetId: existingVnet('core'),
  gatewaySubnet: '10.10.255.0/27',
};
const withRegion = (region: object, more: SpecChanges = {}) => ({
  ...vpnTo({ hq: headquarters }, more),
  regions: { weu: { ...network, ...region } },
});

testRule(existingResourceUnused, {
  accepted: [
    {
      name: 'a gateway with its connection to a device',
      changes: withRegion({
        existingVpnGateway: gateway,
        existingConnections: { 'hq/0': connection },
      }),
    },
  ],
  refused: [
    {
      name: 'a gateway where the spec has none',
      changes: {
        regions: { weu: { ...network, existingVpnGateway: gateway } },
      },
      path: 'regions.weu.existingVpnGateway',
      message: 'the spec asks for no such one',
      fix: 'Leave regions.weu.existingVpnGateway as it is',
    },
    {
      name: 'a gateway with one address where both instances have one',
      changes: withRegion({
        existingVpnGateway: { ...gateway, ipConfigurations: [address('one')] },
      }),
      path: 'regions.weu.existingVpnGateway.ipConfigurations',
      message: 'active-active has 2, and this one 1',
    },
    {
      name: 'a connection of a gateway that is built',
      changes: withRegion({ existingConnections: { 'hq/0': connection } }),
      path: 'regions.weu.existingConnections["hq/0"]',
      message: 'not every gateway of it is said to exist',
      fix: 'Leave regions.weu.existingConnections.hq/0 as it is',
    },
    {
      name: 'a connection with a device that there is not',
      changes: withRegion({
        existingVpnGateway: gateway,
        existingConnections: { 'hq/1': connection },
      }),
      path: 'regions.weu.existingConnections["hq/1"]',
      message: 'the spec asks for no such one',
      fix: 'Leave regions.weu.existingConnections.hq/1 as it is',
    },
    {
      name: 'a connection with a device without its local network gateway',
      changes: withRegion({
        existingVpnGateway: gateway,
        existingConnections: { 'hq/0': { id: connection.id } },
      }),
      path: 'regions.weu.existingConnections["hq/0"]',
      message: 'its local network gateway is missing',
      fix: 'Leave regions.weu.existingConnections.hq/0 as it is',
    },
  ],
});
