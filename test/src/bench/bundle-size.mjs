/* eslint-disable no-console */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * What the plugin costs a portal's visitors, gzip: the production build of packages/app without the plugin and the wizard's
 * form fields, with the plugin alone, by which it is judged, and with both. Reported, not asserted. Builds three times, a
 * minute or so each, and leaves the complete build in packages/app/dist.
 * Run: node test/src/bench/bundle-size.mjs
 */

/** Kilobytes (1000 bytes), gzip. */
const budgets = { entry: 3, learn: 120, design: 250 };

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
  return { chunks, entry: new Set(entrypoints.main.chunks), sizeOf };
}

/** Where in our own code a chunk is asked for, and by which `import()`. */
function importsOf({ origins = [] }) {
  return origins.filter(({ moduleName = '' }) =>
    /plugins\/vnet-connectivity(-\w+)?\/src\//.test(moduleName),
  );
}

/** Chunks that an `import()` of this in our own code loads, besides those that the portal has loaded at its start. */
function loadedBy({ chunks, entry }, request) {
  return new Set(
    chunks
      .filter(({ id }) => !entry.has(id))
      .filter(chunk =>
        importsOf(chunk).some(origin => request.test(origin.request ?? '')),
      )
      .map(({ id }) => id),
  );
}

function union(...sets) {
  return new Set(sets.flatMap(set => [...set]));
}

try {
  const bare = build(plugin, formFields);
  // With the form fields much of what the pages need would be in the entry already, and the pages would look small.
  const portal = build(formFields);
  const full = build();

  /** What both pages need: the plugin's pages, where they have a frame of their own. */
  const frame = loadedBy(portal, /\/PluginPages$|\/VnetConnectivityPage$/);
  const page = name => {
    const chunks = loadedBy(portal, new RegExp(`/${name}(/${name})?$`));
    if (chunks.size === 0) throw new Error(`No import() loads ${name}.`);
    return union(frame, chunks);
  };
  const learn = page('LearnPage');
  const design = page('DesignPage');
  const later = new Set(
    portal.chunks
      .filter(({ id }) => !portal.entry.has(id))
      .filter(({ id }) => !learn.has(id) && !design.has(id))
      .filter(chunk => importsOf(chunk).length > 0)
      .map(({ id }) => id),
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
    ['Design, when it opens', portal.sizeOf(design), 'design'],
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
  for (const [name, ids] of Object.entries({ learn, design, later })) {
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
