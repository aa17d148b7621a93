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
import { policyBeside, readPolicy } from './read-policy';

/** `check SPEC`: prints the errors of a spec or of a network, and the advice. */
export const check: Command = {
  question: questions.check,
  async run(args, { read, print }) {
    const {
      inputs: [spec],
      values,
    } = parseQuestion(questions.check, args);
    const text = await read(spec);
    const manifest = await manifestBeside(spec, read);
    const policyFile = values.policy ?? policyBeside(spec, manifest);
    const findings = [
      ...(await findingsOf(text, policyFile, read)),
      ...(await conflictsBeside(spec, manifest, read)),
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

/** Text of the manifest of the repository that a spec is in; empty where it is in none. */
async function manifestBeside(
  spec: string,
  read: CommandContext['read'],
): Promise<string> {
  return basename(spec) === 'connectivity.yaml'
    ? (await readIfThere(join(dirname(spec), manifestPath), read)) ?? ''
    : '';
}

/** The conflicts that an update of the repository has left and nobody has solved. */
async function conflictsBeside(
  spec: string,
  manifest: string,
  read: CommandContext['read'],
): Promise<readonly Finding[]> {
  const conflicts = await unsolvedConflicts(recordedConflicts(manifest), path =>
    readIfThere(join(dirname(spec), path), read),
  );
  return conflicts.map(conflict => conflictFinding(conflict));
}

async function readIfThere(
  path: string,
  read: CommandContext['read'],
): Promise<string | undefined> {
  try {
    return await read(path);
  } catch {
    return undefined;
  }
}
