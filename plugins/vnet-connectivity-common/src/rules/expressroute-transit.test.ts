import {
  expressRouteInterconnect,
  expressRouteTo,
  vpnTo,
} from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { expressrouteTransit } from './expressroute-transit';

const interconnect = { pattern: 'expressroute' };
const transit = { gateways: 'transit', gatewayRegion: 'weu' };

testRule(expressrouteTransit, {
  accepted: [
    {
      name: 'a gateway in each region',
      changes: { ...expressRouteTo(), interconnect },
    },
    {
      name: 'peered regions, one of which has the gateway',
      changes: expressRouteTo({ regions: ['weu'] }, transit),
    },
    {
      name: 'a VPN gateway in each region',
      changes: { ...expressRouteInterconnect(), ...vpnTo() },
    },
  ],
  refused: [
    {
      name: 'one entry to on-premises',
      changes: { ...expressRouteTo({}, transit), interconnect },
      path: 'onPremises.gateways',
      message: 'every region has an ExpressRoute gateway already',
      fix: 'Use the gateway of each region',
    },
    {
      name: 'a VPN to one region, which the others do not learn of',
      changes: { ...expressRouteInterconnect(), ...vpnTo(undefined, transit) },
      path: 'onPremises.gateways',
      message: 'do not learn what lies behind the VPN gateway of weu',
      fix: 'Use the gateway of each region',
    },
  ],
});
