/* eslint-disable no-console */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * The bytes that the plugin costs a portal's visitors, gzip: the production build of packages/app without the plugin
 * and the wizard's form fields, with the plugin alone, by which it is judged, and with both. Reported, not asserted.
 * Builds three times, a minute or so each, and leaves the complete build in packages/app/dist. Run: node
 * test/src/bench/bundle-size.mjs
 */

/** Kilobytes (1000 bytes), gzip. */
const budgets = { entry: 3, learn: 120, design: 250 };

/**
 * The moment at which each `import()` of our own runs. One that is not listed here stops the script: it has to be
 * counted somewhere.
 */
const moments = {
  /** Imports of both pages. */
  frame: /\/(PluginPages|VnetConnectivityPage)$/,
  learn: /\/LearnPage$/,
  /** Without a click, as somebody reads Learn to its end. */
  reading: /\/(Questionnaire|LiveDrawing|browserWorker)$/,
  design: /\/DesignPage$/,
  /** Without a budget of its own: nobody comes to it by the way. */
  ask: /\/(AskPage|AddressesPage)$/,
  /** By another panel, a button, a change, a large network, a field that somebody comes to, a tab of the catalog, or where there are no workers. */
  later:
    /\/(RegistryRanges|checker\.generated|ChosenEntries|configured-settings|CircuitsSection|CodeEditor|ComparisonPanel|DeliverySection|Description|DifferencePanel|EffectsPanel|ExistingNetworkDialog|export-files|FileContent|FilesPanel|FindingsPanel|GatewaysSection|ImportDialog|ImportPanel|InspectionSection|MapLand|NetworkDescription|NetworkEntityContent|many-regions|package\.json|packed-text|PictureFile|RegionDetails|RegionPicker|RoutesPanel|SearchList|retrieved-prices|sameThread|SitesField|SpokesSection|TagsSection|VirtualNetworksSection|WhatIfPanel|Workloads|zoom-control)$/,
};

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const app = join(root, 'packages/app');
const dist = join(app, 'dist');
const statsFile = join(dist, 'bundle-stats.json');
const temporary = mkdtempSync(join(tmpdir(), 'bundle-size-'));

const plugin = 'backstage-plugin-vnet-connectivity';
const formFields = 'backstage-plugin-scaffolder-module-vnet-connectivity';

/** Chunks of a production build without these packages, and their sizes. */
function build(...without) {
  const config = join(temporary, 'app-config.without.yaml');
  writeFileSync(
    config,
    `app:\n  packages:\n    exclude: ${JSON.stringify(without)}\n`,
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--require',
      join(here, 'bundle-stats-hook.cjs'),
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['package', 'build', '--stats'],
      ...['--config', join(root, 'app-config.yaml'), '--config', config],
    ],
    { cwd: app, encoding: 'utf8', env: { ...process.env, CI: '' } },
  );
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  const { chunks, entrypoints } = JSON.parse(readFileSync(statsFile, 'utf8'));
  rmSync(statsFile);
  const sizes = new Map(
    chunks.map(({ id, files }) => [
      id,
      files
        .map(file => gzipSync(readFileSync(join(dist, file))).length)
        .reduce((sum, size) => sum + size, 0),
    ]),
  );
  const sizeOf = ids =>
    [...ids].reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
  return {
    // A worker has a runtime of its own; what it loads, it loads beside the page.
    worker: chunks.filter(({ runtime }) => !isOfPage(runtime)).map(c => c.id),
    chunks: chunks.filter(({ runtime }) => isOfPage(runtime)),
    entry: new Set(entrypoints.main.chunks),
    sizeOf,
  };
}

function isOfPage(runtime) {
  return [runtime].flat().includes('runtime');
}

/** The `import()` calls in our own code that load a chunk. */
function importsOf({ origins = [] }) {
  return origins.filter(({ moduleName = '' }) =>
    /plugins\/vnet-connectivity(-\w+)?\/src\//.test(moduleName),
  );
}

