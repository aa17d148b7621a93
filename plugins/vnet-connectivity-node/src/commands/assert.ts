import type { DocumentOfCase } from 'backstage-plugin-vnet-connectivity-common';
import {
  assertCases,
  documentsOfCases,
  withVisibleCharacters,
  questions,
  readNetworkDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import { parseQuestion } from './command';
import type { Command, CommandContext } from './command';
import { dirname, resolve } from 'node:path';

/** Width of the longest word for the result of a case. */
const widest = 'unknown'.length;

/** `assert CASES`: checks that networks route as the cases expect. */
export const assert: Command = {
  question: questions.assert,
  async run(args, { read, print }) {
    const {
      inputs: [file],
      values,
    } = parseQuestion(questions.assert, args);
    const text = await read(file);
    const documents = new Map<string, DocumentOfCase>();
    for (const path of documentsOfCases(text, file)) {
      documents.set(path, await documentAt(path, file, read));
    }
    const result = assertCases(text, {
      file,
      document: path => documents.get(path),
    });
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

/** The document of a path that is relative to the file of the cases. */
async function documentAt(
  path: string,
  file: string,
  read: CommandContext['read'],
): Promise<DocumentOfCase> {
  try {
    const text = await read(file === '-' ? path : resolve(dirname(file), path));
    const { network, graph, findings } = readNetworkDocument(text);
    return network && graph
      ? { network, graph, findings }
      : {
          problem: findings
            .filter(({ severity }) => severity === 'error')
            .map(({ message }) => message)
            .join(' '),
        };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
