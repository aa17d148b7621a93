#!/usr/bin/env node
// Embeds every file below assets/ into src/repository/assets.generated.ts, because the package also runs in
// browsers, where there are no files to read.
//   node scripts/embed-assets.mjs           writes the module
//   node scripts/embed-assets.mjs --check   writes nothing; exits with 1 when the module is stale
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'assets');
const target = join(root, 'src', 'repository', 'assets.generated.ts');

// What Terraform leaves behind when somebody tries a module in place.
const ignored = /^(\.terraform|\.terraform\.lock\.hcl|.*\.tfstate(\..*)?)$/;

const paths = readdirSync(folder, { recursive: true })
  .filter(path => !path.split(sep).some(part => ignored.test(part)))
  .map(path => join(folder, path))
  .filter(path => statSync(path).isFile())
  .map(path => relative(folder, path).split(sep).join('/'))
  .sort((a, b) => (a < b ? -1 : 1));

const assets = paths.map(path => [
  path,
  readFileSync(join(folder, path), 'utf8').replace(/\r\n/g, '\n'),
]);

// What has sections, or has others inserted, is another text in every kind of repository.
const isStatic = ([, content]) => !/ (begin|insert): /.test(content);

const record = entries =>
  entries
    .map(([key, text]) => `  ${JSON.stringify(key)}: ${JSON.stringify(text)},\n`)
    .join('');
const digest = text => createHash('sha256').update(text).digest('hex');

const text = `/* eslint-disable */
// Generated from assets/ by scripts/embed-assets.mjs: run \`npm run embed\` at the root after a change there.
export const assets: Readonly<Record<string, string>> = {
${record(assets)}};

/** SHA-256, in hexadecimal, of each asset that is the same text in every repository. */
export const assetDigests: Readonly<Record<string, string>> = {
${record(assets.filter(isStatic).map(([path, text]) => [path, digest(text)]))}};
`;

if (process.argv.includes('--check')) {
  let current;
  try {
    current = readFileSync(target, 'utf8');
  } catch {
    current = undefined;
  }
  if (current !== text) {
    process.stderr.write(
      `${relative(process.cwd(), target)} is stale: run npm run embed\n`,
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
