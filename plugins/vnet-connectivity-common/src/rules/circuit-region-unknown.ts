import { closest } from 'fastest-levenshtein';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'Each region on a circuit becomes one connection of its ExpressRoute gateway with the circuit. A region that is not there has no gateway, and a second connection of the same two is refused.';

/** A circuit is used by regions of the spec, each once. */
export const circuitRegionUnknown: Rule = {
  id: 'circuit-region-unknown',
  severity: 'error',
  kind: 'incomplete',
  title: 'The regions of a circuit are regions of the spec, each named once',
  source: 'spec',
  *check({ spec }) {
    const regions = Object.keys(spec.regions);
    for (const [key, circuit] of Object.entries(spec.circuits ?? {})) {
      for (const [index, region] of circuit.regions.entries()) {
        const path = ['circuits', key, 'regions', index];
        if (circuit.regions.indexOf(region) < index) {
          yield {
            path,
            message: `Circuit ${key} names region ${region} twice. Remove one of the two.`,
            fix: {
              title: `Name ${region} once`,
              changes: [{ path, value: undefined }],
            },
          };
          continue;
        }
        if (regions.includes(region) || regions.length === 0) continue;
        const free = regions.filter(other => !circuit.regions.includes(other));
        const offer = free.length > 0 ? closest(region, free) : undefined;
        yield {
          path,
          message: `Circuit ${key} names ${region}, which is not one of the regions. Use the keys of regions: ${listOf(
            regions,
            5,
          )}.`,
          ...(offer && {
            fix: {
              title: `Use ${offer} for ${region}`,
              changes: [{ path, value: offer }],
            },
          }),
        };
      }
    }
  },
};
