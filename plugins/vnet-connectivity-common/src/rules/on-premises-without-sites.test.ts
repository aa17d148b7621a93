import { expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { onPremisesWithoutSites } from './on-premises-without-sites';

testRule(onPremisesWithoutSites, {
  accepted: [
    { name: 'a VPN to a site', changes: vpnTo() },
    { name: 'no on-premises' },
  ],
  refused: [
    {
      name: 'a VPN to nowhere',
      changes: { onPremises: { via: 'vpn' } },
      path: 'onPremises.sites',
      message: 'onPremises.sites names no site',
      fix: 'Do without on-premises',
    },
    {
      name: 'gateway transit to nowhere',
      changes: {
        onPremises: { via: 'vpn', gateways: 'transit', gatewayRegion: 'weu' },
      },
      path: 'onPremises.sites',
      message: 'names no site',
      fix: 'Do without on-premises',
    },
    {
      name: 'ExpressRoute to what nobody describes',
      changes: expressRouteTo({ sites: undefined }, { sites: {} }),
      path: 'onPremises.sites',
      message: 'The circuits work without',
    },
  ],
});
