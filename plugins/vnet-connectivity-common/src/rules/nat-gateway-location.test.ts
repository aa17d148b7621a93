import { testRule } from './__testUtils__/test-rule';
import { natGatewayLocation } from './nat-gateway-location';

const qatar = { location: 'qatarcentral' };

testRule(natGatewayLocation, {
  accepted: [
    { name: 'no NAT gateway', changes: { regions: { weu: qatar } } },
    {
      name: 'locations that have it',
      changes: { virtualNetworks: { natGateway: 'StandardV2' } },
    },
    {
      name: 'a Standard one where there is nothing else',
      changes: {
        virtualNetworks: { natGateway: 'StandardV2' },
        regions: { weu: { ...qatar, natGateway: 'Standard' } },
      },
    },
  ],
  refused: [
    {
      name: 'a location that has none',
      changes: {
        virtualNetworks: { natGateway: 'StandardV2' },
        regions: { weu: qatar },
      },
      path: 'virtualNetworks.natGateway',
      message: 'qatarcentral, where region weu stands',
      fix: 'Choose Standard for region weu',
    },
  ],
});
