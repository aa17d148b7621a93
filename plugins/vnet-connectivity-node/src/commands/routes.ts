import type {
  EffectiveRoute,
  SurveyedRoute,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  effectiveRoutes,
  finish,
  naturalOrder,
  surveyRoutes,
  questions,
} from 'backstage-plugin-vnet-connectivity-common';
import { answer } from './answer';
import { parseQuestion } from './command';
import type { Command } from './command';
import { readNetwork, withFailed } from './read-network';

interface Routes {
  readonly vnets: Readonly<
    Record<string, readonly (EffectiveRoute | SurveyedRoute)[]>
  >;
}

/** The meaning of a route to the internet for workloads, by the outbound method of the network. */
const ways = {
  none: ', but no way out: workloads need an explicit outbound method',
  'nat-gateway': ', through the NAT gateway',
} as const;

/** `routes SPEC`: the effective routes of every virtual network. */
export const routes: Command = {
  question: questions.routes,
  async run(args, context) {
    const {
      inputs: [spec],
      values,
    } = parseQuestion(questions.routes, args);
    return answer<Routes>(readNetwork(await context.read(spec)), context, {
      json: values.json,
      empty: { vnets: {} },
      evaluate: network => {
        const { fail = [] } = values;
        const after = withFailed(network, fail);
        return {
          vnets: values.changes
            ? finish(surveyRoutes(network, fail)).tables
            : effectiveRoutes(after),
        };
      },
      lines: ({ vnets }) =>
        Object.entries(vnets)
          .sort(([a], [b]) => naturalOrder(a, b))
          .flatMap(([name, list]) => [
            name,
            ...[...list]
              .sort((a, b) => naturalOrder(a.prefix, b.prefix))
              .map(lineOf),
          ]),
    });
  },
};

function lineOf(route: EffectiveRoute | SurveyedRoute): string {
  const { prefix, nextHop, source, outbound } = route;
  return [
    `  ${'change' in route ? `${route.change.padEnd(5)}  ` : ''}`,
    `${prefix.padEnd(18)}  ${source.padEnd(7)}  ${nextHop}`,
    outbound ? ways[outbound] : '',
    'before' in route && route.before !== nextHop
      ? `, before: ${route.before}`
      : '',
  ].join('');
}
