import { existingVnet, subscriptions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingResourceElsewhere } from './existing-resource-elsewhere';

const idOf = (
  type: string,
  name: string,
  group = 'rg',
  subscription: string = subscriptions.a,
) =>
  `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Network/${type}/${name}`;

const gateway = (group?: string, subscription?: string) => ({
  id: idOf('virtualNetworkGateways', 'gw', group, subscription),
  ipConfigurations: [
    { name: 'one', publicIpAddressId: idOf('publicIPAddresses', 'ip') },
  ],
});

const withRegion = (region: object) => ({ regions: { weu: region } });

testRule(existingResourceElsewhere, {
  accepted: [
    {
      name: 'everything in one resource group, whatever its letters',
      changes: withRegion({
        existingVnetId: existingVnet('core'),
        existingVpnGateway: gateway('RG'),
        existingConnections: {
          'hq/0': {
            id: idOf('connections', 'hq'),
            localNetworkGatewayId: idOf('localNetworkGateways', 'hq'),
          },
        },
      }),
    },
    {
      name: 'a network elsewhere than its gateway, in the same subscription',
      changes: withRegion({
        existingVnetId: existingVnet('core').replace('/rg/', '/rg-networks/'),
        existingExpressRouteGateway: {
          id: idOf('virtualNetworkGateways', 'er'),
          ipConfiguration: { name: 'default' },
        },
      }),
    },
  ],
  refused: [
    {
      name: 'a gateway in a network that is built',
      changes: withRegion({ existingVpnGateway: gateway() }),
      path: 'regions.weu.existingVpnGateway.id',
      message: 'the virtual network is built: nothing stands in it yet',
    },
    {
      name: 'a subnet in a network that is built',
      changes: withRegion({ existingServiceSubnets: ['GatewaySubnet'] }),
      path: 'regions.weu.existingServiceSubnets',
      message: 'a subnet exists already, but the virtual network is built',
    },
    {
      name: 'an address in another resource group than its gateway',
      changes: withRegion({
        existingVnetId: existingVnet('core'),
        existingVpnGateway: gateway('rg-gateways'),
      }),
      path: 'regions.weu.existingVpnGateway.ipConfigurations[0].publicIpAddressId',
      message: 'a public IP address of the VPN gateway is in',
    },
    {
      name: 'a gateway in another subscription than its network',
      changes: withRegion({
        existingVnetId: existingVnet('core'),
        existingExpressRouteGateway: {
          id: idOf('virtualNetworkGateways', 'er', 'rg', subscriptions.b),
          ipConfiguration: { name: 'default' },
        },
      }),
      path: 'regions.weu.existingExpressRouteGateway.id',
      message: 'in another subscription than that of the network',
    },
  ],
});
