import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createRegisterAction } from './register';

const repoContentsUrl = 'https://github.com/contoso/contoso-core/blob/main';
const config = mockServices.rootConfig({
  data: { integrations: { github: [{ host: 'github.com' }] } },
});

describe('vnetConnectivity:catalog:register', () => {
  let catalog: CatalogService;
  let stop: () => Promise<void>;

  /** A real catalog, which registers and reads nothing. */
  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'of-test',
          register: ({ registerInit }) =>
            registerInit({
              deps: {
                service: catalogServiceRef,
                database: coreServices.database,
                lifecycle: coreServices.rootLifecycle,
              },
              async init({ service, database, lifecycle }) {
                catalog = service;
                // Backstage leaves SQLite open, and with it the process of the tests.
                lifecycle.addShutdownHook(async () =>
                  (await database.getClient()).destroy(),
                );
              },
            }),
        }),
        mockServices.rootConfig.factory({
          data: { catalog: { processingInterval: false } },
        }),
      ],
    });
    stop = () => backend.stop();
  }, 60_000);
  afterAll(() => stop?.());

  async function run(
    input: { repoContentsUrl: string; catalogInfoPath?: string },
    isDryRun = false,
  ) {
    const output = jest.fn();
    await createRegisterAction({
      catalog,
      integrations: ScmIntegrations.fromConfig(config),
    }).handler({ ...createMockActionContext({ input }), isDryRun, output });
    return output.mock.calls;
  }
  const registered = async () => {
    const { items } = await catalog.getLocations(
      {},
      { credentials: mockCredentials.user() },
    );
    return items.map(({ target }) => target);
  };
  // GitHub's integration writes files and folders in one way.
  const target =
    'https://github.com/contoso/contoso-core/tree/main/catalog-info.yaml';

  it('registers nothing in a dry run', async () => {
    expect(await run({ repoContentsUrl: '<example>' }, true)).toEqual([]);
    expect(await registered()).toEqual([]);
  });

  it('succeeds again where an attempt that was killed has registered it already', async () => {
    const input = { repoContentsUrl, catalogInfoPath: '/catalog-info.yaml' };
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await run(input)).toEqual([['catalogInfoUrl', target]]);
      expect(await registered()).toEqual([target]);
    }
  });

  it('fails where the catalog refuses for another reason', async () => {
    await expect(
      createRegisterAction({
        catalog: {
          addLocation: async () => {
            throw new Error('not allowed');
          },
        },
        integrations: ScmIntegrations.fromConfig(config),
      }).handler(createMockActionContext({ input: { repoContentsUrl } })),
    ).rejects.toThrow('not allowed');
  });

  it('says what is missing for a server that the portal does not know', async () => {
    await expect(
      run({ repoContentsUrl: 'https://git.example.com/contoso/core' }),
    ).rejects.toThrow('no integration for https://git.example.com');
  });
});
