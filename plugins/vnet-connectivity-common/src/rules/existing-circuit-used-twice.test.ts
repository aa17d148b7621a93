import { amsterdam, existingCircuit } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingCircuitUsedTwice } from './existing-circuit-used-twice';

const circuit = (name: string) => ({
  ...amsterdam,
  provider: undefined,
  existingCircuitId: existingCircuit(name),
});
const interconnect = { pattern: 'expressroute' };

testRule(existingCircuitUsedTwice, {
  accepted: [
    {
      name: 'two circuits that exist, and a new one',
      changes: {
        interconnect,
        circuits: { a: circuit('a'), b: circuit('b'), c: amsterdam },
      },
    },
  ],
  refused: [
    {
      name: 'one circuit under two keys',
      changes: { interconnect, circuits: { a: circuit('a'), b: circuit('A') } },
      path: 'circuits.b.existingCircuitId',
      message: 'The circuits a and b are the same one',
    },
  ],
});
