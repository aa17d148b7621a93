import { gatewayRegionNearest } from './gateway-region-nearest';
import { headquarters, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';

const acrossTheOcean = {
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    eus: { location: 'eastus', addressSpace: ['10.30.0.0/16'] },
  },
};
const shared = (gatewayRegion: string, location?: string) =>
  vpnTo(
    { hq: { ...headquarters, ...(location ? { location } : {}) } },
    { gateways: 'transit', gatewayRegion },
  );

testRule(gatewayRegionNearest, {
  accepted: [
    {
      name: 'the gateway in the nearest region',
      changes: { ...acrossTheOcean, ...shared('weu', 'Hamburg') },
    },
    {
      name: 'a region that is a little further away than another',
      changes: shared('weu', '53.0, 0.5'),
    },
    {
      name: 'a site of which nobody says where it is',
      changes: { ...acrossTheOcean, ...shared('eus') },
    },
    {
      name: 'the hub, the only region that all are joined with',
      changes: {
        ...acrossTheOcean,
        interconnect: { topology: 'hub-and-spoke', hub: 'eus' },
        ...shared('eus', 'Hamburg'),
      },
    },
    {
      name: 'a gateway in each region',
      changes: {
        ...acrossTheOcean,
        ...vpnTo({ hq: { ...headquarters, location: 'Hamburg' } }),
      },
    },
  ],
  refused: [
    {
      name: 'a gateway across the ocean',
      changes: { ...acrossTheOcean, ...shared('eus', 'Hamburg, Germany') },
      path: 'onPremises.gatewayRegion',
      message: [
        'weu is 366 km from hq (Hamburg)',
        'eus 6,452 km',
        'onPremises.gatewayRegion: weu',
      ],
      fix: 'Put the gateway in weu',
    },
  ],
});
