import {
  assertCases,
  withVisibleCharacters,
} from 'backstage-plugin-vnet-connectivity-common';
import { parseSpecArguments } from './arguments';
import type { Command } from './command';

/** `assert CASES`: whether networks do what they must. */
export const assert: Command = {
  name: 'assert',
  usage: 'assert CASES [--json]',
  description:
    'Runs a file of routing cases; a case that fails shows the path that contradicts it.',
  options: { '--json': 'Print one JSON object: { passed, failed, cases }.' },
  async run(args, { read, print }) {
    const { spec: file, values } = parseSpecArguments(args, {
      json: { type: 'boolean' },
    });
    const result = assertCases(await read(file));
    if ('problem' in result) {
      throw new Error(`${file} cannot be read: ${result.problem}.`);
    }
    if (values.json) {
      print(JSON.stringify(result));
    } else {
      for (const { id, ok, why } of result.cases) {
        const lines = [
          `${ok ? 'ok    ' : 'failed'}  ${id}`,
          ...(why ? why.split('\n').map(line => `        ${line}`) : []),
        ];
        for (const line of lines) print(withVisibleCharacters(line));
      }
      print(`${result.passed} passed, ${result.failed} failed.`);
    }
    return result.failed > 0 ? 2 : 0;
  },
};
