import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const script = resolve(root, 'scripts/package-fields.mjs');
const folders = readdirSync(resolve(root, 'plugins'));
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

it('every package says of the project what the root does, and needs the others exactly', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--check'],
    { encoding: 'utf8' },
  );
  // `npm run package-fields` writes them.
  expect([status, stdout, stderr]).toEqual([0, '', '']);
});

it.each(folders)('%s needs no package of the project in any version', name => {
  const { dependencies, devDependencies, version } = JSON.parse(
    read(`plugins/${name}/package.json`),
  ) as {
    version: string;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const ours = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([id]) => id.includes('vnet-connectivity'),
  );
  expect(ours.filter(([, range]) => range !== version)).toEqual([]);
});

it.each(folders)('links in the README of %s lead to a file', name => {
  const { homepage } = JSON.parse(read('package.json')) as { homepage: string };
  const site = `${homepage.replace(/#.*$/, '')}/blob/main/`;
  const targets = [
    ...read(`plugins/${name}/README.md`).matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, target]) => target);
  const broken = targets.filter(target =>
    target.startsWith(site)
      ? !existsSync(resolve(root, target.slice(site.length).split('#')[0]))
      : !/^(https:\/\/|#)/.test(target),
  );
  expect(broken).toEqual([]);
});

it.each(folders)('%s is published with its licence and README', name => {
  const { files, license } = JSON.parse(
    read(`plugins/${name}/package.json`),
  ) as { files: string[]; license: string };
  // npm packs LICENSE and README whatever `files` lists, unless an entry takes them out.
  expect(files.filter(entry => entry.startsWith('!'))).toEqual([]);
  expect(license).toBe('Apache-2.0');
  expect(read(`plugins/${name}/LICENSE`)).toContain('Apache License');
  expect(read(`plugins/${name}/README.md`).length).toBeGreaterThan(200);
});
