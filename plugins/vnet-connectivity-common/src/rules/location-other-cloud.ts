import { otherCloudOf } from '../azure';
import { locationsOf } from './locations';
import type { Rule } from './rule';

export const why =
  'Azure US Government and Azure China are clouds of their own, with regions, sign-in and services of their own. Virtual networks of different clouds cannot be peered. This version signs in to the public cloud only, and has figures for no other.';

/** Other clouds have other endpoints, regions and prices. */
export const locationOtherCloud: Rule = {
  id: 'location-other-cloud',
  severity: 'error',
  kind: 'not-built',
  title: 'Every location is one of the Azure public cloud',
  source: 'peeringOverview',
  *check({ spec }) {
    for (const { location, owner, path } of locationsOf(spec)) {
      const cloud = otherCloudOf(location);
      if (!cloud) continue;
      yield {
        path,
        message: `${location} of ${owner} is a location of Azure ${cloud}, and this version does not build networks there. Use a location of the public cloud, such as westeurope.`,
      };
    }
  },
};
