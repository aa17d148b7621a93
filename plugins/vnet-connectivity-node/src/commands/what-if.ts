import type { WhatIf } from 'backstage-plugin-vnet-connectivity-common';
import { whatIf as ask } from 'backstage-plugin-vnet-connectivity-common';
import { answer } from './answer';
import { parseSpecArguments } from './arguments';
import type { Command } from './command';
import { UsageError } from './command';
import { readNetwork } from './read-network';
import { count } from './print-findings';

/** `what-if SPEC`: what stops working, or moves, when one element fails, or any two. */
export const whatIf: Command = {
  name: 'what-if',
  usage: 'what-if SPEC [--failures 1|2] [--json]',
  description:
    'Fails every element, and with 2 every pair, and says what that does.',
  options: {
    '--failures N': 'How many elements fail at once at most: 1 (default) or 2.',
    '--json': 'Print one JSON object: { scenarios }.',
  },
  async run(args, context) {
    const { spec, values } = parseSpecArguments(args, {
      failures: { type: 'string', default: '1' },
      json: { type: 'boolean' },
    });
    if (values.failures !== '1' && values.failures !== '2') {
      throw new UsageError(`--failures is 1 or 2, not ${values.failures}.`);
    }
    const failures = values.failures === '2' ? 2 : 1;
    return answer<Pick<WhatIf, 'scenarios'> & Partial<WhatIf>>(
      readNetwork(await context.read(spec)),
      context,
      {
        json: values.json,
        empty: { scenarios: [] },
        ask: network => {
          const { scenarios, causes } = ask(network, { failures });
          return values.json ? { scenarios } : { scenarios, causes };
        },
        lines: ({ scenarios, causes = [] }) => [
          ...causes.flatMap(({ failed, flows }) => [
            `${failed.join(' and ')}: ${count(flows.length, 'flow')} lost`,
            ...flows.map(({ from, to }) => `  ${from} -> ${to}`),
          ]),
          `${count(scenarios.length, 'scenario')}, ${
            scenarios.filter(({ lostCount }) => lostCount > 0).length
          } of which lose flows.`,
        ],
      },
    );
  },
};
