import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ConflictError, InputError, isError } from '@backstage/errors';
import type { RepositoryFiles } from 'backstage-plugin-vnet-connectivity-common';
import { checkRepositoryPath } from './local';

/**
 * Writes the files of a repository to a folder: all of them, or nothing at all.
 *
 * The files are written to a temporary folder on the same disk first, so that a full disk or a missing permission
 * shows before anything appears in its place. A folder that exists and is empty is kept as it is (it may be the
 * working directory of a shell, or a mount); one that does not exist is created with the folders above it.
 *
 * @throws ConflictError where the folder holds something already
 * @throws InputError where a path would leave the folder
 * @public
 */
export async function writeRepository(
  dir: string,
  files: RepositoryFiles,
): Promise<void> {
  const target = resolve(dir);
  const entries = await listFolder(target);
  if (entries && entries.length > 0) {
    throw new ConflictError(
      `${dir} is not empty. Choose a folder that is empty or does not exist yet.`,
    );
  }
  const created = await mkdir(entries ? target : dirname(target), {
    recursive: true,
  });
  try {
    if (entries) {
      await moveEntriesInto(target, await stage(join(target, '.new-'), files));
    } else {
      const prefix = join(dirname(target), `.${basename(target)}-`);
      await moveTo(target, await stage(prefix, files));
    }
  } catch (error) {
    if (created) await rm(created, { recursive: true, force: true });
    throw error;
  }
}

/** Entries of a folder; undefined where there is none. */
export async function listFolder(dir: string): Promise<string[] | undefined> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') return undefined;
    if (isError(error) && error.code === 'ENOTDIR') {
      throw new InputError(`${dir} is a file. Choose a folder.`);
    }
    throw error;
  }
}

/** Writes the files to a new temporary folder and returns it; leaves nothing behind where that fails. */
export async function stage(
  prefix: string,
  files: RepositoryFiles,
): Promise<string> {
  // Not mkdtemp: the folder may become the repository, and mkdtemp closes it to everybody else.
  const staged = `${prefix}${randomUUID()}`;
  await mkdir(staged);
  try {
    const contents = [...files].map(([path, content]) => {
      // The folder is new: there are no links in it to look for.
      checkRepositoryPath(path);
      return [join(staged, path), content] as const;
    });
    await writeAll(contents);
    return staged;
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw error;
  }
}

/** Milliseconds for which other work of the process waits at most, but for the time of one file. */
const turn = 5;

/**
 * Writes new files. On their way through the thread pool small files cost twice of what they cost on disk, so that they are
 * written in turns, between which the process does what else there is to do.
 */
async function writeAll(
  contents: readonly (readonly [file: string, content: string])[],
): Promise<void> {
  const folders = new Set<string>();
  let start = performance.now();
  for (const [file, content] of contents) {
    if (performance.now() - start > turn) {
      await setImmediate();
      start = performance.now();
    }
    const folder = dirname(file);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    writeFileSync(file, content, { flag: 'wx' });
  }
}

async function moveTo(target: string, staged: string): Promise<void> {
  try {
    await rename(staged, target);
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw error;
  }
}

async function moveEntriesInto(target: string, staged: string): Promise<void> {
  const moved: string[] = [];
  try {
    for (const entry of await readdir(staged)) {
      await rename(join(staged, entry), join(target, entry));
      moved.push(join(target, entry));
    }
  } catch (error) {
    for (const path of moved) await rm(path, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}
