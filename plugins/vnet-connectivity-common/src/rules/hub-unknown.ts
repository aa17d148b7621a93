import { closest } from 'fastest-levenshtein';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'In hub-and-spoke every region is connected with one region, the hub. It must be among the regions of the spec.';

/** The hub is one of the regions. */
export const hubUnknown: Rule = {
  id: 'hub-unknown',
  severity: 'error',
  kind: 'incomplete',
  title: 'The hub is one of the regions',
  source: 'hubAndSpoke',
  *check({ spec }) {
    const { topology, hub } = spec.interconnect;
    const regions = Object.keys(spec.regions);
    if (
      topology !== 'hub-and-spoke' ||
      hub === undefined ||
      regions.includes(hub) ||
      regions.length === 0
    ) {
      return;
    }
    const offer = closest(hub, regions);
    yield {
      path: ['interconnect', 'hub'],
      message: `The hub ${hub} is not one of the regions. Use the key of a region: ${listOf(
        regions,
        5,
      )}.`,
      fix: {
        title: `Make ${offer} the hub`,
        changes: [{ path: ['interconnect', 'hub'], value: offer }],
      },
    };
  },
};
