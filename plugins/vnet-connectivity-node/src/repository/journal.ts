import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { resolveRepositoryPath } from './local';
import { ownFolder } from './manifest';

/** A file of an update: what it is, and what it becomes; null where it is not there. */
export interface UpdateStep {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Writes the files of an update, all of them or none.
 *
 * The update is written down first, at once, where Git never commits it, and then done by a process of its own. Whatever is
 * killed, the tree is old, or it is new, or the next command makes it new (see {@link completeUpdate}). Files keep their modes.
 *
 * @throws Error where a file cannot be written; nothing is changed then
 */
export async function writeUpdate(
  folder: string,
  steps: readonly UpdateStep[],
): Promise<void> {
  const dir = resolve(folder);
  if (steps.length === 0) return;
  for (const { path } of steps) resolveRepositoryPath(dir, path);
  const journal = await journalOf(dir);
  await mkdir(dirname(journal), { recursive: true });
  const temporary = `${journal}.tmp`;
  try {
    await writeFile(temporary, JSON.stringify({ steps }));
    await rename(temporary, journal);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await follow(dir, journal);
}

/** Completes an update of this folder that was interrupted. Does nothing where there was none. */
export async function completeUpdate(folder: string): Promise<void> {
  const dir = resolve(folder);
  const journal = await journalOf(dir);
  const steps = await stepsIn(journal);
  if (steps) {
    for (const { path } of steps) resolveRepositoryPath(dir, path);
    await follow(dir, journal);
  } else {
    for (const rest of ['tmp', 'lock']) {
      await rm(`${journal}.${rest}`, { force: true });
    }
  }
  await removeIfEmpty(join(dir, ownFolder));
}

async function stepsIn(
  journal: string,
): Promise<readonly UpdateStep[] | undefined> {
  try {
    return JSON.parse(await readFile(journal, 'utf8')).steps;
  } catch (error) {
    if (isError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

/** The file in which an update is written down: in the folder of Git, if there is one, which is never committed. */
async function journalOf(dir: string): Promise<string> {
  const git = join(dir, '.git');
  return (await isFolder(git))
    ? join(git, 'vnet-connectivity-update.json')
    : join(dir, ownFolder, 'update.json');
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch {
    // It does not exist, or holds something.
  }
}

async function follow(dir: string, journal: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      resolvePackagePath(
        'backstage-plugin-vnet-connectivity-node',
        'bin/write-update.cjs',
      ),
      dir,
      journal,
    ],
    {
      cwd: dir,
      detached: true,
      env: {},
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    },
  );
  const [reason, [status]] = await Promise.all([
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (status !== 0) {
    throw new Error(
      `The update could not be written, and nothing was changed: ${reason.trim()}`,
    );
  }
}
