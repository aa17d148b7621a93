import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'The appliance is built by others; the routes lead to its address. In a region without one, the traffic of the spokes would have nowhere to go.';

/** With inspection by appliances, each region has one. */
export const nvaMissing: Rule = {
  id: 'nva-missing',
  severity: 'error',
  kind: 'incomplete',
  title: 'With inspection by appliances every region names its appliance',
  source: 'routing',
  dependsOn: [['inspection', 'via']],
  *check({ planned }) {
    if (planned.inspection.via !== 'nva' || patternOf(planned).virtualHubs) {
      return;
    }
    for (const [key, { nva }] of Object.entries(planned.regions)) {
      if (nva !== undefined) continue;
      yield {
        path: ['regions', key, 'nva'],
        message: `inspection.via is nva, but region ${key} names no appliance. Write its private address as regions.${key}.nva.ipAddress (that of the load balancer, where there are several), or use inspection.via: azure-firewall.`,
      };
    }
  },
};
