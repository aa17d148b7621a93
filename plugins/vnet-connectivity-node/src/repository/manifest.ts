import { InputError, isError } from '@backstage/errors';
import {
  asRecord,
  manifestPath,
  originalsPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { recordedConflicts } from './conflicts';
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

/** A text with line ends of one character, as it was generated: a checkout on Windows may have two. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n/g, '\n');
}

/** A text with plain line ends, with those of another text. */
export function withLineEndsOf(other: string, text: string): string {
  return /\r\n/.test(other) && !/(^|[^\r])\n/.test(other)
    ? text.replace(/\n/g, '\r\n')
    : text;
}

/** Hex SHA-256 of a text in UTF-8, whatever its line ends are. */
export function digestOf(content: string | Buffer): string {
  return createHash('sha256')
    .update(withPlainLineEnds(content.toString()))
    .digest('hex');
}

/** The record that a repository has of its own generation. */
export interface GeneratedRepository {
  /** Hex SHA-256 of each file as it was generated, by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** Paths of the files that were generated for certain, and may be deleted. */
  readonly paths: readonly string[];
  /** Text of each file as it was generated, by path; undefined in repositories of older versions. */
  readonly originals?: ReadonlyMap<string, string>;
  /** The spec from which it was generated; undefined where it is not known any more. */
  readonly spec?: string;
  /** Files that the last update left to a person, by path (see `recordedConflicts`). */
  readonly conflicts: ReadonlyMap<string, string>;
}

/** The folder of the files that the generator keeps for itself, which have no originals. */
export const ownFolder = dirname(manifestPath);

/**
 * Paths that versions without originals have generated. A manifest can say of any file that it was generated; nothing else is
 * deleted on its word.
 */
const generatedByOlderVersions =
  /^(README\.md|connectivity\.yaml|catalog-info\.yaml|\.editorconfig|\.gitignore|\.gitlab-ci\.yml|azure-pipelines\.yml|(\.github\/workflows|\.vnet-connectivity|bicep|docs|terraform|tests)\/.+)$/;

/**
 * The record that a repository has of its own generation; undefined where it has no manifest.
 *
 * @throws InputError if the manifest cannot be read as one
 */
export async function readGeneratedRepository(
  dir: string,
): Promise<GeneratedRepository | undefined> {
  const [content, spec, kept] = await Promise.all(
    [manifestPath, specPath, originalsPath].map(path =>
      readRepositoryFile(dir, path),
    ),
  );
  if (content === undefined) return undefined;
  const manifest = recordIn(content);
  const files = textsIn(manifest?.files);
  if (
    !manifest ||
    !files?.every(([, digest]) => /^[0-9a-f]{64}$/.test(digest))
  ) {
    throw new InputError(
      `${manifestPath} in ${dir} is damaged: it must be JSON whose files lists a SHA-256 for each path. Restore it from the history of the repository.`,
    );
  }
  const originals = kept && originalsIn(recordIn(kept));
  if (kept && !originals) {
    throw new InputError(
      `${originalsPath} in ${dir} is damaged: it must be JSON with the lines of each file by its path. Restore it from the history of the repository.`,
    );
  }
  const digests = new Map(
    originals
      ? [
          ...files.filter(([path]) => dirname(path) === ownFolder),
          ...originals.map(([path, text]) => [path, digestOf(text)] as const),
        ]
      : files,
  );
  return {
    digests,
    paths: [...digests.keys()].filter(
      path => originals !== undefined || generatedByOlderVersions.test(path),
    ),
    originals: originals && new Map(originals),
    spec: specOf(manifest, spec),
    conflicts: recordedConflicts(content.toString()),
  };
}

function originalsIn(record: unknown): [string, string][] | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const entries = Object.entries(record);
  return entries.every(([, lines]) => Array.isArray(lines))
    ? entries.map(([path, lines]) => [path, lines.join('\n')])
    : undefined;
}

function specOf(
  { design, spec: digest }: Readonly<Record<string, unknown>>,
  spec: Buffer | undefined,
): string | undefined {
  if (typeof design === 'string') return design;
  return spec && digestOf(spec) === digest ? spec.toString() : undefined;
}

/** The JSON object in a file; undefined where there is none. */
function recordIn(
  content: Buffer,
): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(content.toString());
    return typeof value === 'object' ? asRecord(value) : undefined;
  } catch {
    return undefined;
  }
}

/** The entries of a record of texts; undefined where it is none. */
function textsIn(record: unknown): [string, string][] | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const entries = Object.entries(record);
  return entries.every(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
    ? entries
    : undefined;
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
