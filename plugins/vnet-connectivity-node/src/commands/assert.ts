import {
  assertCases,
  withVisibleCharacters,
} from 'backstage-plugin-vnet-connectivity-common';
import { parseSpecArguments } from './command';
import type { Command } from './command';

/** Width of the longest word for the result of a case. */
const widest = 'unknown'.length;

/** `assert CASES`: checks that networks route as the cases expect. */
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
      for (const { id, ok, why, unknown } of result.cases) {
        const word = unknown ? 'unknown' : 'failed';
        const indent = ' '.repeat(widest);
        const lines = [
          `${(ok ? 'ok' : word).padEnd(widest)}  ${id}`,
          ...(why ? why.split('\n').map(line => `${indent}  ${line}`) : []),
        ];
        for (const line of lines) print(withVisibleCharacters(line));
      }
      const open = result.cases.filter(({ unknown }) => unknown).length;
      print(
        `${result.passed} passed, ${result.failed} failed${
          open > 0 ? `, ${open} of them because the answer is unknown` : ''
        }.`,
      );
    }
    return result.failed > 0 ? 2 : 0;
  },
};
