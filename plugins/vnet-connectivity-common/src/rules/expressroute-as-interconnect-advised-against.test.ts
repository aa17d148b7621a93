import { expressRouteInterconnect, expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { expressrouteAsInterconnectAdvisedAgainst } from './expressroute-as-interconnect-advised-against';

testRule(expressrouteAsInterconnectAdvisedAgainst, {
  accepted: [
    {
      name: 'peered regions with ExpressRoute to on-premises',
      changes: expressRouteTo(),
    },
  ],
  refused: [
    {
      name: 'regions that are joined over the circuit to on-premises',
      changes: {
        ...expressRouteTo(),
        interconnect: { pattern: 'expressroute' },
      },
      path: 'interconnect.pattern',
      message: ['turns at Amsterdam', 'global-peering'],
      fix: 'Join the regions by global peering',
    },
    {
      name: 'regions that have a circuit for nothing else',
      changes: expressRouteInterconnect(),
      path: 'interconnect.pattern',
      message: 'stops when the circuit fails',
    },
  ],
});
