import { resolve } from 'node:path';
import { InputError } from '@backstage/errors';
import type { RepositoryFiles } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  manifestPath,
  originalsPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { unsolvedConflicts } from './conflicts';
import type { UpdateStep } from './journal';
import { completeUpdate, writeUpdate } from './journal';
import type { GeneratedRepository } from './manifest';
import {
  completeSpecText,
  digestOf,
  readGeneratedRepository,
  readRepositoryFile,
  specPath,
  withLineEndsOf,
  withPlainLineEnds,
} from './manifest';
import type { FileChange, FilePlan } from './plan-file';
import { planFile } from './plan-file';
import { completeRepository, listFolder, writeRepository } from './write';

/** The change that an update made to one file, or could not make. @public */
export interface UpdatedFile {
  readonly path: string;
  readonly change: FileChange;
  /** The path of the version to bring together with a file in conflict; absent where the file is no longer generated. */
  readonly newVersion?: string;
  /** The reason of a conflict, as the end of a sentence that begins with the path. */
  readonly because?: string;
}

/** Options of an update. @public */
export interface UpdateOptions {
  /**
   * Text of the spec that the files come from. Where it is the repository's own `connectivity.yaml`, that file is no conflict:
   * it gets what was allocated, and keeps its comments.
   */
  readonly source?: string;
  /** Paths of changed files that are no longer generated, and stay as files of a person. */
  readonly keep?: readonly string[];
}

/** An update of a repository that has not been written yet. */
export interface UpdatePlan {
  readonly changes: readonly UpdatedFile[];
  /** The files that are written and deleted. */
  readonly steps: readonly UpdateStep[];
  /** True where conflicts of the update before have to be solved first; nothing is written then. */
  readonly isUnsolved: boolean;
}

/**
 * Brings a generated repository up to date and keeps what people changed, by three versions of every file: the one on disk,
 * the one that was generated last, and the one that is generated now.
 *
 * Files that are unchanged since they were generated follow the generator; files that were changed, added or deleted stay;
 * where both have changed a file, in different lines, both changes are in it. Where they changed the same lines, the file
 * stays, the merge with both versions of these lines is written beside it as `<file>.new`, and a `conflict` is returned, until
 * that file is gone; as long as one is there, nothing is written.
 *
 * @throws InputError where the folder is neither empty nor a generated repository
 * @public
 */
export async function updateRepository(
  dir: string,
  files: RepositoryFiles,
  options: UpdateOptions = {},
): Promise<readonly UpdatedFile[]> {
  const plan = await planUpdate(dir, files, options);
  if (!plan) {
    await writeRepository(dir, files);
    return [...files.keys()].map(path => ({ path, change: 'written' }));
  }
  await writeUpdate(resolve(dir), plan.steps);
  return plan.changes;
}

/**
 * The update of a repository, after an update that was interrupted before is completed; undefined where the folder is empty or
 * does not exist.
 *
 * @throws InputError where the folder is neither empty nor a generated repository
 */
export async function planUpdate(
  dir: string,
  files: RepositoryFiles,
  { source, keep = [] }: UpdateOptions = {},
): Promise<UpdatePlan | undefined> {
  const target = resolve(dir);
  await completeRepository(target);
  await completeUpdate(target);
  if (!(await listFolder(target))?.length) return undefined;
  const last = await readGeneratedRepository(target);
  if (!last) {
    throw new InputError(
      `${dir} is not empty and has no ${manifestPath}, so it is no generated repository. Choose another folder.`,
    );
  }
  const read = async (path: string) =>
    (await readRepositoryFile(target, path))?.toString();
  const unsolved = await unsolvedConflicts(last.conflicts, read);
  const open = unsolved.filter(({ path }) => !keep.includes(path));
  if (open.length > 0) {
    return {
      changes: open.map(conflict => ({
        ...conflict,
        change: 'conflict',
        because: 'is a conflict of the last update that nobody has solved',
      })),
      steps: [],
      isUnsolved: true,
    };
  }
  return await planFiles(target, last, files, { source, keep });
}

