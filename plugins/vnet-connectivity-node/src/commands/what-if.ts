import type {
  CountedScenario,
  FailureSurvey,
  Network,
  ScenarioDetails,
  WhatIf,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  detailScenario,
  finish,
  surveyFailures,
  whatIf as whatIfOf,
  questions,
} from 'backstage-plugin-vnet-connectivity-common';
import { answer } from './answer';
import { parseQuestion, UsageError } from './command';
import type { Command } from './command';
import { count } from './print';
import { readNetwork } from './read-network';

/** The survey of a document that is no network. */
const nothingSurveyed: FailureSurvey = {
  flows: 0,
  unknownFlows: 0,
  singles: { studied: 0, losing: 0 },
  pairs: { studied: 0, losing: 0 },
  rows: [],
  causes: [],
  moreCauses: 0,
};

/** `what-if SPEC`: what stops working, or moves, when one element fails, or any two. */
export const whatIf: Command = {
  question: questions['what-if'],
  async run(args, context) {
    const {
      inputs: [spec],
      values,
    } = parseQuestion(questions['what-if'], args);
    const { failures: number = '1', only, json } = values;
    if (number !== '1' && number !== '2') {
      throw new UsageError(`--failures is 1 or 2, not ${number}.`);
    }
    if (only && (values.failures || values.survey)) {
      throw new UsageError(
        '--only is about one scenario; --failures and --survey are about all.',
      );
    }
    const failures = number === '2' ? 2 : 1;
    const read = readNetwork(await context.read(spec), values.fail);
    if (only) {
      return answer<OneScenario>(read, context, {
        json,
        empty: { scenarios: [] },
        evaluate: network => ({ scenarios: [scenarioOf(network, only)] }),
        lines: ({ scenarios }) => scenarios.flatMap(linesOfScenario),
      });
    }
    if (values.survey) {
      return answer<FailureSurvey>(read, context, {
        json,
        empty: nothingSurveyed,
        evaluate: network => finish(surveyFailures(network, failures)),
        lines: linesOfSurvey,
      });
    }
    return answer<Pick<WhatIf, 'scenarios'> & Partial<WhatIf>>(read, context, {
      json,
      empty: { scenarios: [] },
      evaluate: network => {
        const { scenarios, ...counts } = whatIfOf(network, { failures });
        return json ? { scenarios } : { scenarios, ...counts };
      },
      lines: linesOf,
    });
  },
};

/** The answer to `--only`. */
interface OneScenario {
  readonly scenarios: readonly (ScenarioDetails & {
    readonly failed: readonly string[];
  })[];
}

/** @throws UsageError where these are not all elements that can fail as a whole */
function scenarioOf(
  network: Network,
  failed: readonly string[],
): OneScenario['scenarios'][number] {
  const { elements, failable } = network.model;
  const unknown = failed.filter(id => !elements.byName.has(id));
  if (unknown.length > 0) {
    throw new UsageError(
      `No element of the network is named ${unknown.join(
        ' or ',
      )}. The elements: ${failable
        .map(element => elements.list[element].failureId)
        .join(
          ', ',
        )}; and the instances of gateways (#0 or #1 behind the name).`,
    );
  }
  return { failed, ...finish(detailScenario(network, failed)) };
}

function linesOfScenario(scenario: OneScenario['scenarios'][number]): string[] {
  const { lost, unknown, rerouted } = scenario;
  const { lostCount, unknownCount, reroutedCount } = scenario;
  const left =
    lostCount +
    unknownCount +
    reroutedCount -
    lost.length -
    unknown.length -
    rerouted.length;
  return [
    `${scenario.failed.join(' and ')}: ${effectOf(scenario)}`,
    ...lost.map(({ from, to }) => `  ${from} -> ${to}: lost`),
    ...unknown.map(
      flow =>
        `  ${flow.from} -> ${flow.to}: unknown, because ${flow.unknown.join(
          '; ',
        )}`,
    ),
    ...rerouted.map(
      ({ from, to, path }) => `  ${from} -> ${to}: now ${path.join(' -> ')}`,
    ),
    ...(left > 0 ? [`  and ${count(left, 'flow')} more`] : []),
  ];
}

/** The figures of a network, each scenario that does something in one line, and the causes. */
function* linesOfSurvey({
  flows,
  unknownFlows,
  singles,
  pairs,
  rows,
  causes,
  moreCauses,
}: FailureSurvey): Iterable<string> {
  yield `${count(
    flows,
    'flow',
  )}, and ${unknownFlows} unknown, with nothing failed.`;
  for (const [what, { studied, losing }] of [
    ['single failure', singles],
    ['pair', pairs],
  ] as const) {
    if (studied > 0) {
      yield `${count(studied, what)}, ${losing} of which lose flows.`;
    }
  }
  for (const { failed, lost, unknown, rerouted, failover } of rows) {
    if (lost + unknown + rerouted > 0) {
      yield `${failed.join(' and ')}: ${effectOf({
        lostCount: lost,
        unknownCount: unknown,
        reroutedCount: rerouted,
      })}${failover ? `, after: ${failover.duration}` : ''}`;
    }
  }
  for (const { failed, count: number, flows: some } of causes) {
    yield `${failed.join(' and ')} ${
      failed.length === 1 ? 'stops' : 'stop only together'
    } ${count(number, 'flow')}:`;
    for (const { from, to } of some) yield `  ${from} -> ${to}`;
    if (number > some.length) {
      yield `  and ${count(number - some.length, 'flow')} more`;
    }
  }
  if (moreCauses > 0) yield `and ${count(moreCauses, 'cause')} more`;
}

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
    // Flows that one of the two stops alone are listed there.
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
}: Pick<
  CountedScenario,
  'lostCount' | 'unknownCount' | 'reroutedCount'
>): string {
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
