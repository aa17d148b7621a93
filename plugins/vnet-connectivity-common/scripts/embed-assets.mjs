#!/usr/bin/env node
// Embeds every file below assets/ into src/repository/assets.generated.ts, because the package also runs in
// browsers, where there are no files to read.
//   node scripts/embed-assets.mjs           writes the module
//   node scripts/embed-assets.mjs --check   writes nothing; exits with 1 when the module is stale
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bicepLayers } from './bicep-layers.mjs';
import { markedBlocks } from './marked-blocks.mjs';
import { terraformLayers } from './terraform-layers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'assets');
const target = join(root, 'src', 'repository', 'assets.generated.ts');

// Files that Terraform leaves behind when a module is tried in place.
const ignored = /^(\.terraform|\.terraform\.lock\.hcl|.*\.tfstate(\..*)?)$/;

const paths = readdirSync(folder, { recursive: true })
  .filter(path => !path.split(sep).some(part => ignored.test(part)))
  .map(path => join(folder, path))
  .filter(path => statSync(path).isFile())
  .map(path => relative(folder, path).split(sep).join('/'))
  .sort((a, b) => (a < b ? -1 : 1));

const contents = new Map(
  paths.map(path => [
    path,
    readFileSync(join(folder, path), 'utf8').replace(/\r\n/g, '\n'),
  ]),
);

/** The files below a folder, by their path from there. */
const below = start =>
  new Map(
    [...contents]
      .filter(([path]) => path.startsWith(`${start}/`))
      .map(([path, content]) => [path.slice(start.length + 1), content]),
  );

// Layers are embedded as their parts.
const composed =
  /^(bicep\/[\w-]+\.bicep$|terraform\/|ci\/|promises\/|bootstrap\/|protection\/)/;

// These are parts of pipelines.
const inserted = /^ci\/bicep\/beside-terraform\//;

const entries = [...contents]
  .filter(([path]) => !composed.test(path))
  .map(
    ([path, content]) =>
      `  ${JSON.stringify(path)}: ${JSON.stringify(content)},\n`,
  );

const bicep = bicepLayers(below('bicep'));
const terraform = terraformLayers(below('terraform'));

const blocks = [...contents]
  .filter(
    ([path]) =>
      /^(ci|promises|bootstrap|protection)\//.test(path) &&
      !inserted.test(path),
  )
  .map(([path, content]) => {
    const parts = markedBlocks(path, content, name =>
      contents.get(`ci/bicep/${name}`),
    );
    return `  ${JSON.stringify(path)}: ${JSON.stringify(parts)},\n`;
  });

const entriesOf = layers =>
  Object.entries(layers)
    .map(
      ([layer, content]) =>
        `    ${JSON.stringify(layer)}: ${JSON.stringify(content)},\n`,
    )
    .join('');

const text = `/* eslint-disable */
// Generated from assets/ by scripts/embed-assets.mjs: run \`npm run embed\` at the root after a change there.
import type { BicepAssets } from './bicep/declarations';
import type { Part } from './compose';
import type { TerraformAssets } from './terraform/parts';

export const assets: Readonly<Record<string, string>> = {
${entries.join('')}};

export const blockAssets: Readonly<Record<string, readonly Part[]>> = {
${blocks.join('')}};

export const bicepAssets: BicepAssets = {
  types: [
${bicep.types.map(type => `    ${JSON.stringify(type)},\n`).join('')}  ],
  layers: {
${entriesOf(bicep.layers)}  },
};

export const terraformAssets: TerraformAssets = {
${entriesOf(terraform)}};
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
