import { amsterdam, expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitWithoutGateway } from './circuit-without-gateway';

const transit = { gateways: 'transit', gatewayRegion: 'weu' };

testRule(circuitWithoutGateway, {
  accepted: [
    {
      name: 'regions with a gateway each',
      changes: expressRouteTo(),
    },
    {
      name: 'the region whose gateway all use',
      changes: expressRouteTo({ regions: ['weu'] }, transit),
    },
    {
      name: 'gateways in virtual hubs',
      changes: {
        ...expressRouteTo(),
        interconnect: { pattern: 'virtual-wan' },
      },
    },
  ],
  refused: [
    {
      name: 'a region that uses the gateway of another',
      changes: expressRouteTo({}, transit),
      path: 'circuits.ams.regions',
      message: 'names neu, but only weu has an ExpressRoute gateway',
      fix: 'Leave weu on circuit ams',
    },
    {
      name: 'only regions that use the gateway of another',
      changes: expressRouteTo({ regions: ['neu'] }, transit),
      path: 'circuits.ams.regions',
      message: 'the way to the circuit leads through weu',
    },
    {
      name: 'a circuit that nothing uses',
      changes: { circuits: { ams: amsterdam } },
      path: 'circuits.ams',
      message: 'Circuit ams is not used',
      fix: 'Remove circuit ams',
    },
  ],
});
