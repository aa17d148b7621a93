import {
  importDocument,
  withVisibleCharacters,
} from 'backstage-plugin-vnet-connectivity-common';
import type { NotTaken } from 'backstage-plugin-vnet-connectivity-common';
import { stringify } from 'yaml';
import type { Command } from './command';
import { parseSpecArguments } from './command';
import { count } from './print';

/** `import FILE`: a network that exists as a spec, and everything of it that the spec does not say. */
export const importNetwork: Command = {
  name: 'import',
  usage: 'import FILE [--json]',
  description:
    'Prints a network that exists as a ConnectivitySpec: the spec to standard output, what it does not say of the network to standard error. FILE has any form that is read. Exit code 2: something is not in the spec, or no pattern has the network.',
  options: { '--json': 'Print one JSON object: { spec, notTaken }.' },
  async run(args, { read, print, printError }) {
    const { spec: file, values } = parseSpecArguments(args, {
      json: { type: 'boolean' },
    });
    const { spec, notTaken } = importDocument(await read(file));
    if (values.json) print(JSON.stringify({ spec, notTaken }));
    else {
      if (spec) print(stringify(spec, { lineWidth: 0 }).trimEnd());
      for (const line of linesOf(notTaken)) printError(line);
    }
    return spec && notTaken.length === 0 ? 0 : 2;
  },
};

/** The parts that are not taken, by the reason, so that many resources with the same one are one paragraph. */
function linesOf(notTaken: readonly NotTaken[]): string[] {
  const ids = new Map<string, string[]>();
  for (const { id, why } of notTaken) {
    ids.set(why, [...(ids.get(why) ?? []), id]);
  }
  return [
    ...(notTaken.length > 0
      ? [`Not in the spec: ${count(notTaken.length, 'note')}.`]
      : []),
    ...[...ids].flatMap(([why, all]) => [
      `  ${why}`,
      ...all.map(id => `    ${id}`),
    ]),
  ].map(withVisibleCharacters);
}
