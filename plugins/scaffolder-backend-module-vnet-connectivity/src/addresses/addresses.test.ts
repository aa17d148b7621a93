import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- the real registry answers in this test
import vnetConnectivity from 'backstage-plugin-vnet-connectivity-backend';
import { createConfirmAddressesAction } from '../actions/confirm-addresses';
import { createGenerateAction } from '../actions/generate';
import { AddressRegistryClient } from './AddressRegistryClient';

const network = (name: string, range?: string) => ({
  metadata: { name, owner: 'group:default/network' },
  regions: {
    weu: {
      location: 'westeurope',
      ...(range && { addressSpace: [range] }),
    },
    neu: { location: 'northeurope' },
  },
  interconnect: { pattern: 'global-peering' },
});

describe('addresses of a network that is made', () => {
  const workspace = createMockDirectory();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeEach(async () => {
    workspace.clear();
    backend = await startTestBackend({
      features: [
        vnetConnectivity,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            vnetConnectivity: {
              addressRegistry: {
                enabled: true,
                pools: [{ name: 'all', ranges: ['10.64.0.0/12'] }],
              },
            },
          },
        }),
      ],
    });
  });
  afterEach(() => backend.stop());

  const base = () =>
    `http://localhost:${backend.server.port()}/api/vnet-connectivity`;
  const registry = () =>
    new AddressRegistryClient({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: { getBaseUrl: async () => base() },
    });
  async function taken(): Promise<JsonObject[]> {
    const response = await fetch(`${base()}/address-pools`, {
      headers: { Authorization: mockCredentials.user.header() },
    });
    return ((await response.json()) as { taken: JsonObject[] }).taken;
  }

  async function generate(spec: JsonObject, isDryRun = false) {
    const outputs: Record<string, any> = {};
    workspace.clear();
    await createGenerateAction({
      options: {},
      addresses: registry(),
    }).handler({
      ...createMockActionContext({
        input: { spec } as { spec: JsonObject; targetPath?: string },
        workspacePath: workspace.path,
      }),
      isDryRun,
      output: (name, value) => void (outputs[name] = value),
    });
    const files = workspace.content({ shouldReadAsText: true }) as Record<
      string,
      string
    >;
    return { outputs, written: files['connectivity.yaml'] };
  }

  it('come from the pools of the portal, and are of nobody else', async () => {
    const first = await generate(network('first'));
    const second = await generate(network('second'));
    expect(first.written).toContain('10.64.0.0/22');
    expect(first.written).toContain('10.64.4.0/22');
    expect(second.written).toContain('10.64.8.0/22');
    expect(await taken()).toHaveLength(4);
  });

  it('are refused where somebody has them, with the owner and the next free range', async () => {
    await generate(network('first'));
    await expect(generate(network('second', '10.64.0.0/22'))).rejects.toThrow(
      /regions\.weu: 10\.64\.0\.0\/22 is not free: first has 10\.64\.0\.0\/22 until .* The next free range of this size is 10\.64\.8\.0\/22\./,
    );
    expect(await taken()).toHaveLength(2);
  });

  it('are not taken by a dry run, nor by a network that is refused', async () => {
    const { outputs } = await generate(network('first'), true);
    expect(outputs.reservation).toBeUndefined();
    await expect(
      generate({ ...network('second'), interconnect: { pattern: 'none' } }),
    ).rejects.toThrow('This network cannot be built');
    expect(await taken()).toEqual([]);
  });

  it('belong to the repository once it is there', async () => {
    const { outputs } = await generate(network('first'));
    const { reservation, entityRef } = outputs;
    await createConfirmAddressesAction({ addresses: registry() }).handler(
      createMockActionContext({ input: { reservation, entityRef } }),
    );
    expect(await taken()).toMatchObject([
      { owner: 'system:default/first', takenBy: 'repository' },
      { owner: 'system:default/first', takenBy: 'repository' },
    ]);
  });
});
