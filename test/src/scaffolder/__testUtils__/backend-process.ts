import { createBackend } from '@backstage/backend-defaults';

/**
 * A portal's backend in a process of its own, so that it can be killed: the catalog and the scaffolder with our modules.
 * Its configuration is in the files that `--config` names. With `KILL_AT` it kills itself there, as a machine does that
 * loses its power:
 *
 * - `generate`: some files of the repository are in the workspace,
 * - `publish`: the repository is built, and not in its place yet,
 * - `published`: it is in its place, and nobody has noted that.
 */
const killAt = process.env.KILL_AT;
// Like the code that runs here, which the compiler makes look the function up in its module.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const files = require('node:fs/promises') as typeof import('node:fs/promises');

const { rename } = files;
let moves = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal takes a moment to arrive.
  for (;;);
}

files.rename = async (from, to) => {
  const isRepository = /[/\\]\.task-/.test(String(from));
  if (killAt === 'publish' && isRepository) die();
  moves += isRepository ? 0 : 1;
  if (killAt === 'generate' && moves > 2) die();
  await rename(from, to);
  if (killAt === 'published' && isRepository) die();
};

const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(
  import('backstage-plugin-catalog-backend-module-vnet-connectivity'),
);
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-workspace-database'),
);
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(
  import('backstage-plugin-scaffolder-backend-module-vnet-connectivity'),
);
backend.start();
