import { expressRouteInterconnect, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { expressrouteTopology } from './expressroute-topology';

const hubAndSpoke = {
  interconnect: {
    pattern: 'expressroute',
    topology: 'hub-and-spoke',
    hub: 'weu',
  },
};

testRule(expressrouteTopology, {
  accepted: [
    { name: 'a mesh', changes: expressRouteInterconnect() },
    {
      name: 'hub-and-spoke over peering',
      changes: { interconnect: { topology: 'hub-and-spoke', hub: 'weu' } },
    },
  ],
  refused: [
    {
      name: 'hub-and-spoke on a circuit',
      changes: { ...expressRouteInterconnect(), ...hubAndSpoke },
      path: 'interconnect.topology',
      message: 'all regions on a circuit reach each other',
      fix: 'Use a mesh',
    },
    {
      name: 'hub-and-spoke with the shared gateway in the hub, which the fix keeps there',
      changes: {
        ...expressRouteInterconnect(),
        ...hubAndSpoke,
        ...vpnTo(undefined, { gateways: 'transit' }),
      },
      path: 'interconnect.topology',
      message: 'hub-and-spoke',
      fix: 'Use a mesh',
    },
  ],
});
