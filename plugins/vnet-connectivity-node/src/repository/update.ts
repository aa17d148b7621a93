import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '@backstage/errors';
import type { RepositoryFiles } from 'backstage-plugin-vnet-connectivity-common';
import { manifestPath } from 'backstage-plugin-vnet-connectivity-common';
import {
  digestOf,
  readGeneratedDigests,
  readRepositoryFile,
  completeSpecText,
  specPath,
} from './manifest';
import { resolveRepositoryPath } from './local';
import { listFolder, stage, writeRepository } from './write';

/** The change that an update made to one file, or could not make. @public */
export interface UpdatedFile {
  readonly path: string;
  /**
   * - `written`: new, or replaced, because it was unchanged since it was generated
   * - `unchanged`: already as it should be
   * - `kept`: changed by a user, and not by the generator
   * - `deleted`: no longer generated, and unchanged since it was
   * - `conflict`: changed or deleted by a user, and changed by the generator too
   */
  readonly change: 'written' | 'unchanged' | 'kept' | 'deleted' | 'conflict';
  /** The path of the generated version of a conflict; absent where the file is no longer generated. */
  readonly newVersion?: string;
}

/** Suffix of the generated version that is written beside a file in conflict. */
const newVersionSuffix = '.new';

/**
 * Brings a generated repository up to date and keeps what people changed, by comparing three versions of every file:
 * the one on disk, the one that was generated last (by the manifest) and the one that is generated now.
 *
 * Files that are unchanged since they were generated follow the generator; files that were changed, added or deleted
 * stay. Where both changed, the file stays, the generated version is written beside it as `<file>.new`, and a
 * `conflict` is returned. The manifest then holds the generated version, so that the same conflict is not reported
 * again, as with packages of operating systems. New content is staged on the same disk first, and the manifest is
 * written last, so that an update that was interrupted is completed by the next.
 *
 * @param source - text of the spec that the files come from. Where it is the repository's own `connectivity.yaml`, that
 *   file is no conflict: it gets what was allocated, and keeps its comments.
 * @throws InputError where the folder is neither empty nor a generated repository
 * @public
 */
export async function updateRepository(
  dir: string,
  files: RepositoryFiles,
  source?: string,
): Promise<UpdatedFile[]> {
  const target = resolve(dir);
  const entries = await listFolder(target);
  if (!entries || entries.length === 0) {
    await writeRepository(dir, files);
    return [...files.keys()].map(path => ({ path, change: 'written' }));
  }
  const last = await readGeneratedDigests(target);
  if (!last) {
    throw new InputError(
      `${dir} is not empty and has no ${manifestPath}, so it is no generated repository. Choose another folder.`,
    );
  }
  const changes: UpdatedFile[] = [];
  const content = new Map<string, string>();
  for (const path of [...new Set([...files.keys(), ...last.keys()])].sort()) {
    if (path === manifestPath) continue;
    const next = files.get(path);
    const disk = await readRepositoryFile(target, path);
    if (path === specPath && next && source && disk?.toString() === source) {
      const completed = completeSpecText(source, next);
      const change = completed === source ? 'unchanged' : 'written';
      changes.push({ path, change });
      content.set(path, completed);
      continue;
    }
    const change = compare({
      disk: disk && digestOf(disk),
      last: last.get(path),
      next: next === undefined ? undefined : digestOf(next),
    });
    const newVersion =
      change === 'conflict' && next !== undefined
        ? `${path}${newVersionSuffix}`
        : undefined;
    changes.push({ path, change, ...(newVersion && { newVersion }) });
    if (next !== undefined) content.set(newVersion ?? path, next);
  }
  await apply(target, changes, content, files.get(manifestPath));
  return changes;
}

interface Versions {
  readonly disk?: string;
  readonly last?: string;
  readonly next?: string;
}

function compare({ disk, last, next }: Versions): UpdatedFile['change'] {
  if (disk === next) return 'unchanged';
  if (disk === last) return next === undefined ? 'deleted' : 'written';
  return last === next ? 'kept' : 'conflict';
}

async function apply(
  target: string,
  changes: readonly UpdatedFile[],
  content: ReadonlyMap<string, string>,
  manifest?: string,
): Promise<void> {
  const toWrite = changes.flatMap(({ path, change, newVersion }) => {
    if (newVersion) return [newVersion];
    return change === 'written' ? [path] : [];
  });
  const staged = await stage(
    join(target, '.update-'),
    new Map([
      ...toWrite.map(path => [path, content.get(path) ?? ''] as const),
      ...(manifest === undefined ? [] : [[manifestPath, manifest] as const]),
    ]),
  );
  const move = async (path: string) => {
    const file = resolveRepositoryPath(target, path);
    await mkdir(dirname(file), { recursive: true });
    await rename(join(staged, path), file);
  };
  try {
    for (const path of toWrite) await move(path);
    for (const { path, change } of changes) {
      if (change === 'deleted') await removeFile(target, path);
    }
    if (manifest !== undefined) await move(manifestPath);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

/** Removes a file, and the folders that become empty with it. */
async function removeFile(target: string, path: string): Promise<void> {
  await rm(resolveRepositoryPath(target, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(resolveRepositoryPath(target, folder));
    } catch {
      return;
    }
  }
}
