import { patternOf } from '../patterns';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'The traffic of spokes is routed to the appliances of a spec. Without inspection by appliances no route would lead there.';

/** Routes lead to an appliance only if it is to inspect. */
export const nvaOnlyWithInspection: Rule = {
  id: 'nva-only-with-inspection',
  severity: 'error',
  kind: 'incomplete',
  title: 'Appliances are named only where they inspect the traffic',
  source: 'spec',
  dependsOn: [['inspection', 'via']],
  *check({ spec, planned }) {
    const regions = Object.keys(spec.regions).filter(
      key => spec.regions[key].nva !== undefined,
    );
    const { via } = planned.inspection;
    if (
      via === 'nva' ||
      regions.length === 0 ||
      // There `virtual-wan-nva` reports it.
      patternOf(planned).virtualHubs
    ) {
      return;
    }
    yield {
      path: ['regions', regions[0], 'nva'],
      message: `${regions.length === 1 ? 'Region' : 'The regions'} ${listOf(
        regions,
      )} ${
        regions.length === 1 ? 'names an appliance' : 'name appliances'
      }, but inspection.via is ${via}. Set inspection.via: nva, or remove nva.`,
      fix: {
        title: 'Remove the appliances',
        changes: regions.map(key => ({
          path: ['regions', key, 'nva'],
          value: undefined,
        })),
      },
    };
  },
};
