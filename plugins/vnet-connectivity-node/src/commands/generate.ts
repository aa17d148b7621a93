import type {
  DesignOptions,
  Disruption,
  FileChangeOutput,
  Finding,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  disruptionText,
  hasErrors,
  sources,
  questions,
} from 'backstage-plugin-vnet-connectivity-common';
import { changeRepository } from '../repository/change';
import type { RepositoryChange } from '../repository/change';
import { readChecker } from '../repository/checker';
import type { UpdatedFile } from '../repository/update';
import { writeRepository } from '../repository/write';
import { printChange } from './print-change';
import { parseQuestion, toJsonFinding } from './command';
import type { Command } from './command';
import { count, printFindings } from './print';
import { readPolicy } from './read-policy';

/** `generate SPEC --out DIR`: writes the repository, or brings an existing one up to date. */
export const generate: Command = {
  question: questions.generate,
  async run(args, { read, print }) {
    const {
      inputs: [spec],
      values,
    } = parseQuestion(questions.generate, args);
    const { out = '' } = values;
    const text = await read(spec);
    const policy = await readPolicy(values.policy, read);
    const {
      findings,
      change,
      notAccepted = [],
      files,
      changes,
    } = values.update
      ? await changeRepository(out, text, { ...policy, accept: values.accept })
      : await writeNew(out, text, policy);
    const isWritten = changes !== undefined;
    const all = [...findings, ...notAccepted.map(disruptionFinding)];
    const ok = isWritten && !hasErrors(all);
    if (values.json) {
      print(
        JSON.stringify({
          ok,
          findings: all.map(toJsonFinding),
          files: isWritten ? [...files.keys()] : [],
          ...(values.update && changes && { changes: changes.map(toJson) }),
          ...(change ? { change } : {}),
        }),
      );
    } else {
      if (change) printChange(change, print);
      printFindings(all, print);
      printChanges(out, changes ?? [], print);
      if (!isWritten) print('Nothing was written.');
    }
    return ok ? 0 : 2;
  },
};

/** Writes a new repository, unless the spec has findings that block generation. */
async function writeNew(
  dir: string,
  text: string,
  options: DesignOptions,
): Promise<RepositoryChange> {
  const { ok, findings, files } = design(text, options);
  if (!ok) return { findings, files: new Map() };
  const generated = files(readChecker());
  await writeRepository(dir, generated);
  return {
    findings,
    files: generated,
    changes: [...generated.keys()].map(path => ({ path, change: 'written' })),
  };
}

function disruptionFinding(disruption: Disruption): Finding {
  const { kind, what } = disruption;
  return {
    rule: 'update-change',
    severity: 'error',
    kind: 'policy',
    path: kind === 'unknown' ? '' : what,
    message: `${disruptionText(disruption)} ${
      kind === 'refused'
        ? 'Change the design.'
        : `Accept it with --accept ${kind}, or change the design.`
    }`,
    docs: sources.spec.url,
  };
}

/** A change with the keys that the command line promises. */
function toJson({ path, change, newVersion }: UpdatedFile): FileChangeOutput {
  return { path, change, ...(newVersion && { newVersion }) };
}

function printChanges(
  dir: string,
  changes: readonly UpdatedFile[],
  print: (line: string) => void,
): void {
  const words = {
    written: 'written',
    merged: 'brought together with changes made here',
    unchanged: 'already up to date',
    kept: 'kept as changed here',
    absent: 'deleted here and left out',
    deleted: 'no longer needed and deleted',
    conflict: 'in conflict',
  } as const;
  for (const [change, meaning] of Object.entries(words)) {
    const paths = changes.filter(file => file.change === change);
    if (paths.length === 0) continue;
    print(`${count(paths.length, 'file')} ${meaning} in ${dir}`);
    if (change === 'unchanged') continue;
    for (const { path } of paths) print(`  ${path}`);
  }
}
