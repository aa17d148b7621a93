import { amsterdam, expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { siteWithoutCircuit } from './site-without-circuit';

testRule(siteWithoutCircuit, {
  accepted: [
    { name: 'a site at a circuit', changes: expressRouteTo() },
    { name: 'a site that is reached by VPN', changes: vpnTo() },
  ],
  refused: [
    {
      name: 'a site at no circuit',
      changes: expressRouteTo({ sites: undefined }),
      path: 'onPremises.sites.hq',
      message: 'No circuit leads to site hq',
      fix: 'Put hq at circuit ams',
    },
    {
      name: 'a site at neither of two circuits',
      changes: {
        ...expressRouteTo({ sites: undefined }),
        circuits: {
          ams: amsterdam,
          fra: { ...amsterdam, peeringLocation: 'Frankfurt' },
        },
      },
      path: 'onPremises.sites.hq',
      message: 'such as circuits.ams.sites',
    },
  ],
});
