import type { Rule } from './rule';

export const why =
  'The same circuit under two keys looks like two paths where there is one, and a gateway cannot be connected with it twice.';

/** One circuit of Azure is one circuit of the spec. */
export const existingCircuitUsedTwice: Rule = {
  id: 'existing-circuit-used-twice',
  severity: 'error',
  kind: 'incomplete',
  title: 'A circuit that exists is named once',
  source: 'spec',
  *check({ spec }) {
    const seen = new Map<string, string>();
    for (const [key, circuit] of Object.entries(spec.circuits ?? {})) {
      const id = circuit.existingCircuitId?.toLowerCase();
      if (id === undefined) continue;
      const other = seen.get(id);
      if (other === undefined) {
        seen.set(id, key);
        continue;
      }
      yield {
        path: ['circuits', key, 'existingCircuitId'],
        related: [['circuits', other, 'existingCircuitId']],
        message: `The circuits ${other} and ${key} are the same one in Azure. Remove ${key}, and add its regions and sites to ${other}.`,
      };
    }
  },
};
