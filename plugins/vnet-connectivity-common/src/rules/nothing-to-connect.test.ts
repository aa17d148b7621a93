import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { nothingToConnect } from './nothing-to-connect';

testRule(nothingToConnect, {
  accepted: [
    { name: 'two regions without on-premises' },
    {
      name: 'one region that is connected to on-premises',
      changes: { regions: { neu: undefined }, ...vpnTo() },
    },
    {
      name: 'one region with a workload network behind it',
      changes: {
        regions: { neu: undefined },
        spokes: { app: { region: 'weu' } },
      },
    },
  ],
  refused: [
    {
      name: 'one region and nothing else',
      changes: { regions: { neu: undefined } },
      path: 'regions',
      message: ['weu is the only region', 'Add a second region'],
    },
  ],
});
