import type { Reachability } from 'backstage-plugin-vnet-connectivity-common';
import { reachability } from 'backstage-plugin-vnet-connectivity-common';
import { answer } from './answer';
import { parseSpecArguments } from './arguments';
import type { Command } from './command';
import { readNetwork } from './read-network';

/** `reach SPEC`: which virtual networks and sites reach which, and how. */
export const reach: Command = {
  name: 'reach',
  usage: 'reach SPEC [--fail ID]... [--json]',
  description:
    'Says for every two virtual networks and sites whether they talk, with the path.',
  options: {
    '--fail ID': 'Let this element have failed; may be given again.',
    '--json': 'Print one JSON object: { elements, flows }.',
  },
  async run(args, context) {
    const { spec, values } = parseSpecArguments(args, {
      fail: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    });
    return answer<Reachability>(
      readNetwork(await context.read(spec), values.fail),
      context,
      {
        json: values.json,
        empty: { elements: [], flows: [] },
        ask: reachability,
        lines: ({ flows }) =>
          flows.map(
            ({ from, to, reachable, path, symmetric, reason }) =>
              `${reachable ? 'yes' : 'no '}  ${from} -> ${to}: ${path.join(
                ' -> ',
              )}${reachable && !symmetric ? ' (the way back differs)' : ''}${
                reason === undefined ? '' : ` (${reason})`
              }`,
          ),
      },
    );
  },
};
