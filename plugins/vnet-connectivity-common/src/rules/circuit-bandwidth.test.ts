import { existingCircuit, expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitBandwidth } from './circuit-bandwidth';

const port = {
  provider: undefined,
  expressRoutePortId:
    '/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg/providers/Microsoft.Network/expressRoutePorts/port',
};

testRule(circuitBandwidth, {
  accepted: [
    {
      name: '50 Mbps of a provider',
      changes: expressRouteTo({ bandwidthMbps: 50 }),
    },
    {
      name: '40 Gbps on a port',
      changes: expressRouteTo({ ...port, bandwidthMbps: 40000 }),
    },
    {
      name: 'whatever a circuit has that exists',
      changes: expressRouteTo({
        provider: undefined,
        existingCircuitId: existingCircuit('ams'),
        bandwidthMbps: 300,
      }),
    },
  ],
  refused: [
    {
      name: '300 Mbps of a provider',
      changes: expressRouteTo({ bandwidthMbps: 300 }),
      path: 'circuits.ams.bandwidthMbps',
      message: ['no circuit of 300 Mbps of a provider', 'for example 500'],
      fix: 'Use 500 Mbps for circuit ams',
    },
    {
      name: '40 Gbps of a provider',
      changes: expressRouteTo({ bandwidthMbps: 40000 }),
      path: 'circuits.ams.bandwidthMbps',
      message: 'for example 10000',
      fix: 'Use 10000 Mbps for circuit ams',
    },
    {
      name: '500 Mbps on a port',
      changes: expressRouteTo({ ...port, bandwidthMbps: 500 }),
      path: 'circuits.ams.bandwidthMbps',
      message: 'on a port of ExpressRoute Direct',
      fix: 'Use 1000 Mbps for circuit ams',
    },
  ],
});
