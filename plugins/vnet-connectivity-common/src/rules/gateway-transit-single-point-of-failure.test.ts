import { expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { gatewayTransitSinglePointOfFailure } from './gateway-transit-single-point-of-failure';

testRule(gatewayTransitSinglePointOfFailure, {
  accepted: [
    { name: 'a gateway in each region', changes: vpnTo() },
    {
      name: 'one region, which shares its gateway with nobody',
      changes: {
        regions: { neu: undefined },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
    },
  ],
  refused: [
    {
      name: 'one gateway for two regions',
      changes: vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      path: 'onPremises.gateways',
      message: [
        'region neu loses on-premises too',
        'ms round trip (P95, region neu)',
        '1250 Mbps of one VpnGw2AZ gateway',
        'onPremises.gateways: per-region',
        'only for a service that the first does not offer',
      ],
      fix: 'Use a gateway in each region',
    },
    {
      name: 'one gateway in the hub',
      changes: {
        regions: { sdc: { location: 'swedencentral' } },
        interconnect: { topology: 'hub-and-spoke', hub: 'weu' },
        ...vpnTo(undefined, { gateways: 'transit' }),
      },
      path: 'onPremises.gateways',
      message: 'the 2 other regions lose on-premises',
      fix: 'Use a gateway in each region',
    },
    {
      name: 'ExpressRoute to one region, where the fix puts the others on the circuit',
      changes: expressRouteTo(
        { regions: ['weu'] },
        { gateways: 'transit', gatewayRegion: 'weu' },
      ),
      path: 'onPremises.gateways',
      message: 'All regions share the bandwidth of one gateway',
      fix: 'Use a gateway in each region',
    },
    {
      name: 'a VPN to one of two regions that are joined by VPN',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet' },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
      path: 'onPremises.gateways',
      message: 'region neu loses on-premises too',
      fix: 'Use a gateway in each region',
    },
  ],
});
