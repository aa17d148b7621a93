import { manyRegions, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { hubMissing } from './hub-missing';

testRule(hubMissing, {
  accepted: [
    {
      name: 'hub-and-spoke with a hub',
      changes: { interconnect: { topology: 'hub-and-spoke', hub: 'weu' } },
    },
    { name: 'a mesh', changes: { interconnect: { topology: 'mesh' } } },
  ],
  refused: [
    {
      name: 'hub-and-spoke without a hub',
      changes: { interconnect: { topology: 'hub-and-spoke' } },
      path: 'interconnect.hub',
      message: 'interconnect.hub is missing',
      fix: 'Make weu the hub',
    },
    {
      name: 'it too where a gateway region is named, which makes the better hub',
      changes: {
        interconnect: { topology: 'hub-and-spoke' },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
      },
      path: 'interconnect.hub',
      message: 'interconnect.hub is missing',
      fix: 'Make neu the hub',
    },
    {
      name: 'it too where there is no region to be the hub',
      changes: {
        ...manyRegions(0),
        interconnect: { topology: 'hub-and-spoke' },
      },
      path: 'interconnect.hub',
      message: 'interconnect.hub is missing',
    },
  ],
});
