// Writes the fields that say where the project lives into every package that is published, from those of the root.
// Usage: node scripts/package-fields.mjs [--check]; with --check it only names packages that differ, and fails.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const read = path => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const { repository, bugs, homepage } = read('package.json');
const check = process.argv.includes('--check');
const differing = [];
for (const name of readdirSync(new URL('plugins', root)).sort()) {
  const path = `plugins/${name}/package.json`;
  const text = readFileSync(new URL(path, root), 'utf8');
  const { name: id, version, description, license, ...rest } = JSON.parse(text);
  const wanted = {
    name: id,
    version,
    description,
    license,
    ...rest,
    homepage,
    bugs,
    repository: { ...repository, directory: `plugins/${name}` },
  };
  const written = `${JSON.stringify(wanted, null, 2)}\n`;
  if (written === text) continue;
  differing.push(path);
  if (!check) writeFileSync(new URL(path, root), written);
}
for (const path of differing) {
  process.stdout.write(`${check ? 'differs' : 'written'}: ${path}\n`);
}
process.exitCode = check && differing.length > 0 ? 1 : 0;
