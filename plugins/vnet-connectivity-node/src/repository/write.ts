import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ConflictError, InputError, isError } from '@backstage/errors';
import type { RepositoryFiles } from 'backstage-plugin-vnet-connectivity-common';
import { checkRepositoryPath } from './local';

/** The temporary folder has one name, so that what is left of a process that was killed is found and removed. */
const staging = '.vnet-connectivity-new';
/** Suffix of the temporary folder while not all files are in it. */
const unfinished = '.unfinished';

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
  await completeRepository(target);
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
      const staged = join(target, staging);
      await stage(`${staged}${unfinished}`, files);
      await rename(`${staged}${unfinished}`, staged);
      await moveEntriesInto(target, staged);
    } else {
      const staged = join(dirname(target), `.${basename(target)}${staging}`);
      await stage(staged, files);
      await moveTo(target, staged);
    }
  } catch (error) {
    if (created) await rm(created, { recursive: true, force: true });
    throw error;
  }
}

/** Completes a new repository whose writing was interrupted after all its files were there, or removes them. */
export async function completeRepository(target: string): Promise<void> {
  if (!(await listFolder(target))) return;
  const staged = join(target, staging);
  await rm(`${staged}${unfinished}`, { recursive: true, force: true });
  if (await listFolder(staged)) await moveEntriesInto(target, staged);
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

/** Writes the files to a temporary folder; leaves nothing behind where that fails. */
async function stage(staged: string, files: RepositoryFiles): Promise<void> {
  await rm(staged, { recursive: true, force: true });
  // Not mkdtemp: the folder may become the repository, and mkdtemp closes it to everybody else.
  await mkdir(staged);
  try {
    const contents = [...files].map(([path, content]) => {
      // The folder is new: there are no links in it to look for.
      checkRepositoryPath(path);
      return [join(staged, path), content] as const;
    });
    await writeAll(contents);
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
