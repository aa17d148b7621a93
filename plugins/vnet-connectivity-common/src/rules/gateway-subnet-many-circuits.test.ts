import { amsterdam, headquarters } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { gatewaySubnetManyCircuits } from './gateway-subnet-many-circuits';

const places = ['Amsterdam', 'Frankfurt', 'London', 'Paris'];
const circuits = (count: number) => ({
  onPremises: {
    via: 'expressroute',
    gateways: 'transit',
    gatewayRegion: 'weu',
    sites: { hq: headquarters },
  },
  circuits: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `c${index}`,
      { ...amsterdam, peeringLocation: places[index % 4], regions: ['weu'] },
    ]),
  ),
  gateways: { expressRoute: { sku: 'ErGw3AZ' } },
});

testRule(gatewaySubnetManyCircuits, {
  accepted: [
    { name: 'fifteen circuits', changes: circuits(15) },
    {
      name: 'sixteen circuits with a larger subnet',
      changes: {
        ...circuits(16),
        regions: { weu: { gatewaySubnet: '10.10.255.0/26' } },
      },
    },
  ],
  refused: [
    {
      name: 'sixteen circuits',
      changes: circuits(16),
      path: 'regions.weu.gatewaySubnet',
      message: 'too small for 16 circuits',
      fix: 'Use 10.10.255.192/26 as the GatewaySubnet of weu',
    },
    {
      name: 'sixteen circuits in a network with room for no larger subnet',
      changes: {
        ...circuits(16),
        regions: { weu: { addressSpace: ['10.10.0.0/26'] } },
      },
      path: 'regions.weu.gatewaySubnet',
      message: 'so that a /26 fits',
    },
  ],
});
