import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from '@backstage/errors';
import { serializeDirectoryContents } from '@backstage/plugin-scaffolder-node';

/** Content of each regular file of a folder by its path, `.git` left out; empty where there is no folder. */
export async function readFiles(dir: string): Promise<Map<string, Buffer>> {
  try {
    await access(dir);
  } catch {
    return new Map();
  }
  const files = await serializeDirectoryContents(dir);
  return new Map(
    files
      .filter(({ symlink }) => !symlink)
      .map(({ path, content }) => [path, content]),
  );
}

/** True if a folder holds these files with this content, and no others. */
export async function holdsExactly(
  dir: string,
  files: ReadonlyMap<string, string | Buffer>,
): Promise<boolean> {
  const found = await readFiles(dir);
  return (
    found.size === files.size &&
    [...files].every(([path, content]) =>
      found.get(path)?.equals(Buffer.from(content)),
    )
  );
}

/** True if a folder has nothing in it, or does not exist. */
export async function isEmptyFolder(dir: string): Promise<boolean> {
  return (await entriesOf(dir)).length === 0;
}

/** Removes what is in a folder; the folder itself stays. */
export async function emptyFolder(dir: string): Promise<void> {
  for (const entry of await entriesOf(dir)) {
    await rm(join(dir, entry), { recursive: true, force: true });
  }
}

async function entriesOf(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}
