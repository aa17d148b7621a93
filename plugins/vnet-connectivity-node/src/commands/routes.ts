import type { EffectiveRoute } from 'backstage-plugin-vnet-connectivity-common';
import { effectiveRoutes } from 'backstage-plugin-vnet-connectivity-common';
import { answer } from './answer';
import { parseSpecArguments } from './arguments';
import type { Command } from './command';
import { readNetwork } from './read-network';

interface Routes {
  readonly vnets: Readonly<Record<string, readonly EffectiveRoute[]>>;
}

/** The meaning of a route to the internet for workloads, by the outbound method of the network. */
const ways = {
  none: ', but no way out: workloads need an explicit outbound method',
  'nat-gateway': ', through the NAT gateway',
} as const;

/** `routes SPEC`: the effective routes of every virtual network. */
export const routes: Command = {
  name: 'routes',
  usage: 'routes SPEC [--fail ID]... [--json]',
  description: 'Prints the effective routes of every virtual network.',
  options: {
    '--fail ID': 'Let this element have failed; may be given again.',
    '--json': 'Print one JSON object: { vnets }.',
  },
  async run(args, context) {
    const { spec, values } = parseSpecArguments(args, {
      fail: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    });
    return answer<Routes>(
      readNetwork(await context.read(spec), values.fail),
      context,
      {
        json: values.json,
        empty: { vnets: {} },
        evaluate: network => ({ vnets: effectiveRoutes(network) }),
        lines: ({ vnets }) =>
          Object.entries(vnets).flatMap(([name, list]) => [
            name,
            ...list.map(
              ({ prefix, nextHop, source, outbound }) =>
                `  ${prefix.padEnd(18)}  ${source.padEnd(7)}  ${nextHop}${
                  outbound ? ways[outbound] : ''
                }`,
            ),
          ]),
      },
    );
  },
};
