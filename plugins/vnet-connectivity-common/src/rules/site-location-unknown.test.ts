import { headquarters, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { siteLocationUnknown } from './site-location-unknown';

const at = (location?: string) =>
  vpnTo({
    hq: { ...headquarters, ...(location === undefined ? {} : { location }) },
  });

testRule(siteLocationUnknown, {
  accepted: [
    { name: 'a site that says nothing', changes: at() },
    ...[
      'Hamburg',
      'hamburg, germany',
      'Köln',
      'Birmingham, Alabama',
      'westeurope',
      'West Europe',
      '53.55, 9.99',
      '-33.9,18.4',
    ].map(location => ({ name: location, changes: at(location) })),
  ],
  refused: [
    {
      name: 'a typing error',
      changes: at('Hambrug'),
      path: 'onPremises.sites.hq.location',
      message: ['"Hambrug", is no place', 'Did you mean "Hamburg, Germany"?'],
      fix: 'Site hq is in Hamburg, Germany',
    },
    {
      name: 'a name that several places have',
      changes: at('Birmingham'),
      path: 'onPremises.sites.hq.location',
      message: [
        'several places',
        '"Birmingham, Alabama, United States"',
        '"Birmingham, England, United Kingdom"',
      ],
    },
    {
      name: 'a place that is nowhere on the list',
      changes: at('Middle of nowhere'),
      path: 'onPremises.sites.hq.location',
      message: ['latitude and longitude'],
    },
    {
      name: 'degrees beyond the poles',
      changes: at('95, 10'),
      path: 'onPremises.sites.hq.location',
      message: ['latitude and longitude'],
    },
  ],
});
