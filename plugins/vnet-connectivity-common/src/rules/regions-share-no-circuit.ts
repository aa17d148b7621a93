import { patternOf } from '../patterns';
import { circuitsOfRegion } from './circuits';
import type { Rule } from './rule';

export const why =
  "Traffic between two virtual networks turns at the Microsoft router of a circuit that both are connected with. Over two different circuits there is no path, unless the provider's network has one.";

/** Two regions reach each other over a circuit that both are on. */
export const regionsShareNoCircuit: Rule = {
  id: 'regions-share-no-circuit',
  severity: 'error',
  kind: 'incomplete',
  title: 'Regions that are joined by ExpressRoute share a circuit',
  source: 'expressRouteBetweenVirtualNetworks',
  *check({ planned }) {
    if (patternOf(planned).regionGateways !== 'expressroute') return;
    const regions = Object.keys(planned.regions)
      // A region that is on no circuit at all is for `circuit-missing`.
      .filter(key => circuitsOfRegion(planned, key).length > 0);
    for (const [index, a] of regions.entries()) {
      for (const b of regions.slice(index + 1)) {
        const circuits = circuitsOfRegion(planned, a);
        if (circuits.some(key => planned.circuits[key].regions.includes(b))) {
          continue;
        }
        yield {
          path: ['circuits', circuits[0], 'regions'],
          related: circuitsOfRegion(planned, b).map(key => [
            'circuits',
            key,
            'regions',
          ]),
          message: `The regions ${a} and ${b} are on no circuit together, so there is no way between them. Add ${b} to the regions of circuit ${circuits[0]}, or ${a} to one of ${b}.`,
          fix: {
            title: `Put ${b} on circuit ${circuits[0]}`,
            changes: [
              {
                path: ['circuits', circuits[0], 'regions'],
                value: [...planned.circuits[circuits[0]].regions, b],
              },
            ],
          },
        };
      }
    }
  },
};
