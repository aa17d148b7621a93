import {
  amsterdam,
  expressRouteInterconnect,
  expressRouteTo,
  headquarters,
} from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitMissing } from './circuit-missing';

testRule(circuitMissing, {
  accepted: [
    { name: 'a circuit for both regions', changes: expressRouteTo() },
    {
      name: 'a circuit for the one region that has the gateway',
      changes: expressRouteTo(
        { regions: ['weu'] },
        { gateways: 'transit', gatewayRegion: 'weu' },
      ),
    },
    { name: 'no ExpressRoute', changes: {} },
  ],
  refused: [
    {
      name: 'ExpressRoute to on-premises without circuits',
      changes: {
        onPremises: { via: 'expressroute', sites: { hq: headquarters } },
      },
      path: 'circuits',
      message: [
        'onPremises.via is expressroute, but there are no circuits',
        'regions: [weu, neu]',
      ],
    },
    {
      name: 'ExpressRoute between regions without circuits',
      changes: { interconnect: { pattern: 'expressroute' } },
      path: 'circuits',
      message: 'interconnect.pattern is expressroute',
    },
    {
      name: 'a region that is on no circuit',
      changes: expressRouteTo({ regions: ['weu'] }),
      path: 'circuits.ams.regions',
      message: [
        'region neu gets an ExpressRoute gateway, but is on no circuit',
        'onPremises.gateways: transit',
      ],
      fix: 'Put neu on circuit ams',
    },
    {
      name: 'a region out of reach of the circuit',
      changes: {
        regions: { neu: { location: 'eastus' } },
        ...expressRouteTo({ regions: ['weu'] }),
      },
      path: 'circuits.ams.regions',
      message: 'region neu gets an ExpressRoute gateway',
    },
    {
      name: 'a region that is on neither of two circuits',
      changes: {
        ...expressRouteInterconnect({ regions: ['weu'] }),
        circuits: {
          ams: { ...amsterdam, regions: ['weu'] },
          fra: { ...amsterdam, peeringLocation: 'Frankfurt', regions: ['weu'] },
        },
      },
      path: 'circuits',
      message: 'Add it to the regions of a circuit.',
    },
  ],
});
