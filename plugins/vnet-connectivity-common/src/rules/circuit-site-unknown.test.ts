import { amsterdam, expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitSiteUnknown } from './circuit-site-unknown';

testRule(circuitSiteUnknown, {
  accepted: [
    { name: 'a site of the spec', changes: expressRouteTo() },
    { name: 'no sites', changes: expressRouteTo({ sites: undefined }) },
  ],
  refused: [
    {
      name: 'a site that is not there',
      changes: expressRouteTo({ sites: ['hp'] }),
      path: 'circuits.ams.sites[0]',
      message: 'Use the keys of sites: hq',
      fix: 'Use hq for hp',
    },
    {
      name: 'a site beside all that are there',
      changes: expressRouteTo({ sites: ['hq', 'branch'] }),
      path: 'circuits.ams.sites[1]',
      message: 'branch, which is not one of the sites',
      fix: 'Remove branch from circuit ams',
    },
    {
      name: 'a site where none is described',
      changes: {
        interconnect: { pattern: 'expressroute' },
        circuits: { ams: { ...amsterdam, sites: ['hq'] } },
      },
      path: 'circuits.ams.sites[0]',
      message: 'Describe it there, or remove it.',
      fix: 'Remove hq from circuit ams',
    },
  ],
});
