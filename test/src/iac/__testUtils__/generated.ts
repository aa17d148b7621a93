import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  digest,
  manifestPath,
} from 'backstage-plugin-vnet-connectivity-common';

/** A repository as an earlier version of the generator wrote it: its Terraform, its spec and its manifest. */
export interface GeneratedRepository {
  /** `connectivity.yaml`. */
  readonly spec: string;
  readonly files: ReadonlyMap<string, string>;
}

/** A file of fixtures: repositories of one version, which have most of their files in common. */
interface Kept {
  readonly generator: string;
  readonly contents: readonly string[];
  /** By the kind of network. */
  readonly repositories: Readonly<
    Record<
      string,
      {
        readonly spec: string;
        /** Place of the content by path. */
        readonly files: Readonly<Record<string, number>>;
      }
    >
  >;
}

const folder = join(__dirname, '../__fixtures__/generated');

/** The repositories of all versions that are kept, by version and kind of network. */
export function generatedRepositories(): Readonly<
  Record<string, GeneratedRepository>
> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter(name => name.endsWith('.json'))
      .sort()
      .flatMap(name => {
        const { generator, contents, repositories } = JSON.parse(
          readFileSync(join(folder, name), 'utf8'),
        ) as Kept;
        return Object.entries(repositories).map(
          ([kind, { spec, files }]): [string, GeneratedRepository] => [
            `${name.slice(0, -'.json'.length)}: ${kind}`,
            {
              spec,
              files: withManifest(
                generator,
                new Map([
                  ['connectivity.yaml', spec],
                  ...Object.entries(files).map(
                    ([path, at]): [string, string] => [path, contents[at]],
                  ),
                ]),
              ),
            },
          ],
        );
      }),
  );
}

/** The manifest lists the files that are kept. */
function withManifest(
  version: string,
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const digests = Object.fromEntries(
    [...files].map(([path, content]) => [path, digest(content)]),
  );
  const spec = 'connectivity.yaml';
  const manifest = {
    generator: { name: 'vnet-connectivity', version },
    spec: digests[spec],
    design: files.get(spec),
    files: digests,
  };
  return new Map([...files, [manifestPath, JSON.stringify(manifest)]]);
}
