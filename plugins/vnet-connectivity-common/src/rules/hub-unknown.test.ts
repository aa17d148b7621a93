import { manyRegions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { hubUnknown } from './hub-unknown';

testRule(hubUnknown, {
  accepted: [
    {
      name: 'a hub that is a region',
      changes: { interconnect: { topology: 'hub-and-spoke', hub: 'neu' } },
    },
    {
      name: 'any hub where there is no region, which another rule reports',
      changes: {
        ...manyRegions(0),
        interconnect: { topology: 'hub-and-spoke', hub: 'neu' },
      },
    },
  ],
  refused: [
    {
      name: 'a hub that is no region',
      changes: { interconnect: { topology: 'hub-and-spoke', hub: 'new' } },
      path: 'interconnect.hub',
      message: ['The hub new is not one of the regions', 'weu and neu'],
      fix: 'Make neu the hub',
    },
    {
      name: 'a hub that is a property of every object',
      changes: {
        interconnect: { topology: 'hub-and-spoke', hub: 'constructor' },
      },
      path: 'interconnect.hub',
      message: 'The hub constructor is not one of the regions',
      fix: 'Make neu the hub',
    },
  ],
});
