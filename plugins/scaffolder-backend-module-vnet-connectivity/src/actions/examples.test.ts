import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import {
  createLocalRepository,
  writeRepository,
} from 'backstage-plugin-vnet-connectivity-node';
import { parse } from 'yaml';
import { createChangeAction } from './change';
import { createConfirmAddressesAction } from './confirm-addresses';
import { createFetchAction } from './fetch';
import { createGenerateAction } from './generate';
import { createProposeAction } from './propose';
import { createPublishAction } from './publish';
import { createPublishLocalAction } from './publish-local';
import { createPublishRemoteAction } from './publish-remote';
import { createRegisterAction } from './register';
import { createWaitForCatalogAction } from './wait-for-catalog';

// The first one builds the checker, which takes a busy machine longer than jest's five seconds.
jest.setTimeout(60_000);

const workspace = createMockDirectory();
const repositories = createMockDirectory();

const config = mockServices.rootConfig();
const integrations = ScmIntegrations.fromConfig(config);

/** A repository of two regions that an older generator has written. */
const written = new Map(
  design({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'contoso-core', owner: 'group:default/network' },
    regions: {
      weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
      neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
    },
    interconnect: { pattern: 'global-peering' },
  }).files('// The checker'),
);

/** Brings the workspace and the portal's folder into the state that an action needs. */
async function prepare(id: string) {
  repositories.clear();
  workspace.setContent(
    id.includes('publish')
      ? { 'catalog-info.yaml': '', network: { 'README.md': '' } }
      : {},
  );
  if (id === 'vnetConnectivity:fetch') {
    await writeRepository(repositories.resolve('contoso-core'), written);
    await createLocalRepository(repositories.resolve('contoso-core'));
  }
  if (id === 'vnetConnectivity:change') {
    await writeRepository(workspace.resolve('repository'), written);
  }
}

const local = createPublishLocalAction({
  repositories: { enabled: true, path: repositories.path },
});
const remote = createPublishRemoteAction({ integrations, config });
const register = createRegisterAction({
  catalog: catalogServiceMock.mock({
    addLocation: async ({ target }) => ({
      location: {
        id: '1',
        type: 'url',
        target,
        entityRef: 'location:default/contoso-core',
      },
      entities: [],
    }),
  }),
  integrations,
});

const actions: TemplateAction<any, any>[] = [
  createGenerateAction({ options: {} }),
  createConfirmAddressesAction({}),
  createFetchAction({
    catalog: catalogServiceMock({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'contoso-core-infrastructure',
            namespace: 'default',
            annotations: {
              'backstage.io/managed-by-location': `file:${repositories.resolve(
                'contoso-core/catalog-info.yaml',
              )}`,
            },
          },
        },
      ],
    }),
    repositories: { enabled: true, path: repositories.path },
    integrations,
  }),
  createChangeAction({ options: {} }),
  createProposeAction({
    repositories: { enabled: true, path: repositories.path },
    integrations,
    config,
  }),
  createPublishAction({ local, remote, register }),
  local,
  remote,
  register,
  createWaitForCatalogAction({
    catalog: catalogServiceMock({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'System',
          metadata: { name: 'contoso-core', namespace: 'default' },
        },
      ],
    }),
  }),
];

const cases = actions.flatMap(action =>
  (action.examples ?? []).map(({ description, example }) => ({
    name: `${action.id}: ${description}`,
    action,
    step: parse(example).steps[0],
  })),
);

describe('examples', () => {
  it.each(cases)('$name', async ({ action, step }) => {
    await prepare(action.id);
    const output = jest.fn();
    expect(step.action).toBe(action.id);
    await action.handler({
      ...createMockActionContext({
        input: step.input,
        workspacePath: workspace.path,
      }),
      // A server takes part in the test of a killed backend.
      isDryRun: /:(publish:remote|propose)$/.test(action.id),
      output,
    });
    const { properties = {}, required = [] } = (action.schema?.output ??
      {}) as { properties?: object; required?: string[] };
    const told = output.mock.calls.map(([name]) => name);
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(told));
    expect(told).toEqual(expect.arrayContaining([...required]));
  });
});
