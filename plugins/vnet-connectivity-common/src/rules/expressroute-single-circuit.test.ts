import {
  amsterdam,
  expressRouteInterconnect,
  expressRouteTo,
} from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { expressrouteSingleCircuit } from './expressroute-single-circuit';

const with2 = (peeringLocation: string) => ({
  ...expressRouteTo(),
  circuits: {
    ams: { ...amsterdam, sites: ['hq'] },
    two: { ...amsterdam, peeringLocation, sites: ['hq'] },
  },
});

testRule(expressrouteSingleCircuit, {
  accepted: [
    {
      name: 'circuits at two peering locations',
      changes: with2('Frankfurt'),
    },
    {
      name: 'one circuit of two buildings',
      changes: expressRouteTo({ peeringLocation: 'Amsterdam Metro' }),
    },
    {
      name: 'one circuit with a VPN as backup',
      changes: expressRouteTo({}, { backup: 'vpn' }),
    },
    { name: 'no ExpressRoute', changes: {} },
  ],
  refused: [
    {
      name: 'one circuit',
      changes: expressRouteTo(),
      path: 'circuits.ams',
      message:
        'The regions weu and neu depend on the peering location Amsterdam',
      fix: 'Add a VPN as backup',
    },
    {
      name: 'two circuits at one peering location',
      changes: with2('Amsterdam'),
      path: 'circuits.ams',
      message: 'Add a circuit at another location',
      fix: 'Add a VPN as backup',
    },
    {
      name: 'one circuit between regions, where a VPN to on-premises is no help',
      changes: expressRouteInterconnect(),
      path: 'circuits.ams',
      message: 'Add a circuit at another location.',
    },
  ],
});
