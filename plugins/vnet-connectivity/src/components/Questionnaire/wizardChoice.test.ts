import type { Answers } from 'backstage-plugin-vnet-connectivity-common';
import { advise } from 'backstage-plugin-vnet-connectivity-common';
import { wizardChoice } from './wizardChoice';

/** The link to the wizard for one gateway that all regions use. */
function sharedGateway(answers: Answers) {
  const { ranked, failing } = advise({ sites: 1, ...answers });
  const option = [...ranked, ...failing]
    .map(advised => advised.option)
    .find(({ id }) => id === 'global-peering/vpn-transit');
  if (!option) throw new Error('There is no such option.');
  return wizardChoice(option.spec);
}

describe('wizardChoice', () => {
  it.each([
    [
      ['westeurope', 'eastus'],
      ['weu', 'eus'],
    ],
    [
      ['eastus', 'westeurope'],
      ['eus', 'weu'],
    ],
  ])(
    'carries %j in this order, and the gateway in the first',
    (regions, keys) => {
      const choice = sharedGateway({ regions });
      expect(Object.keys(choice.regions ?? {})).toEqual(keys);
      expect(choice.onPremises).toEqual({
        via: 'vpn',
        gateways: 'transit',
        gatewayRegion: keys[0],
      });
    },
  );

  it('carries where the sites are, and the gateway nearest to them; no example', () => {
    expect(
      sharedGateway({
        regions: ['eastus', 'westeurope'],
        siteLocations: ['Hamburg, Germany'],
      }).onPremises,
    ).toEqual({
      via: 'vpn',
      gateways: 'transit',
      gatewayRegion: 'weu',
      sites: { 'site-1': { location: 'Hamburg, Germany' } },
    });
  });
});
