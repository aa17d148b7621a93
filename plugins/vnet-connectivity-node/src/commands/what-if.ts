import type {
  CountedScenario,
  WhatIf,
} from 'backstage-plugin-vnet-connectivity-common';
import { whatIf as whatIfOf } from 'backstage-plugin-vnet-connectivity-common';
import { answer } from './answer';
import { parseSpecArguments } from './arguments';
import type { Command } from './command';
import { UsageError } from './command';
import { readNetwork } from './read-network';
import { count } from './print-findings';

/** `what-if SPEC`: what stops working, or moves, when one element fails, or any two. */
export const whatIf: Command = {
  name: 'what-if',
  usage: 'what-if SPEC [--failures 1|2] [--fail ID]... [--json]',
  description:
    'Fails every element, and with 2 every pair, and says what that does.',
  options: {
    '--failures N': 'How many elements fail at once at most: 1 (default) or 2.',
    '--fail ID':
      'Let this have failed before anything else does; may be given again.',
    '--json': 'Print one JSON object: { scenarios }.',
  },
  async run(args, context) {
    const { spec, values } = parseSpecArguments(args, {
      failures: { type: 'string', default: '1' },
      fail: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    });
    if (values.failures !== '1' && values.failures !== '2') {
      throw new UsageError(`--failures is 1 or 2, not ${values.failures}.`);
    }
    const failures = values.failures === '2' ? 2 : 1;
    return answer<Pick<WhatIf, 'scenarios'> & Partial<WhatIf>>(
      readNetwork(await context.read(spec), values.fail),
      context,
      {
        json: values.json,
        empty: { scenarios: [] },
        evaluate: network => {
          const { scenarios, ...counts } = whatIfOf(network, { failures });
          return values.json ? { scenarios } : { scenarios, ...counts };
        },
        lines: result => linesOf(result),
      },
    );
  },
};

/** Every scenario that does something, with the numbers of `--json`, and a line that counts all of them. */
function* linesOf({
  scenarios,
  unknownFlows = 0,
}: Pick<WhatIf, 'scenarios'> & Partial<WhatIf>): Iterable<string> {
  /** Flows that one failure alone takes, by what fails. */
  const taken = new Map<string, ReadonlySet<string>>();
  for (const scenario of scenarios) {
    const { failed, lostCount, unknownCount, reroutedCount } = scenario;
    if (lostCount + unknownCount + reroutedCount === 0) continue;
    yield `${failed.join(' and ')}: ${effectOf(scenario)}`;
    const lost = scenario.lost.map(({ from, to }) => `${from} -> ${to}`);
    if (failed.length === 1) taken.set(failed[0], new Set(lost));
    // What one of the two takes alone stands with it.
    const fresh =
      failed.length === 1
        ? lost
        : lost.filter(flow => !failed.some(id => taken.get(id)?.has(flow)));
    if (failed.length > 1 && lostCount > 0) {
      yield `  ${fresh.length} of them by both together only`;
    }
    for (const flow of fresh) yield `  ${flow}`;
    for (const { from, to, unknown } of scenario.unknown ?? []) {
      yield `  ${from} -> ${to}: unknown, because ${unknown.join('; ')}`;
    }
  }
  const losing = scenarios.filter(({ lostCount }) => lostCount > 0).length;
  yield `${count(
    scenarios.length,
    'scenario',
  )}, ${losing} of which lose flows.`;
  if (unknownFlows > 0) {
    yield `${count(
      unknownFlows,
      'flow',
    )} unknown with nothing failed; reach says what is missing.`;
  }
}

/** `6 flows lost, 2 unknown, 1 takes another way`. */
function effectOf({
  lostCount,
  unknownCount,
  reroutedCount,
}: CountedScenario): string {
  return [
    lostCount === 0 ? 'no flow lost' : `${count(lostCount, 'flow')} lost`,
    ...(unknownCount > 0 ? [`${unknownCount} unknown`] : []),
    ...(reroutedCount > 0
      ? [
          `${reroutedCount} ${
            reroutedCount === 1 ? 'takes' : 'take'
          } another way`,
        ]
      : []),
  ].join(', ');
}
