import { existingCircuit, expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitProviderOrPort } from './circuit-provider-or-port';

const expressRoutePortId =
  '/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg/providers/Microsoft.Network/expressRoutePorts/port';

testRule(circuitProviderOrPort, {
  accepted: [
    { name: 'a provider', changes: expressRouteTo() },
    {
      name: 'a port',
      changes: expressRouteTo({ provider: undefined, expressRoutePortId }),
    },
    {
      name: 'a circuit that exists',
      changes: expressRouteTo({
        provider: undefined,
        existingCircuitId: existingCircuit('ams'),
      }),
    },
  ],
  refused: [
    {
      name: 'none of them',
      changes: expressRouteTo({ provider: undefined }),
      path: 'circuits.ams.provider',
      message: 'neither who carries it nor that it exists',
    },
    {
      name: 'a provider and a port',
      changes: expressRouteTo({ expressRoutePortId }),
      path: 'circuits.ams.provider',
      message: 'has provider and expressRoutePortId',
      fix: 'Keep expressRoutePortId of circuit ams',
    },
    {
      name: 'a provider for a circuit that exists',
      changes: expressRouteTo({ existingCircuitId: existingCircuit('ams') }),
      path: 'circuits.ams.provider',
      message: 'has its provider or port already',
      fix: 'Keep existingCircuitId of circuit ams',
    },
  ],
});
