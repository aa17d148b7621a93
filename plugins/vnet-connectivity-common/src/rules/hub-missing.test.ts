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
      name: 'hub-and-spoke without a hub, and offers the gateway region where one is named',
      changes: {
        interconnect: { topology: 'hub-and-spoke' },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
      },
      path: 'interconnect.hub',
      message: 'interconnect.hub is missing',
      fix: 'Make neu the hub',
    },
    {
      name: 'hub-and-spoke without a hub and without a region to be it',
      changes: {
        ...manyRegions(0),
        interconnect: { topology: 'hub-and-spoke' },
      },
      path: 'interconnect.hub',
      message: 'interconnect.hub is missing',
    },
  ],
});
