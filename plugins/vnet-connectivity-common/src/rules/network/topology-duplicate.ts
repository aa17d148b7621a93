import type { NetworkViolation } from '../network-rule';
import type { NetworkRule } from '../network-rule';

function* twice(
  field: string,
  names: readonly string[],
): Iterable<NetworkViolation> {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) {
      yield {
        path: [field, index],
        message: `${field} has ${name} twice: give each a name of its own, or leave one out.`,
      };
    }
    seen.add(name);
  }
}

export const why =
  'Of two entries with one name only one would count, and it would be unclear which.';

export const topologyDuplicate: NetworkRule = {
  id: 'topology-duplicate',
  severity: 'error',
  kind: 'incomplete',
  title: 'No element of a network is described twice',
  source: 'routing',
  visit: {
    *network(_, { peerings, connections, nvas }) {
      yield* twice(
        'peerings',
        peerings.map(({ from, to }) => `${from}->${to}`),
      );
      yield* twice(
        'connections',
        connections.map(({ id }) => id),
      );
      yield* twice(
        'nvas',
        nvas.map(({ id }) => id),
      );
    },
  },
};
