import { rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import module from '.';

const catalogInfo = (description: string) => `
apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: contoso-core
  description: ${description}
  annotations: { vnet-connectivity/spec: connectivity.yaml }
spec: { owner: group:default/network }
`;

/** Closes the database of a plugin with the backend: Backstage leaves SQLite open, and with it the process of the tests. */
const closesDatabase = (pluginId: string) =>
  createBackendModule({
    pluginId,
    moduleId: 'closes-database',
    register: ({ registerInit }) =>
      registerInit({
        deps: {
          database: coreServices.database,
          lifecycle: coreServices.rootLifecycle,
        },
        async init({ database, lifecycle }) {
          lifecycle.addShutdownHook(async () =>
            (await database.getClient()).destroy(),
          );
        },
      }),
  });

describe('catalogModuleVnetConnectivity', () => {
  const dir = createMockDirectory();

  it('keeps the catalog in step with the folder, with the design of each repository', async () => {
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        closesDatabase('catalog'),
        module,
        mockServices.rootConfig.factory({
          data: {
            catalog: { rules: [{ allow: ['Location', 'System'] }] },
            vnetConnectivity: {
              localRepositories: { enabled: true, path: dir.path },
            },
          },
        }),
      ],
    });
    const { port } = backend.server.address() as AddressInfo;
    const metadata = async () => {
      const response = await fetch(
        `http://localhost:${port}/api/catalog/entities/by-name/system/default/contoso-core`,
      );
      return response.ok ? (await response.json()).metadata : undefined;
    };
    const descriptionOf = async () => (await metadata())?.description;
    const eventually = async (expected: string | undefined) => {
      const deadline = Date.now() + 15000;
      while ((await descriptionOf()) !== expected) {
        if (Date.now() > deadline) throw new Error(`Not ${expected} in time`);
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      return expected;
    };

    dir.addContent({
      a: {
        'catalog-info.yaml': catalogInfo('first'),
        'connectivity.yaml': 'kind: ConnectivitySpec\n',
      },
    });
    expect(await eventually('first')).toBe('first');
    expect((await metadata()).annotations).toMatchObject({
      'vnet-connectivity/design': 'kind: ConnectivitySpec\n',
    });
    writeFileSync(dir.resolve('a/catalog-info.yaml'), catalogInfo('second'));
    expect(await eventually('second')).toBe('second');
    rmSync(dir.resolve('a'), { recursive: true });
    expect(await eventually(undefined)).toBeUndefined();
    await backend.stop();
  }, 60000);
});
