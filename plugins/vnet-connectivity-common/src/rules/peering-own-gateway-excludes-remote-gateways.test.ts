import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { peeringOwnGatewayExcludesRemoteGateways } from './peering-own-gateway-excludes-remote-gateways';

testRule(peeringOwnGatewayExcludesRemoteGateways, {
  accepted: [
    { name: 'a gateway in each region', changes: vpnTo() },
    {
      name: 'one gateway that the others use',
      changes: vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
    },
  ],
  refused: [
    {
      name: 'a gateway in each region and one that the others use',
      changes: vpnTo(undefined, {
        gateways: 'per-region',
        gatewayRegion: 'weu',
      }),
      path: 'onPremises.gatewayRegion',
      message: ['none can use the gateway of weu as well', 'transit'],
      fix: 'Remove the gateway region',
    },
    {
      name: 'a gateway region without transit, and takes it that transit is meant',
      changes: vpnTo(undefined, { gatewayRegion: 'weu' }),
      path: 'onPremises.gatewayRegion',
      message: 'Azure allows the one or the other',
      fix: 'Let the other regions use the gateway of weu',
    },
    {
      name: 'a graph in which a network with a gateway uses a remote one',
      changes: vpnTo(),
      graph: topology => ({
        ...topology,
        peerings: topology.peerings.map(peering => ({
          ...peering,
          useRemoteGateways: peering.from === 'neu',
        })),
      }),
      path: 'onPremises.gateways',
      message:
        'Region neu has a gateway of its own and uses the gateway of weu',
    },
    {
      name: 'a region with a Route Server that uses the gateway of another',
      changes: {
        regions: {
          weu: {
            subnets: { nva: '10.10.1.0/24' },
            nva: { ipAddress: '10.10.1.4', asn: 65001 },
          },
          neu: {
            subnets: { nva: '10.20.1.0/24' },
            nva: { ipAddress: '10.20.1.4', asn: 65001 },
          },
        },
        spokes: { app: { region: 'weu', addressSpace: ['10.11.0.0/16'] } },
        inspection: { via: 'nva' },
        gateways: { routeServer: true },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
      path: 'onPremises.gateways',
      message: 'Region neu has a Route Server of its own',
    },
  ],
});
