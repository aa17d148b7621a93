import type { Rule } from './rule';

export const why =
  'The sites of a circuit are at its other end. A site that no circuit names is left out of routes, diagrams and what-if answers, although it may be reachable in fact.';

/** In the spec, no path leads to a site that no circuit names. */
export const siteWithoutCircuit: Rule = {
  id: 'site-without-circuit',
  severity: 'warning',
  kind: 'incomplete',
  title: 'Every site that is reached by ExpressRoute is at a circuit',
  source: 'expressRouteCircuits',
  dependsOn: [['circuits']],
  *check({ planned }) {
    const { via, sites } = planned.onPremises;
    const circuits = Object.entries(planned.circuits);
    if (via !== 'expressroute' || circuits.length === 0) return;
    for (const site of Object.keys(sites)) {
      if (circuits.some(([, circuit]) => circuit.sites?.includes(site))) {
        continue;
      }
      const [key, circuit] = circuits[0];
      yield {
        path: ['onPremises', 'sites', site],
        message: `No circuit leads to site ${site}. Add it to the sites of a circuit, such as circuits.${key}.sites.`,
        ...(circuits.length === 1 && {
          fix: {
            title: `Put ${site} at circuit ${key}`,
            changes: [
              {
                path: ['circuits', key, 'sites'],
                value: [...(circuit.sites ?? []), site],
              },
            ],
          },
        }),
      };
    }
  },
};
