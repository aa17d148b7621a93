import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { peeringOneRemoteGatewayOnly } from './peering-one-remote-gateway-only';

testRule(peeringOneRemoteGatewayOnly, {
  accepted: [
    {
      name: 'three regions of which two use the gateway of the third',
      changes: {
        regions: { sdc: { location: 'swedencentral' } },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
    },
  ],
  refused: [
    {
      name: 'a graph in which a network uses two remote gateways',
      changes: { regions: { sdc: { location: 'swedencentral' } } },
      graph: topology => ({
        ...topology,
        peerings: topology.peerings.map(peering => ({
          ...peering,
          useRemoteGateways: peering.from === 'sdc',
        })),
      }),
      path: 'onPremises.gatewayRegion',
      message: 'Region sdc uses the gateways of neu and weu',
    },
  ],
});
