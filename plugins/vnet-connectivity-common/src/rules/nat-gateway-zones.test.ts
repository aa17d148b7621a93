import { testRule } from './__testUtils__/test-rule';
import { natGatewayZones } from './nat-gateway-zones';

testRule(natGatewayZones, {
  accepted: [
    { name: 'no NAT gateways' },
    {
      name: 'gateways that span the zones',
      changes: { virtualNetworks: { natGateway: 'StandardV2' } },
    },
    {
      name: 'a location without zones',
      changes: {
        regions: { weu: { location: 'westus', natGateway: 'Standard' } },
      },
    },
    {
      name: 'a location that has nothing else',
      changes: {
        regions: { weu: { location: 'qatarcentral', natGateway: 'Standard' } },
      },
    },
  ],
  refused: [
    {
      name: 'gateways in one zone each',
      changes: { virtualNetworks: { natGateway: 'Standard' } },
      path: 'virtualNetworks.natGateway',
      message: 'region weu and region neu',
      fix: 'Choose StandardV2',
    },
    {
      name: 'a gateway in one zone',
      changes: { regions: { neu: { natGateway: 'Standard' } } },
      path: 'regions.neu.natGateway',
      message: 'The Standard NAT gateway of region neu',
      fix: 'Choose StandardV2',
    },
  ],
});
