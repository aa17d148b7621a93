import type { Rule } from './rule';
import { listOf } from './wording';

const ways = ['provider', 'expressRoutePortId', 'existingCircuitId'] as const;

export const why =
  'A new circuit is carried either by a connectivity provider or by an ExpressRoute Direct port of the organisation; one that exists has its carrier already. Azure refuses a circuit with both, and cannot build one with neither.';

/** A circuit is ordered from a provider, runs on an ExpressRoute Direct port, or exists already. */
export const circuitProviderOrPort: Rule = {
  id: 'circuit-provider-or-port',
  severity: 'error',
  kind: 'incomplete',
  title:
    'A circuit has a provider, a Direct port or the id of an existing circuit',
  source: 'expressRouteCircuits',
  *check({ spec }) {
    for (const [key, circuit] of Object.entries(spec.circuits ?? {})) {
      const given = ways.filter(way => circuit[way] !== undefined);
      if (given.length === 1) continue;
      const path = ['circuits', key];
      if (given.length === 0) {
        yield {
          path: [...path, 'provider'],
          message: `Circuit ${key} says neither who carries it nor that it exists. Write the connectivity provider, such as provider: Equinix, or expressRoutePortId, or existingCircuitId.`,
        };
        continue;
      }
      // A circuit that exists is not ordered again, and a port is more specific than a provider.
      const kept = given[given.length - 1];
      yield {
        path: [...path, given[0]],
        message: `Circuit ${key} has ${listOf(
          given,
        )}, of which it can have one. ${
          kept === 'existingCircuitId'
            ? 'A circuit that exists has its provider or port already.'
            : 'A circuit on a port of your own has no provider.'
        }`,
        fix: {
          title: `Keep ${kept} of circuit ${key}`,
          changes: given
            .filter(way => way !== kept)
            .map(way => ({ path: [...path, way], value: undefined })),
        },
      };
    }
  },
};
