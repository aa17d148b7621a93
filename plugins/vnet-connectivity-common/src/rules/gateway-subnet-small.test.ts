import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { gatewaySubnetSmall } from './gateway-subnet-small';

testRule(gatewaySubnetSmall, {
  accepted: [
    {
      name: 'a GatewaySubnet of /26',
      changes: { regions: { weu: { gatewaySubnet: '10.10.255.0/26' } } },
    },
    { name: 'allocated GatewaySubnets', changes: vpnTo() },
    {
      name: 'one that is refused for its size',
      changes: { regions: { weu: { gatewaySubnet: '10.10.255.0/30' } } },
    },
  ],
  refused: [
    {
      name: 'a GatewaySubnet of /28',
      changes: { regions: { weu: { gatewaySubnet: '10.10.255.0/28' } } },
      path: 'regions.weu.gatewaySubnet',
      message: 'smaller than the recommended /27',
      fix: 'Use 10.10.255.224/27 as the GatewaySubnet of weu',
    },
    {
      name: 'an allocated one in a network that has no room for more',
      changes: {
        regions: { weu: { addressSpace: ['10.10.0.0/27'] } },
        ...vpnTo(),
      },
      path: 'regions.weu.gatewaySubnet',
      message: 'Give the region a larger addressSpace',
    },
  ],
});
