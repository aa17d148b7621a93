import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'A site at the other end of a circuit exchanges routes with every network on it. A spec that reaches on-premises in another way, or not at all, contradicts that.';

/** A site at the end of a circuit is reached over it, whatever `onPremises.via` is. */
export const circuitSitesOnlyWithExpressroute: Rule = {
  id: 'circuit-sites-only-with-expressroute',
  severity: 'error',
  kind: 'incomplete',
  title:
    'Sites are at the end of a circuit only where ExpressRoute leads to them',
  source: 'expressRouteCircuits',
  dependsOn: [['onPremises', 'via']],
  *check({ spec, planned }) {
    const { via } = planned.onPremises;
    if (via === 'expressroute') return;
    for (const [key, { sites = [] }] of Object.entries(spec.circuits ?? {})) {
      if (sites.length === 0) continue;
      const path = ['circuits', key, 'sites'];
      yield {
        path,
        message: `Circuit ${key} leads to ${listOf(
          sites,
        )}, but onPremises.via is ${via}. Remove the sites of the circuit, or set onPremises.via: expressroute${
          via === 'vpn' ? ' with backup: vpn' : ''
        }.`,
        fix: {
          title: `Remove the sites of circuit ${key}`,
          changes: [{ path, value: undefined }],
        },
      };
    }
  },
};
