import { InputError, isError } from '@backstage/errors';
import {
  asRecord,
  manifestPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isMap, parseDocument } from 'yaml';
import { resolveRepositoryPath } from './local';

/** The file of a repository that holds the spec it was generated from. @public */
export const specPath = 'connectivity.yaml';

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

/**
 * The spec from which a repository was generated: that of its manifest, or its own file where nobody has changed it since.
 * Undefined where neither is known.
 */
export async function readGeneratedSpec(
  dir: string,
): Promise<string | undefined> {
  const [manifest, spec] = await Promise.all(
    [manifestPath, specPath].map(path => readRepositoryFile(dir, path)),
  );
  if (!manifest) return undefined;
  const { design, spec: digest } = asRecord(JSON.parse(manifest.toString()));
  if (typeof design === 'string') return design;
  return spec && digestOf(spec) === digest ? spec.toString() : undefined;
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

/**
 * The spec as a person wrote it, with comments and order, and what the generated one says beyond it: the addresses
 * and ASNs that were allocated have to be written down, so that a region added later leaves them as they are.
 */
export function completeSpecText(written: string, generated: string): string {
  const document = parseDocument(written);
  const fill = (path: readonly string[], value: unknown) => {
    if (!document.hasIn(path)) {
      document.setIn(path, document.createNode(value));
    } else if (isMap(document.getIn(path))) {
      for (const [key, child] of Object.entries(asRecord(value))) {
        fill([...path, key], child);
      }
    }
  };
  for (const [key, value] of Object.entries(
    parseDocument(generated).toJS() ?? {},
  )) {
    fill([key], value);
  }
  return document.toString({ lineWidth: 0 });
}
