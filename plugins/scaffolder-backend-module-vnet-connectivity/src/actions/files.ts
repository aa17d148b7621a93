import { access } from 'node:fs/promises';
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

/** Whether a folder holds these files with this content, and no others. */
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
