import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isError } from '@backstage/errors';
import type { UpdateStep } from './journal';
import { specPath, withPlainLineEnds } from './manifest';

/** Content of a repository's spec and of its infrastructure code, by path from its root. */
export type RepositoryTree = ReadonlyMap<string, string>;

/** The folders of a repository that say what is built. */
const folders = ['terraform', 'bicep'];

/** True if there is a folder at this path. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Reads the spec and the infrastructure code of a repository; what Terraform keeps for itself is left out. */
export async function readRepositoryTree(dir: string): Promise<RepositoryTree> {
  const tree = new Map<string, string>();
  const read = async (path: string) => {
    tree.set(
      relative(dir, path).split(sep).join('/'),
      withPlainLineEnds(await readFile(path, 'utf8')),
    );
  };
  await read(join(dir, specPath));
  for (const folder of folders) {
    if (!(await isFolder(join(dir, folder)))) continue;
    const entries = await readdir(join(dir, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || path.split(sep).includes('.terraform')) continue;
      await read(path);
    }
  }
  return tree;
}

/** The spec and the infrastructure code of a repository after an update. */
export function treeAfter(
  tree: RepositoryTree,
  steps: readonly UpdateStep[],
): RepositoryTree {
  const after = new Map(tree);
  for (const { path, after: content } of steps) {
    if (content === null) {
      after.delete(path);
    } else if (path === specPath || folders.includes(path.split('/')[0])) {
      after.set(path, withPlainLineEnds(content));
    }
  }
  return after;
}
