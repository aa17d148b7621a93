import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { natGatewayWithoutSubnets } from './nat-gateway-without-subnets';

const natGateways = { virtualNetworks: { natGateway: 'StandardV2' } };
const app = (prefix: string) => ({ subnets: { app: prefix } });

testRule(natGatewayWithoutSubnets, {
  accepted: [
    { name: 'no NAT gateways' },
    {
      name: 'subnets in every network',
      changes: {
        ...natGateways,
        regions: { weu: app('10.10.1.0/24'), neu: app('10.20.1.0/24') },
      },
    },
    {
      name: 'a network without subnets that wants none',
      changes: {
        ...natGateways,
        regions: { weu: app('10.10.1.0/24'), neu: { natGateway: 'none' } },
      },
    },
  ],
  refused: [
    {
      name: 'networks without subnets',
      changes: natGateways,
      path: 'virtualNetworks.natGateway',
      message: 'No NAT gateway is built in region weu and region neu',
    },
    {
      name: 'a spoke without subnets',
      changes: { spokes: { app: { region: 'weu', natGateway: 'Standard' } } },
      path: 'spokes.app.natGateway',
      message: 'No NAT gateway is built in spoke app',
    },
    {
      name: 'a network that exists',
      changes: {
        regions: {
          neu: {
            existingVnetId: existingVnet('vnet-neu'),
            natGateway: 'StandardV2',
            ...app('10.20.1.0/24'),
          },
        },
      },
      path: 'regions.neu.natGateway',
      message: 'the network exists already',
    },
  ],
});
