import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { gatewaySubnetSize } from './gateway-subnet-size';

testRule(gatewaySubnetSize, {
  accepted: [
    {
      name: 'a GatewaySubnet of /27',
      changes: { regions: { weu: { gatewaySubnet: '10.10.255.0/27' } } },
    },
    {
      name: 'a GatewaySubnet of /29, the smallest there is',
      changes: { regions: { weu: { gatewaySubnet: '10.10.255.0/29' } } },
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
      message: ['10.10.255.0/30 of region weu is too small', '/29 at least'],
      fix: 'Use 10.10.255.224/27 as the GatewaySubnet of weu',
    },
    {
      name: 'a GatewaySubnet of /30 beside subnets that leave room for /28 only',
      changes: {
        regions: {
          weu: {
            addressSpace: ['10.10.0.0/27'],
            subnets: { app: '10.10.0.0/28' },
            gatewaySubnet: '10.10.0.16/30',
          },
        },
      },
      path: 'regions.weu.gatewaySubnet',
      message: 'too small',
      fix: 'Use 10.10.0.16/28 as the GatewaySubnet of weu',
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
