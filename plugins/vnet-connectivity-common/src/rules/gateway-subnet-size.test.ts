import { expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { gatewaySubnetSize } from './gateway-subnet-size';

testRule(gatewaySubnetSize, {
  accepted: [
    {
      name: 'a GatewaySubnet of /27',
      changes: { regions: { weu: { gatewaySubnet: '10.10.255.0/27' } } },
    },
    {
      name: 'a small GatewaySubnet for two gateways, which has a rule of its own',
      changes: {
        regions: { weu: { gatewaySubnet: '10.10.255.0/28' } },
        ...expressRouteTo({}, { backup: 'vpn' }),
      },
    },
  ],
  refused: [
    {
      name: 'a GatewaySubnet of /30',
      changes: {
        regions: { weu: { gatewaySubnet: '10.10.255.0/30' } },
        ...vpnTo(),
      },
      path: 'regions.weu.gatewaySubnet',
      message: ['10.10.255.0/30 of region weu is too small', '/27 at least'],
      fix: 'Use 10.10.255.224/27 as the GatewaySubnet of weu',
    },
    {
      name: 'a GatewaySubnet of /28, which only a Basic gateway fits into',
      changes: {
        regions: { weu: { gatewaySubnet: '10.10.255.0/28' } },
        ...vpnTo(),
      },
      path: 'regions.weu.gatewaySubnet',
      message: ['10.10.255.0/28 of region weu is too small', '/27 at least'],
      fix: 'Use 10.10.255.224/27 as the GatewaySubnet of weu',
    },
    {
      name: 'a GatewaySubnet of /29 for an ExpressRoute gateway',
      changes: {
        regions: { weu: { gatewaySubnet: '10.10.255.0/29' } },
        ...expressRouteTo(),
      },
      path: 'regions.weu.gatewaySubnet',
      message: '/27 at least',
      fix: 'Use 10.10.255.224/27 as the GatewaySubnet of weu',
    },
    {
      name: 'a GatewaySubnet of /30 beside subnets that leave room for /27 only',
      changes: {
        regions: {
          weu: {
            addressSpace: ['10.10.0.0/26'],
            subnets: { app: '10.10.0.0/28' },
            gatewaySubnet: '10.10.0.16/30',
          },
        },
      },
      path: 'regions.weu.gatewaySubnet',
      message: 'too small',
      fix: 'Use 10.10.0.32/27 as the GatewaySubnet of weu',
    },
    {
      name: 'a GatewaySubnet of /30 where there is room for no other',
      changes: {
        regions: {
          weu: {
            addressSpace: ['10.10.0.0/28'],
            subnets: { app: '10.10.0.0/29', db: '10.10.0.8/30' },
            gatewaySubnet: '10.10.0.12/30',
          },
        },
      },
      path: 'regions.weu.gatewaySubnet',
      message: 'Give the region a larger addressSpace',
    },
  ],
});
