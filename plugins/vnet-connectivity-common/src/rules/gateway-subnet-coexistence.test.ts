import { expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { gatewaySubnetCoexistence } from './gateway-subnet-coexistence';

const both = expressRouteTo({}, { backup: 'vpn' });
const small = { regions: { weu: { gatewaySubnet: '10.10.255.0/28' } } };

testRule(gatewaySubnetCoexistence, {
  accepted: [
    { name: 'subnets that are allocated', changes: both },
    {
      name: 'a small subnet for one gateway, which has a rule of its own',
      changes: { ...small, ...vpnTo() },
    },
    {
      name: 'two gateways in a virtual hub',
      changes: { ...both, interconnect: { pattern: 'virtual-wan' } },
    },
  ],
  refused: [
    {
      name: 'a small subnet for two gateways',
      changes: { ...small, ...both },
      path: 'regions.weu.gatewaySubnet',
      message: 'too small for a VPN and an ExpressRoute gateway together',
      fix: 'Use 10.10.255.224/27 as the GatewaySubnet of weu',
    },
    {
      name: 'a network with room for no larger one',
      changes: {
        regions: {
          weu: {
            addressSpace: ['10.10.0.0/27'],
            gatewaySubnet: '10.10.0.0/28',
          },
        },
        ...both,
      },
      path: 'regions.weu.gatewaySubnet',
      message: 'Give the region a larger addressSpace, so that a /27 fits',
    },
  ],
});
