import {
  expressRouteInterconnect,
  expressRouteTo,
  vpnTo,
} from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitSitesOnlyWithExpressroute } from './circuit-sites-only-with-expressroute';

testRule(circuitSitesOnlyWithExpressroute, {
  accepted: [
    { name: 'a site that ExpressRoute leads to', changes: expressRouteTo() },
    {
      name: 'a circuit without sites beside a VPN',
      changes: { ...expressRouteInterconnect(), ...vpnTo() },
    },
  ],
  refused: [
    {
      name: 'a site at a circuit that is reached by VPN',
      changes: { ...expressRouteInterconnect({ sites: ['hq'] }), ...vpnTo() },
      path: 'circuits.ams.sites',
      message: ['leads to hq, but onPremises.via is vpn', 'backup: vpn'],
      fix: 'Remove the sites of circuit ams',
    },
  ],
});
