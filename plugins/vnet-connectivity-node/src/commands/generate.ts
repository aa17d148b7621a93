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
import type { Disruption } from './accepted';
import { notAccepted } from './accepted';
import type { PlannedUpdate } from './change-of-update';
import { changeOfUpdate } from './change-of-update';
import { printChange } from './print-change';
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
    const { ok, findings, files, topology, spec: planned } = design(text);
    const generated = ok
      ? files(values.update ? await checkerOf(out) : readChecker())
      : new Map<string, string>();
    const update =
      ok && topology && values.update
        ? await changeOfUpdate(
            out,
            { topology, iac: planned?.delivery.iac },
            generated,
          )
        : undefined;
    const open = update ? notAcceptedOf(update, values.accept) : [];
    const isWritten = ok && open.length === 0;
    const written = update?.files ?? generated;
    const changes = isWritten
      ? await write(out, written, values.update ? text : undefined)
      : [];
    const all = [
      ...findings,
      ...open.map(disruptionFinding),
      ...changes.flatMap(conflictFinding),
    ];
    if (values.json) {
      print(
        JSON.stringify({
          ok: isWritten,
          findings: all.map(toJsonFinding),
          files: isWritten ? [...written.keys()] : [],
          ...(update?.change ? { change: update.change } : {}),
        }),
      );
    } else {
      if (update?.change) printChange(update.change, print);
      printFindings(all, print);
      printChanges(out, changes, print);
      if (!isWritten) print('Nothing was written.');
    }
    return isWritten ? 0 : 2;
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

/** The effects of an update that nobody has accepted. */
function notAcceptedOf(
  { change, unknown }: PlannedUpdate,
  accept: readonly string[] = [],
): readonly Disruption[] {
  if (change) return notAccepted(change, accept);
  return accept.includes('unknown')
    ? []
    : [{ kind: 'unknown', what: unknown ?? '' }];
}

function disruptionFinding({ kind, what }: Disruption): Finding {
  const effects: Readonly<Record<Disruption['kind'], string>> = {
    replace: `The next apply would destroy ${what} and create it again.`,
    delete: `The next apply would destroy ${what}.`,
    cut: `The next apply would cut ${what}.`,
    refused: `Azure would refuse the change of ${what}.`,
    unknown: `The effects of the next apply are unknown, because ${what}.`,
  };
  return {
    rule: 'update-change',
    severity: 'error',
    kind: 'policy',
    path: kind === 'unknown' ? '' : what,
    message: `${effects[kind]} ${
      kind === 'refused'
        ? 'Change the design.'
        : `Accept it with --accept ${kind}, or change the design.`
    }`,
    docs: sources.spec.url,
  };
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
