#!/usr/bin/env node
// Builds the checker that generated repositories carry: src/checker.ts and its dependencies, in one file. node
// scripts/build-checker.mjs           writes it where this package and the pages take it from node
// scripts/build-checker.mjs --print   prints it Same sources, same bytes: nothing in it depends on the machine or the
// time.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, version as esbuild } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version, license } = readJson(join(root, 'package.json'));

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function build() {
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: ['src/checker.ts'],
    outfile: 'checker.cjs',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    metafile: true,
    write: false,
    tsconfigRaw: '{}',
    logLevel: 'error',
  });
  const packages = packagesOf(Object.keys(metafile.inputs));
  return [
    '// The checker of VNet Connectivity for Backstage: whether a network does what its connectivity.yaml promises.',
    `// Version ${version}. Licence: ${license}, https://www.apache.org/licenses/LICENSE-2.0`,
    '//',
    '// A minified build of src/checker.ts in backstage-plugin-vnet-connectivity-node and of what it needs: the commands',
    '// check, assert, verify and change of the command line vnet-connectivity. It reads what it is given and prints; it',
    '// writes nothing, opens no connection and starts nothing. tests/promises.sh runs it.',
    `// Built by esbuild ${esbuild}. Of others there are in it, with their licences at the end: ${packages
      .map(each => `${each.name} ${each.version} (${each.license})`)
      .join(', ')}.`,
    outputFiles[0].text.trimEnd(),
    ...packages.flatMap(({ name, text }) => [
      `// Licence of ${name}:`,
      ...text
        .trim()
        .split(/\r?\n/)
        .map(line => `// ${line}`.trimEnd()),
    ]),
    '',
  ].join('\n');
}

/** The third-party packages in a build, with their licences. */
function packagesOf(inputs) {
  const folders = inputs.flatMap(path => {
    const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path);
    return found ? [join(root, found[0])] : [];
  });
  return [...new Set(folders)].sort().map(folder => {
    const {
      name,
      version: of,
      license: under,
    } = readJson(join(folder, 'package.json'));
    const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${name} has no file with its licence.`);
    const text = readFileSync(join(folder, file), 'utf8');
    return { name, version: of, license: under, text };
  });
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const text = build();

if (process.argv.includes('--print')) {
  process.stdout.write(text);
} else {
  // The published build for Node …
  write(join(root, 'checker/checker.cjs'), text);
  // … and for browsers, which load it when files are looked at.
  write(
    join(root, '../vnet-connectivity-react/src/checker/checker.generated.js'),
    `export const checker = ${JSON.stringify(text)};\n`,
  );
}
