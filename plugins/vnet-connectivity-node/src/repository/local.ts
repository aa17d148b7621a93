import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { stat } from 'node:fs/promises';

/**
 * The path of a repository's file on disk.
 *
 * @throws InputError if the path is not plain and relative, or would leave the folder, also through a symbolic link
 */
export function resolveRepositoryPath(dir: string, path: string): string {
  checkRepositoryPath(path);
  try {
    return resolveSafeChildPath(dir, path);
  } catch {
    throw new InputError(
      `${path} would be written outside of ${dir}, because a folder on the way is a symbolic link.`,
    );
  }
}

/**
 * Checks that a path leaves no folder that has no symbolic links in it.
 *
 * @throws InputError where the path is not plain and relative
 */
export function checkRepositoryPath(path: string): void {
  if (
    path.includes('\\') ||
    path.includes('\0') ||
    // Git runs what is in its own folder.
    /^\.git(\/|$)/i.test(path) ||
    path.split('/').some(part => part === '' || part === '.' || part === '..')
  ) {
    throw new InputError(
      `${JSON.stringify(path)} is no path of a file in a repository.`,
    );
  }
}

/**
 * The path of the repository of this name in the portal's folder for repositories.
 *
 * @param root - absolute path of the folder
 * @throws InputError if the text cannot be the name of a repository; NotAllowedError if the path leads elsewhere
 * @public
 */
export function localRepositoryPath(root: string, name: string): string {
  if (!/^[a-z0-9][\w.-]{0,99}$/i.test(name) || name.endsWith('.git')) {
    throw new InputError(
      `${JSON.stringify(
        name,
      )} cannot be the name of a repository: use letters, digits, hyphens, dots and underscores, starting with a letter or digit.`,
    );
  }
  return resolveSafeChildPath(root, name);
}

/** True if there is anything at this path in the portal's folder for repositories. @public */
export async function isTaken(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') return false;
    throw error;
  }
}
