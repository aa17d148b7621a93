import { amsterdam, expressRouteTo, headquarters } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitsPerGatewayRule } from './circuits-per-gateway';

const places = ['Amsterdam', 'Frankfurt', 'London', 'Paris', 'Dublin'];
const circuits = (count: number, where = places) => ({
  onPremises: { via: 'expressroute', sites: { hq: headquarters } },
  circuits: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `c${index}`,
      { ...amsterdam, peeringLocation: where[index % where.length] },
    ]),
  ),
});

testRule(circuitsPerGatewayRule, {
  accepted: [
    { name: 'four circuits on ErGw1AZ', changes: circuits(4) },
    {
      name: 'eight circuits on ErGwScale with two scale units',
      changes: {
        ...circuits(8),
        gateways: { expressRoute: { sku: 'ErGwScale', minScaleUnits: 2 } },
      },
    },
    {
      name: 'eight circuits on virtual hubs',
      changes: { ...circuits(8), interconnect: { pattern: 'virtual-wan' } },
    },
    { name: 'one circuit', changes: expressRouteTo() },
  ],
  refused: [
    {
      name: 'five circuits on ErGw1AZ',
      changes: circuits(5),
      path: 'gateways.expressRoute.sku',
      message: 'region weu would be connected with 5 circuits; ErGw1AZ takes 4',
      fix: 'Use ErGw2AZ',
      count: 2,
    },
    {
      name: 'five circuits of one peering location',
      changes: {
        ...circuits(5, ['Amsterdam']),
        gateways: { expressRoute: { sku: 'ErGw3AZ' } },
      },
      path: 'circuits.c4.regions',
      message: '5 circuits at Amsterdam; it takes 4',
      count: 2,
    },
    {
      name: 'nine circuits on virtual hubs',
      changes: { ...circuits(9), interconnect: { pattern: 'virtual-wan' } },
      path: 'gateways.expressRoute.sku',
      message: ['one in a virtual hub takes 8', 'Use fewer circuits'],
      count: 2,
    },
  ],
});
