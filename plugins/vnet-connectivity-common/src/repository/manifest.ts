import { generatorVersion } from '../version';
import type { CheckerPackage } from '../checker-package';
import type { Checker } from './checker';
import { jsonFile } from './json';
import { sha256 } from './sha256';
import { digestOnce } from './shared';

/** The path of the manifest, which records the files that were generated into a repository. @public */
export const manifestPath = '.vnet-connectivity/manifest.json';

/** The path of the lines of the generated files, from which an update merges what people changed. @public */
export const originalsPath = '.vnet-connectivity/originals.json';

/** The manifest of the generated files, by which later changes of users are recognised. */
export interface Manifest {
  readonly generator: { readonly name: string; readonly version: string };
  /** SHA-256 of connectivity.yaml as it was generated, in hexadecimal. */
  readonly spec: string;
  /** connectivity.yaml as it was generated, from which an update says what it changes; absent until version 0.1.0. */
  readonly design?: string;
  /** The package that the checker comes from; absent where the repository carries it, or has none. */
  readonly checker?: CheckerPackage;
  /** SHA-256 of every generated file but this one and the originals, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Files that an update left to a person, by path, with the path of the version to bring together with it, if there is one. */
  readonly conflicts?: Readonly<Record<string, string>>;
}

/** SHA-256 of a text in UTF-8, in hexadecimal. @public */
export function digest(text: string): string {
  return digestOnce(text, sha256);
}

/** The files of a repository with those that later updates need: the manifest and the originals. */
export function withRecords(
  files: ReadonlyMap<string, string>,
  checker?: Checker,
): ReadonlyMap<string, string> {
  const digests = Object.fromEntries(
    sorted(files.entries()).map(([path, content]) => [path, digest(content)]),
  );
  const manifest: Manifest = {
    generator: { name: 'vnet-connectivity', version: generatorVersion },
    spec: digests['connectivity.yaml'],
    design: files.get('connectivity.yaml'),
    ...(typeof checker === 'object' && { checker }),
    files: digests,
  };
  return withManifest(files, manifest);
}

/** A repository with one more generated file, which its manifest has as well. */
export function withGeneratedFile(
  files: ReadonlyMap<string, string>,
  path: string,
  content: string,
): ReadonlyMap<string, string> {
  const manifest: Manifest = JSON.parse(files.get(manifestPath) ?? '{}');
  const digests = Object.fromEntries(
    sorted([...Object.entries(manifest.files), [path, digest(content)]]),
  );
  return withManifest(new Map([...files, [path, content]]), {
    ...manifest,
    files: digests,
  });
}

function withManifest(
  files: ReadonlyMap<string, string>,
  manifest: Manifest,
): ReadonlyMap<string, string> {
  // What is in this folder is the generator's own: nobody changes it, and nothing of it is merged.
  const originals = sorted(files.entries())
    .filter(([path]) => !path.startsWith('.vnet-connectivity/'))
    .map(([path, content]) => [path, content.split('\n')] as const);
  return new Map(
    sorted([
      ...[...files].filter(
        ([path]) => path !== manifestPath && path !== originalsPath,
      ),
      [manifestPath, jsonFile(manifest)],
      [originalsPath, jsonFile(Object.fromEntries(originals))],
    ]),
  );
}

function sorted<Value>(
  entries: Iterable<readonly [string, Value]>,
): (readonly [string, Value])[] {
  return [...entries].sort(byPath);
}

function byPath(
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
): number {
  return a < b ? -1 : 1;
}
