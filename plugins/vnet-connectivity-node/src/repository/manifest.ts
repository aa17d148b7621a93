import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { manifestPath } from 'backstage-plugin-vnet-connectivity-common';
import { readRepositoryFile } from './read';

/** Hex SHA-256 of each file's content as it was generated, by path. */
export type GeneratedDigests = ReadonlyMap<string, string>;

/** Hex SHA-256 of a text in UTF-8. */
export function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The digests of the files that were generated into a repository; undefined where it has no manifest.
 *
 * @throws InputError if the manifest cannot be read as one
 */
export async function readGeneratedDigests(
  dir: string,
): Promise<GeneratedDigests | undefined> {
  const content = await readRepositoryFile(dir, manifestPath);
  if (content === undefined) return undefined;
  const files = filesOf(content.toString('utf8'));
  if (!files) {
    throw new InputError(
      `${manifestPath} in ${dir} is damaged: it must be JSON whose files lists a SHA-256 for each path. Restore it from the history of the repository.`,
    );
  }
  return new Map(files);
}

function filesOf(text: string): [string, string][] | undefined {
  try {
    const files = Object.entries(JSON.parse(text).files);
    return files.every((entry): entry is [string, string] => {
      const [, digest] = entry;
      return typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest);
    })
      ? files
      : undefined;
  } catch {
    return undefined;
  }
}
