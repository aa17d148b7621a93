import { expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { vnetToVnetExpressrouteTransit } from './vnet-to-vnet-expressroute-transit';

const interconnect = { pattern: 'vnet-to-vnet' };
const transit = { gateways: 'transit', gatewayRegion: 'weu' };

testRule(vnetToVnetExpressrouteTransit, {
  accepted: [
    {
      name: 'an ExpressRoute gateway in each region',
      changes: { ...expressRouteTo(), interconnect },
    },
    {
      name: 'a VPN to one region',
      changes: { ...vpnTo(undefined, transit), interconnect },
    },
  ],
  refused: [
    {
      name: 'ExpressRoute to one region',
      changes: {
        ...expressRouteTo({ regions: ['weu'] }, transit),
        interconnect,
      },
      path: 'onPremises.gateways',
      message: 'its ExpressRoute gateway does not learn their routes',
      fix: 'Use an ExpressRoute gateway in each region',
    },
    {
      name: 'ExpressRoute to one region, with a VPN as backup',
      changes: {
        ...expressRouteTo({ regions: ['weu'] }, { ...transit, backup: 'vpn' }),
        interconnect,
      },
      path: 'onPremises.gateways',
      message: 'so that the backup would be all they have',
      fix: 'Use an ExpressRoute gateway in each region',
    },
    {
      name: 'ExpressRoute to one region, with another out of reach of the circuit',
      changes: {
        regions: { neu: { location: 'eastus' } },
        ...expressRouteTo({ regions: ['weu'] }, transit),
        interconnect,
      },
      path: 'onPremises.gateways',
      message: 'interconnect.pattern: global-peering',
    },
  ],
});
