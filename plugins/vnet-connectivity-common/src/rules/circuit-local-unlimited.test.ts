import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitLocalUnlimited } from './circuit-local-unlimited';

const regions = { neu: { location: 'westeurope' } };

testRule(circuitLocalUnlimited, {
  accepted: [
    {
      name: 'a Local circuit with unlimited data',
      changes: {
        regions,
        ...expressRouteTo({ tier: 'Local', family: 'UnlimitedData' }),
      },
    },
    { name: 'a Standard circuit that is metered', changes: expressRouteTo() },
  ],
  refused: [
    {
      name: 'a Local circuit with the default',
      changes: { regions, ...expressRouteTo({ tier: 'Local' }) },
      path: 'circuits.ams.family',
      message: 'is Local, but its family is MeteredData (the default)',
      fix: 'Give circuit ams unlimited data',
    },
  ],
});
