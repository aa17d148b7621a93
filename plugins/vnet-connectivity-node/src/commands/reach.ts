import type {
  Flow,
  Reachability,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  naturalOrder,
  questions,
  reachability,
} from 'backstage-plugin-vnet-connectivity-common';
import { answer } from './answer';
import { parseQuestion } from './command';
import type { Command } from './command';
import { readNetwork } from './read-network';

/** `reach SPEC`: which virtual networks and sites reach which, and how. */
export const reach: Command = {
  question: questions.reach,
  async run(args, context) {
    const {
      inputs: [spec],
      values,
    } = parseQuestion(questions.reach, args);
    return answer<Reachability>(
      readNetwork(await context.read(spec), values.fail),
      context,
      {
        json: values.json,
        empty: { elements: [], flows: [] },
        evaluate: reachability,
        lines: ({ flows }) =>
          [...flows]
            .sort(
              (a, b) =>
                naturalOrder(a.from, b.from) || naturalOrder(a.to, b.to),
            )
            .map(lineOf),
      },
    );
  },
};

/** One line for a flow: the answer, its path as far as it is known, and the reason against it. */
function lineOf(flow: Flow): string {
  const { from, to, reachable, some, unknown, path, symmetric, reason } = flow;
  const notes = [
    ...(reachable && !symmetric ? ['the way back differs'] : []),
    ...(some
      ? [`only ${some.map(each => `${each.from} -> ${each.to}`).join(', ')}`]
      : []),
    ...(reason === undefined ? [] : [reason]),
    ...(unknown ? [`because ${unknown.join('; ')}`] : []),
  ];
  const way = path.join(' -> ');
  const words = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  return `${answerWord(flow).padEnd(
    'yes'.length,
  )}  ${from} -> ${to}: ${way}${words}`;
}

function answerWord({ reachable, some }: Flow): string {
  if (reachable === null) return 'unknown';
  if (reachable) return 'yes';
  return some ? 'some' : 'no';
}
