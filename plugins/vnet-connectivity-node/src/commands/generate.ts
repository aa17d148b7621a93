import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  sources,
  questions,
} from 'backstage-plugin-vnet-connectivity-common';
import { checkerOf, readChecker } from '../repository/checker';
import type { UpdatedFile } from '../repository/update';
import { updateRepository } from '../repository/update';
import { writeRepository } from '../repository/write';
import { parseQuestion, toJsonFinding } from './command';
import type { Command } from './command';
import { count, printFindings } from './print';

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
    const { ok, findings, files } = design(text);
    const generated = ok
      ? files(values.update ? await checkerOf(out) : readChecker())
      : new Map<string, string>();
    const changes = ok
      ? await write(out, generated, values.update ? text : undefined)
      : [];
    const all = [...findings, ...changes.flatMap(conflictFinding)];
    if (values.json) {
      print(
        JSON.stringify({
          ok,
          findings: all.map(toJsonFinding),
          files: [...generated.keys()],
        }),
      );
    } else {
      printFindings(all, print);
      printChanges(out, changes, print);
      if (!ok) print('Nothing was written.');
    }
    return ok ? 0 : 2;
  },
};

/** @param source - text of the spec for an update; undefined for a new repository */
async function write(
  dir: string,
  files: ReadonlyMap<string, string>,
  source: string | undefined,
): Promise<UpdatedFile[]> {
  if (source !== undefined) return await updateRepository(dir, files, source);
  await writeRepository(dir, files);
  return [...files.keys()].map(path => ({ path, change: 'written' }));
}

function conflictFinding({ path, change, newVersion }: UpdatedFile): Finding[] {
  if (change !== 'conflict') return [];
  return [
    {
      rule: 'update-conflict',
      severity: 'warning',
      kind: 'incomplete',
      path,
      message: newVersion
        ? `${path} was changed here and by the generator. It was kept; the generated version is in ${newVersion}. Bring the two together and delete ${newVersion}.`
        : `${path} was changed here and is no longer generated. It was kept; delete it unless it is still needed.`,
      docs: sources.spec.url,
    },
  ];
}

function printChanges(
  dir: string,
  changes: readonly UpdatedFile[],
  print: (line: string) => void,
): void {
  const words = {
    written: 'written',
    unchanged: 'already up to date',
    kept: 'kept as changed here',
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
