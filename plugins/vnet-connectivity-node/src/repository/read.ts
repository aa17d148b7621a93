import { readFile } from 'node:fs/promises';
import { isError } from '@backstage/errors';
import { resolveRepositoryPath } from './path';

/** Content of a file of a repository; undefined where it does not exist. */
export async function readRepositoryFile(
  dir: string,
  path: string,
): Promise<Buffer | undefined> {
  try {
    return await readFile(resolveRepositoryPath(dir, path));
  } catch (error) {
    if (isError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}