/** Chunks that the imports of a moment load, besides those that the portal has loaded at its start. */
function loadedAt(moment, { chunks, entry }) {
  const asked = chunks.filter(({ id }) => !entry.has(id));
  const loaded = asked.filter(chunk =>
    importsOf(chunk).some(({ request = '' }) => moments[moment].test(request)),
  );
  if (loaded.length === 0) throw new Error(`Nothing is loaded for ${moment}.`);
  return new Set(loaded.map(({ id }) => id));
}

function checkThatAllAreCounted({ chunks }) {
  const requests = new Set(
    chunks.flatMap(importsOf).map(({ request = '' }) => request),
  );
  const missing = [...requests].filter(
    request => !Object.values(moments).some(moment => moment.test(request)),
  );
  if (missing.length > 0) {
    throw new Error(`When are these loaded? ${missing.join(', ')}`);
  }
}

function union(...sets) {
  return new Set(sets.flatMap(set => [...set]));
}

try {
  const bare = build(plugin, formFields);
  // With the form fields much of what the pages need would be in the entry already, and the pages would look small.
  const portal = build(formFields);
  const full = build();

  checkThatAllAreCounted(portal);

  const frame = loadedAt('frame', portal);
  const learn = union(frame, loadedAt('learn', portal));
  const read = union(learn, loadedAt('reading', portal));
  const design = union(frame, loadedAt('design', portal));
  const ask = union(frame, loadedAt('ask', portal));
  const later = new Set(
    [...loadedAt('later', portal)].filter(
      id => !read.has(id) && !design.has(id) && !ask.has(id),
    ),
  );

  const entryOf = ({ entry, sizeOf }) => sizeOf(entry);
  const rows = [
    ['Entry of a portal without both', entryOf(bare)],
    ['The plugin adds to the entry', entryOf(portal) - entryOf(bare), 'entry'],
    [
      'The form fields add to the entry besides',
      entryOf(full) - entryOf(portal),
    ],
    ['Learn, when it opens', portal.sizeOf(learn), 'learn'],
    ['Learn, read to its end', portal.sizeOf(read), 'learn'],
    ['Design, when it opens', portal.sizeOf(design), 'design'],
    ['Ask a network, when it opens', portal.sizeOf(ask)],
    ['The worker beside the pages', portal.sizeOf(portal.worker)],
    ['Loaded later, when it is needed', portal.sizeOf(later)],
  ];
  console.table(
    rows.map(([what, bytes, budget]) => ({
      what,
      'kB gzip': Math.round(bytes / 100) / 10,
      budget: budget ? budgets[budget] : '',
      within: budget ? bytes <= budgets[budget] * 1000 : '',
    })),
  );
  const entryChunks = ({ chunks, entry, sizeOf }) =>
    new Map(
      chunks
        .filter(({ id }) => entry.has(id))
        .map(({ id, names }) => [names[0] ?? id, sizeOf([id])]),
    );
  const before = entryChunks(bare);
  const added = [...entryChunks(portal)]
    .map(([name, size]) => [name, size - (before.get(name) ?? 0)])
    .filter(([, size]) => Math.abs(size) >= 50)
    .map(([name, size]) => `${name} ${(size / 1000).toFixed(1)}`);
  console.log(`added to the entry by the plugin: ${added.join(', ')}`);
  for (const [name, ids] of Object.entries({ read, design, ask, later })) {
    const parts = [...ids]
      .map(id => [portal.sizeOf([id]), portal.chunks.find(c => c.id === id)])
      .sort(([a], [b]) => b - a)
      .slice(0, 8)
      .map(([bytes, { names, files }]) => {
        return `${names?.[0] ?? files[0]} ${(bytes / 1000).toFixed(1)}`;
      });
    console.log(`${name}: ${parts.join(', ')}`);
  }
} finally {
  rmSync(temporary, { recursive: true });
}
