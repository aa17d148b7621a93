import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { locationWithoutZones } from './location-without-zones';

testRule(locationWithoutZones, {
  accepted: [
    { name: 'gateways in regions with zones', changes: vpnTo() },
    {
      name: 'a region without zones that has no gateway',
      changes: { regions: { weu: { location: 'westus' } } },
    },
    {
      name: 'a region without zones that uses the gateway of another',
      changes: {
        regions: { weu: { location: 'westus' } },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
      },
    },
  ],
  refused: [
    {
      name: 'a gateway in a region without zones',
      changes: { regions: { weu: { location: 'westus' } }, ...vpnTo() },
      path: 'regions.weu.location',
      message: ['not zone-redundant', 'eastus'],
    },
    {
      name: 'a virtual hub in a region without zones',
      changes: {
        regions: { neu: { location: 'westus' } },
        interconnect: { pattern: 'virtual-wan' },
      },
      path: 'regions.neu.location',
      message: 'its virtual hub is deployed all the same',
    },
  ],
});
