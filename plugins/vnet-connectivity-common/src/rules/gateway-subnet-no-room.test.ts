import { existingVnet, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { gatewaySubnetNoRoom } from './gateway-subnet-no-room';

testRule(gatewaySubnetNoRoom, {
  accepted: [
    { name: 'networks with room for a gateway', changes: vpnTo() },
    {
      name: 'a full network without a gateway',
      changes: { regions: { weu: { subnets: { app: '10.10.0.0/16' } } } },
    },
    {
      name: 'a full network that uses the gateway of another',
      changes: {
        regions: { weu: { subnets: { app: '10.10.0.0/16' } } },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
      },
    },
    {
      name: 'a full network on a virtual hub, which has the gateway',
      changes: {
        regions: { weu: { subnets: { app: '10.10.0.0/16' } } },
        interconnect: { pattern: 'virtual-wan' },
        ...vpnTo(),
      },
    },
    {
      name: 'a network that exists and of which nothing is known, which is refused elsewhere',
      changes: {
        regions: { weu: { existingVnetId: existingVnet('core') } },
        ...vpnTo(),
      },
    },
  ],
  refused: [
    {
      name: 'a network whose subnets leave nothing',
      changes: {
        regions: { weu: { subnets: { app: '10.10.0.0/16' } } },
        ...vpnTo(),
      },
      path: 'regions.weu.addressSpace',
      message: ['no room for a GatewaySubnet', 'for example 10.0.0.0/24'],
      fix: 'Add 10.0.0.0/24 to region weu',
    },
    {
      name: 'a full network that exists',
      changes: {
        regions: {
          weu: {
            existingVnetId: existingVnet('core'),
            subnets: { app: '10.10.0.0/16' },
          },
        },
        ...vpnTo(),
      },
      path: 'regions.weu.addressSpace',
      message: 'Add a range to the virtual network in Azure',
    },
  ],
});
