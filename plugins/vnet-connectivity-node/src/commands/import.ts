import {
  importDocument,
  withVisibleCharacters,
  questions,
} from 'backstage-plugin-vnet-connectivity-common';
import type { NotTaken } from 'backstage-plugin-vnet-connectivity-common';
import { stringify } from 'yaml';
import type { Command } from './command';
import { parseQuestion } from './command';
import { count } from './print';

/** `import FILE`: a network that exists as a spec, and everything of it that the spec does not say. */
export const importNetwork: Command = {
  question: questions.import,
  async run(args, { read, print, printError }) {
    const {
      inputs: [file],
      values,
    } = parseQuestion(questions.import, args);
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
