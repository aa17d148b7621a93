// Writes into every package that is published what has one source elsewhere: where the project lives and the licence, from
// the root; the version of other packages of the project, exactly, because they are released together; and links of its
// README into the repository, absolute, because the README is also read on the registry's page.
// Usage: node scripts/package-fields.mjs [--check]; with --check it only names files that differ, and fails.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';

const root = new URL('..', import.meta.url);
const readText = path => readFileSync(new URL(path, root), 'utf8');
const readJson = path => JSON.parse(readText(path));

const { repository, bugs, homepage } = readJson('package.json');
const site = homepage.replace(/#.*$/, '');
const project = posix.basename(site);
const licence = readText('LICENSE');

const folders = readdirSync(new URL('plugins', root))
  .sort()
  .map(name => `plugins/${name}`);
const versions = new Map(
  folders.map(folder => {
    const { name, version } = readJson(`${folder}/package.json`);
    return [name, version];
  }),
);

const exact = dependencies =>
  Object.fromEntries(
    Object.entries(dependencies).map(([name, range]) => [
      name,
      versions.get(name) ?? range,
    ]),
  );

function manifest(folder) {
  const { name, version, description, license, ...rest } = readJson(
    `${folder}/package.json`,
  );
  for (const field of [
    'dependencies',
    'devDependencies',
    'peerDependencies',
    'optionalDependencies',
  ]) {
    if (rest[field]) rest[field] = exact(rest[field]);
  }
  const wanted = {
    name,
    version,
    description,
    license,
    ...rest,
    homepage,
    bugs,
    repository: { ...repository, directory: folder },
  };
  return `${JSON.stringify(wanted, null, 2)}\n`;
}

const readme = folder =>
  readText(`${folder}/README.md`)
    .replace(
      /\]\((\.\.?\/[^)\s]*)\)/g,
      (_, target) => `](${site}/blob/main/${posix.join(folder, target)})`,
    )
    .replace(
      new RegExp(`https://[^)\\s]*/${project}/blob/main/`, 'g'),
      `${site}/blob/main/`,
    );

const check = process.argv.includes('--check');
const differing = [];
for (const folder of folders) {
  for (const [path, wanted] of [
    [`${folder}/package.json`, manifest(folder)],
    [`${folder}/LICENSE`, licence],
    [`${folder}/README.md`, readme(folder)],
  ]) {
    const url = new URL(path, root);
    if (existsSync(url) && readFileSync(url, 'utf8') === wanted) continue;
    differing.push(path);
    if (!check) writeFileSync(url, wanted);
  }
}
for (const path of differing) {
  process.stdout.write(`${check ? 'differs' : 'written'}: ${path}\n`);
}
process.exitCode = check && differing.length > 0 ? 1 : 0;
