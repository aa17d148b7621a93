import { generatorVersion } from '../version';
import type { CheckerPackage } from '../checker-package';
import type { Checker } from './checker';
import { jsonFile } from './json';
import { sha256 } from './sha256';
import { digestOnce } from './shared';

/** The path of the manifest, which records the files that were generated into a repository. @public */
export const manifestPath = '.vnet-connectivity/manifest.json';

/** The manifest of the generated files, by which later changes of users are recognised. */
export interface Manifest {
  readonly generator: { readonly name: string; readonly version: string };
  /** SHA-256 of connectivity.yaml as it was generated, in hexadecimal. */
  readonly spec: string;
  /** connectivity.yaml as it was generated, from which an update says what it changes; absent until version 0.1.0. */
  readonly design?: string;
  /** The package that the checker comes from; absent where the repository carries it, or has none. */
  readonly checker?: CheckerPackage;
  /** SHA-256 of every generated file but this one, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** SHA-256 of a text in UTF-8, in hexadecimal. @public */
export function digest(text: string): string {
  return digestOnce(text, sha256);
}

/** The manifest of a repository's files. */
export function manifestOf(
  files: ReadonlyMap<string, string>,
  checker?: Checker,
): Manifest {
  const digests = Object.fromEntries(
    [...files].map(([path, content]) => [path, digest(content)]),
  );
  return {
    generator: { name: 'vnet-connectivity', version: generatorVersion },
    spec: digests['connectivity.yaml'],
    design: files.get('connectivity.yaml'),
    ...(typeof checker === 'object' && { checker }),
    files: digests,
  };
}

/** A repository with one more generated file, which its manifest has as well. */
export function withGeneratedFile(
  files: ReadonlyMap<string, string>,
  path: string,
  content: string,
): ReadonlyMap<string, string> {
  const manifest: Manifest = JSON.parse(files.get(manifestPath) ?? '{}');
  const digests = Object.entries({
    ...manifest.files,
    [path]: digest(content),
  }).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    [
      ...files,
      [path, content] as const,
      [
        manifestPath,
        jsonFile({ ...manifest, files: Object.fromEntries(digests) }),
      ] as const,
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