async function planFiles(
  target: string,
  last: GeneratedRepository,
  files: RepositoryFiles,
  { source, keep = [] }: UpdateOptions,
): Promise<UpdatePlan> {
  const original = originalsOf(last);
  const changes: UpdatedFile[] = [];
  const steps: UpdateStep[] = [];
  const step = async (path: string, after: string | null) => {
    const before = (await readRepositoryFile(target, path))?.toString() ?? null;
    if (before !== after) steps.push({ path, before, after });
  };
  const paths = new Set([...files.keys(), ...last.paths]);
  for (const path of [manifestPath, originalsPath]) paths.delete(path);
  for (const path of [...paths].sort()) {
    const disk = await readRepositoryFile(target, path);
    const next = files.get(path);
    const planned =
      path === specPath && next && source && disk?.toString() === source
        ? completedSpec(source, next)
        : planFile({
            path,
            disk,
            last: last.digests.get(path),
            next,
            original: () => original(path),
          });
    if (!planned) continue;
    const { change, after, beside, because } = planned;
    if (after !== undefined) await step(path, after);
    if (beside === undefined) {
      if (change === 'conflict' && keep.includes(path)) continue;
      changes.push({ path, change, ...(because && { because }) });
    } else {
      const newVersion = await freePath(target, path);
      await step(newVersion, beside);
      changes.push({ path, change, newVersion, ...(because && { because }) });
    }
  }
  for (const path of [manifestPath, originalsPath]) {
    const content = files.get(path);
    if (content === undefined) continue;
    const text =
      path === manifestPath ? withConflicts(content, changes) : content;
    if (!(await isOnDisk(target, path, text))) await step(path, text);
  }
  return { changes, steps, isUnsolved: false };
}

function completedSpec(source: string, next: string): FilePlan {
  const written = withPlainLineEnds(source);
  const completed = completeSpecText(written, next);
  return completed === written
    ? { change: 'unchanged' }
    : { change: 'written', after: withLineEndsOf(source, completed) };
}

/**
 * The text of each file as it was generated last. Repositories of older versions did not keep it: there it is known where this
 * version generates the same file from the same design.
 */
function originalsOf({
  digests,
  originals,
  spec,
}: GeneratedRepository): (path: string) => string | undefined {
  if (originals) return path => originals.get(path);
  let again: ReadonlyMap<string, string> | undefined;
  return path => {
    again ??= spec === undefined ? new Map() : generatedAgain(spec);
    const text = again.get(path);
    return text !== undefined && digestOf(text) === digests.get(path)
      ? text
      : undefined;
  };
}

function generatedAgain(spec: string): ReadonlyMap<string, string> {
  const { ok, files } = design(spec);
  return ok ? files() : new Map();
}

/** A path for the version beside a file, at which a person has nothing. */
async function freePath(target: string, path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const free = `${path}.new${number === 1 ? '' : number}`;
    if (!(await readRepositoryFile(target, free))) return free;
  }
}

/** True where a file has this text, whatever its line ends are. */
async function isOnDisk(
  target: string,
  path: string,
  text: string,
): Promise<boolean> {
  const disk = await readRepositoryFile(target, path);
  return disk !== undefined && digestOf(disk) === digestOf(text);
}

/** The manifest with the conflicts that stay until somebody has solved them. */
function withConflicts(
  manifest: string,
  changes: readonly UpdatedFile[],
): string {
  const conflicts = changes.filter(({ change }) => change === 'conflict');
  if (conflicts.length === 0) return manifest;
  return `${JSON.stringify(
    {
      ...JSON.parse(manifest),
      conflicts: Object.fromEntries(
        conflicts.map(({ path, newVersion = '' }) => [path, newVersion]),
      ),
    },
    undefined,
    2,
  )}\n`;
}
