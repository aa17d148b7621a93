import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatorReleases, generatorVersion, releasesAfter } from './version';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
}

const plugins = join(__dirname, '..', '..');

/** The packages that are published: they refer to each other by one version. */
const published = readdirSync(plugins)
  .map(
    (folder): Package =>
      JSON.parse(readFileSync(join(plugins, folder, 'package.json'), 'utf8')),
  )
  .filter(each => !each.private);

it('finds the packages', () => {
  expect(published.map(({ name }) => name)).toContain(
    'backstage-plugin-vnet-connectivity-common',
  );
  expect(published.length).toBeGreaterThan(5);
});

it.each(published.map(({ name, version }) => [name, version]))(
  '%s has the version of the generator',
  (_, version) => {
    expect(version).toBe(generatorVersion);
  },
);

describe('releasesAfter', () => {
  it('ends with the version of the generator', () => {
    expect(generatorReleases.at(-1)?.version).toBe(generatorVersion);
    expect(releasesAfter(generatorVersion)).toEqual([]);
  });

  it('has every version that a repository is behind, with what it changes', () => {
    expect(releasesAfter('0.0.9')).toEqual(generatorReleases);
    for (const { changes } of generatorReleases) {
      expect(changes).not.toEqual([]);
    }
    expect(releasesAfter('v99.0.0')).toEqual([]);
    expect(releasesAfter('main')).toBeUndefined();
  });
});
