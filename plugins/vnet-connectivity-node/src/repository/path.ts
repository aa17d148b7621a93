import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

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
    path.split('/').some(part => part === '' || part === '.' || part === '..')
  ) {
    throw new InputError(
      `${JSON.stringify(path)} is no path of a file in a repository.`,
    );
  }
}
