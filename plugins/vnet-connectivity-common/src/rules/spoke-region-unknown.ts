import { closest } from 'fastest-levenshtein';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  "A spoke is connected with the network of its region, and is built at the region's location. The region must be among those of the spec.";

/** A spoke is behind the network of a region. */
export const spokeRegionUnknown: Rule = {
  id: 'spoke-region-unknown',
  severity: 'error',
  kind: 'incomplete',
  title: 'Every spoke is behind one of the regions',
  source: 'hubAndSpoke',
  *check({ spec }) {
    const regions = Object.keys(spec.regions);
    for (const [key, { region }] of Object.entries(spec.spokes ?? {})) {
      if (regions.includes(region) || regions.length === 0) continue;
      const offer = closest(region, regions);
      const path = ['spokes', key, 'region'];
      yield {
        path,
        message: `Spoke ${key} is behind ${region}, which is not one of the regions. Use the key of a region: ${listOf(
          regions,
          5,
        )}.`,
        fix: {
          title: `Put spoke ${key} behind ${offer}`,
          changes: [{ path, value: offer }],
        },
      };
    }
  },
};
