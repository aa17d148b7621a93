import fs from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ConflictError } from '@backstage/errors';
import type { TreeEntry } from 'isomorphic-git';
import git from 'isomorphic-git';
import { resolveRepositoryPath } from './local';

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

/** The state of a repository at a commit. @public */
export interface CommittedTree {
  readonly commit: string;
  /** The branch that is checked out; undefined for a detached head. */
  readonly branch?: string;
}

/** Git's modes of files that are no regular ones. */
const modes = { executable: '100755', link: '120000' } as const;

/**
 * Writes the files of the commit that is checked out into another folder, which must be empty; what is in the working folder
 * and in no commit is left out.
 *
 * @public
 */
export async function writeCommitted(
  dir: string,
  target: string,
): Promise<CommittedTree> {
  const repository = { fs, dir: resolve(dir) };
  const commit = await git.resolveRef({ ...repository, ref: 'HEAD' });
  for (const [path, { mode, oid, type }] of await filesOf(repository, commit)) {
    if (type !== 'blob') continue;
    const { blob } = await git.readBlob({ ...repository, oid });
    const file = resolveRepositoryPath(target, path);
    await mkdir(dirname(file), { recursive: true });
    if (mode === modes.link) await symlink(Buffer.from(blob).toString(), file);
    else
      await writeFile(file, blob, {
        mode: mode === modes.executable ? 0o755 : 0o644,
      });
  }
  const branch = await git.currentBranch(repository);
  return { commit, ...(branch ? { branch } : {}) };
}

/** A commit on a branch of its own. @public */
export interface BranchCommit {
  readonly branch: string;
  /** Hash of the commit that it follows. */
  readonly parent: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorEmail?: string;
  /** Seconds since the epoch. @default now */
  readonly timestamp?: number;
  /** Folder that has the changed files. */
  readonly source: string;
  /** Paths of the files that are new or changed. */
  readonly written: readonly string[];
  /** Paths of the files that are gone. */
  readonly deleted: readonly string[];
}

/**
 * Commits changed files to a new branch of a repository; what is checked out stays as it is. May be repeated: a branch that
 * has this commit is left as it is.
 *
 * @returns the hash of the commit
 * @throws ConflictError where there is a branch of this name with something else
 * @public
 */
export async function commitToBranch(
  dir: string,
  {
    branch,
    parent,
    message,
    authorName = 'Scaffolder',
    authorEmail = 'scaffolder@backstage.io',
    timestamp,
    source,
    written,
    deleted,
  }: BranchCommit,
): Promise<string> {
  const repository = { fs, dir: resolve(dir) };
  const files = await filesOf(repository, parent);
  for (const path of deleted) files.delete(path);
  for (const path of written) {
    const oid = await git.writeBlob({
      ...repository,
      blob: await readFile(join(source, path)),
    });
    files.set(path, {
      mode: files.get(path)?.mode ?? '100644',
      oid,
      type: 'blob',
    });
  }
  const tree = await writeTreeOf(repository, files);
  const ref = `refs/heads/${branch}`;
  const existing = await git
    .resolveRef({ ...repository, ref })
    .catch(() => undefined);
  if (existing) {
    const { commit } = await git.readCommit({ ...repository, oid: existing });
    if (commit.tree === tree && commit.parent[0] === parent) return existing;
    throw new ConflictError(
      `There is a branch ${branch} with something else in ${dir}. Delete or rename it.`,
    );
  }
  return await git.commit({
    ...repository,
    ref,
    tree,
    parent: [parent],
    message,
    author: {
      name: authorName,
      email: authorEmail,
      ...(timestamp === undefined ? {} : { timestamp, timezoneOffset: 0 }),
    },
  });
}

interface GitRepository {
  readonly fs: typeof fs;
  readonly dir: string;
}

type GitFile = Pick<TreeEntry, 'mode' | 'oid' | 'type'>;

/** Each file of a commit by its path, with the submodules. */
async function filesOf(
  repository: GitRepository,
  commit: string,
): Promise<Map<string, GitFile>> {
  const files = new Map<string, GitFile>();
  const add = async (oid: string, prefix: string) => {
    const { tree } = await git.readTree({ ...repository, oid });
    for (const entry of tree) {
      const path = `${prefix}${entry.path}`;
      if (entry.type === 'tree') await add(entry.oid, `${path}/`);
      else files.set(path, entry);
    }
  };
  await add(commit, '');
  return files;
}

/** Writes the trees of files, and returns the hash of the top one. */
async function writeTreeOf(
  repository: GitRepository,
  files: ReadonlyMap<string, GitFile>,
): Promise<string> {
  const entries: TreeEntry[] = [];
  const folders = new Map<string, Map<string, GitFile>>();
  for (const [path, file] of files) {
    const [name, ...rest] = path.split('/');
    if (rest.length === 0) {
      entries.push({ ...file, path: name });
    } else {
      const folder = folders.get(name) ?? new Map<string, GitFile>();
      folders.set(name, folder.set(rest.join('/'), file));
    }
  }
  for (const [path, content] of folders) {
    const oid = await writeTreeOf(repository, content);
    entries.push({ path, mode: '040000', oid, type: 'tree' });
  }
  return await git.writeTree({ ...repository, tree: entries });
}
