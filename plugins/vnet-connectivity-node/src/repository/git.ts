import fs from 'node:fs';
import { resolve } from 'node:path';
import git from 'isomorphic-git';

/** The author and the message of a commit. @public */
export interface CommitOptions {
  /** @default 'Scaffolder' */
  readonly authorName?: string;
  /** @default 'scaffolder@backstage.io' */
  readonly authorEmail?: string;
  /** @default 'Initial commit' */
  readonly message?: string;
  /** @default 'main' */
  readonly defaultBranch?: string;
}

/**
 * Makes a folder a git repository whose one commit holds every file of it that `.gitignore` does not name.
 * May be repeated: a repository that has a commit is left as it is.
 *
 * @returns the hash of the commit
 * @public
 */
export async function createLocalRepository(
  dir: string,
  {
    authorName = 'Scaffolder',
    authorEmail = 'scaffolder@backstage.io',
    message = 'Initial commit',
    defaultBranch = 'main',
  }: CommitOptions = {},
): Promise<string> {
  const repository = { fs, dir: resolve(dir) };
  const existing = await readHead(dir);
  if (existing) return existing;
  await git.init({ ...repository, defaultBranch });
  await git.add({ ...repository, filepath: '.' });
  return await git.commit({
    ...repository,
    message,
    author: { name: authorName, email: authorEmail },
  });
}

/** Hash of the commit that is checked out; undefined where there is none. @public */
export async function readHead(dir: string): Promise<string | undefined> {
  try {
    return await git.resolveRef({ fs, dir: resolve(dir), ref: 'HEAD' });
  } catch (error) {
    if (error instanceof git.Errors.NotFoundError) return undefined;
    throw error;
  }
}
