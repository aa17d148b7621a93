import type { Rule } from './rule';

export const why =
  'Outbound traffic over a Local circuit is part of its monthly price, so Azure sells it without metering only.';

/** Outbound traffic of a Local circuit is part of its price. */
export const circuitLocalUnlimited: Rule = {
  id: 'circuit-local-unlimited',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A Local circuit has unlimited data',
  source: 'expressRouteFaq',
  *check({ spec, planned }) {
    for (const [key, circuit] of Object.entries(planned.circuits)) {
      if (
        circuit.tier !== 'Local' ||
        circuit.family === 'UnlimitedData' ||
        circuit.existingCircuitId !== undefined
      ) {
        continue;
      }
      const path = ['circuits', key, 'family'];
      yield {
        path,
        message: `Circuit ${key} is Local, but its family is MeteredData${
          spec.circuits?.[key]?.family === undefined ? ' (the default)' : ''
        }. Use family: UnlimitedData.`,
        fix: {
          title: `Give circuit ${key} unlimited data`,
          changes: [{ path, value: 'UnlimitedData' }],
        },
      };
    }
  },
};
