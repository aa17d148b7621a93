import { dirname } from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';

/**
 * A portal's backend in a process of its own, so that it can be killed: the catalog and the scaffolder with our modules.
 * Its configuration is in the files that `--config` names. With `KILLED=1` it kills itself, as a machine does that loses
 * its power, when each of three tasks has come to another moment, at which they stop:
 *
 * - `generate`: some files of the repository are in the workspace,
 * - `publish`: the repository is built, and not in its place yet,
 * - `published`: it is in its place, and nobody has noted that.
 */
const moments = new Set(
  process.env.KILLED ? ['generate', 'publish', 'published'] : [],
);
// Like the code that runs here, which the compiler makes look the function up in its module.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const files = require('node:fs/promises') as typeof import('node:fs/promises');

const { rename } = files;
/** The number of files and folders that were moved into a workspace. */
const moves = new Map<string, number>();

/** The first task that comes to a moment goes no further. */
async function reach(moment: string): Promise<void> {
  if (!moments.delete(moment)) return;
  if (moments.size === 0) process.kill(process.pid, 'SIGKILL');
  await new Promise(() => {});
}

files.rename = async (from, to) => {
  const isRepository = /[/\\]\.task-/.test(String(from));
  if (isRepository) {
    await reach('publish');
  } else {
    const workspace = dirname(String(to));
    const moved = moves.get(workspace) ?? 0;
    moves.set(workspace, moved + 1);
    if (moved > 1) await reach('generate');
  }
  await rename(from, to);
  if (isRepository) await reach('published');
};

/** Entities as the catalog has them of repositories on servers: `ENTITIES` is a JSON object of addresses by name. */
const readEntities = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'read-entities',
  register: ({ registerInit }) =>
    registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        const addresses: Record<string, string> = JSON.parse(
          process.env.ENTITIES ?? '{}',
        );
        catalog.addEntityProvider({
          getProviderName: () => 'read-entities',
          connect: async connection =>
            connection.applyMutation({
              type: 'full',
              entities: Object.entries(addresses).map(([name, address]) => ({
                entity: {
                  apiVersion: 'backstage.io/v1alpha1',
                  kind: 'Component',
                  metadata: {
                    name,
                    annotations: {
                      'backstage.io/managed-by-location': `url:${address}`,
                      'backstage.io/managed-by-origin-location': `url:${address}`,
                    },
                  },
                  spec: {
                    type: 'network',
                    lifecycle: 'production',
                    owner: 'a',
                  },
                },
              })),
            }),
        });
      },
    }),
});

const backend = createBackend();
backend.add(readEntities);
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
