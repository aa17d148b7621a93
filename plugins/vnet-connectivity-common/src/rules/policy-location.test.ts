import { testRule } from './__testUtils__/test-rule';
import { policyLocation } from './policy-location';

testRule(policyLocation, {
  accepted: [
    { name: 'any location where the portal restricts none' },
    {
      name: 'locations that the portal allows',
      options: { policy: { allowedLocations: ['westeurope', 'northeurope'] } },
    },
  ],
  refused: [
    {
      name: 'a location that the portal does not allow, and offers the nearest',
      options: {
        policy: { allowedLocations: ['eastus', 'uksouth', 'westeurope'] },
      },
      path: 'regions.neu.location',
      message: [
        'northeurope of region neu is not allowed',
        "this portal's policy allows only eastus, uksouth or westeurope",
      ],
      fix: 'Use uksouth for region neu',
    },
    {
      name: 'every location where the portal allows none',
      options: { policy: { allowedLocations: [] } },
      count: 2,
      path: 'regions.weu.location',
      message: "this portal's policy allows no location",
    },
  ],
});
