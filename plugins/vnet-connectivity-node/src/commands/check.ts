import { basename, dirname, join } from 'node:path';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import {
  checkDocument,
  hasErrors,
  manifestPath,
  questions,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  conflictFinding,
  recordedConflicts,
  unsolvedConflicts,
} from '../repository/conflicts';
import { parseQuestion, toJsonFinding, UsageError } from './command';
import type { Command, CommandContext } from './command';
import { printFindings } from './print';
import { readNetwork } from './read-network';
import { policyFor, readPolicy } from './read-policy';

/** `check SPEC`: prints the errors of a spec or of a network, and the advice. */
export const check: Command = {
  question: questions.check,
  async run(args, { read, print }) {
    const {
      inputs: [spec],
      values,
    } = parseQuestion(questions.check, args);
    const text = await read(spec);
    const policyFile = await policyFor(spec, values.policy, read);
    const findings = [
      ...(await findingsOf(text, policyFile, read)),
      ...(await conflictsBeside(spec, read)),
    ];
    const ok = !hasErrors(findings);
    if (values.json) {
      print(
        JSON.stringify({
          ok,
          findings: findings.map(toJsonFinding),
        }),
      );
    } else {
      printFindings(findings, print);
    }
    return ok ? 0 : 2;
  },
};

/** @throws UsageError where a policy is given for something other than a spec, of which it says nothing */
async function findingsOf(
  text: string,
  policyFile: string | undefined,
  read: CommandContext['read'],
): Promise<readonly Finding[]> {
  const { form, findings } = readNetwork(text);
  if (policyFile === undefined) return findings;
  if (form !== 'spec') {
    throw new UsageError(
      'A policy is for specs, and this document is none. Leave --policy out.',
    );
  }
  return checkDocument(text, await readPolicy(policyFile, read)).findings;
}

/** The conflicts of the repository that a spec is in, which an update has left and nobody has solved. */
async function conflictsBeside(
  spec: string,
  read: CommandContext['read'],
): Promise<readonly Finding[]> {
  if (basename(spec) !== 'connectivity.yaml') return [];
  const readBeside = async (path: string) => {
    try {
      return await read(join(dirname(spec), path));
    } catch {
      return undefined;
    }
  };
  const manifest = await readBeside(manifestPath);
  const conflicts = await unsolvedConflicts(
    recordedConflicts(manifest ?? ''),
    readBeside,
  );
  return conflicts.map(conflict => conflictFinding(conflict));
}
