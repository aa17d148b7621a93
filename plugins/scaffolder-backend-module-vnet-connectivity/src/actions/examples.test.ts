import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { parse } from 'yaml';
import { createGenerateAction } from './generate';
import { createPublishLocalAction } from './publish-local';
import { createPublishRemoteAction } from './publish-remote';
import { createRegisterAction } from './register';
import { createWaitForCatalogAction } from './wait-for-catalog';

const workspace = createMockDirectory();
const repositories = createMockDirectory();

const config = mockServices.rootConfig();
const integrations = ScmIntegrations.fromConfig(config);

const actions: TemplateAction<any, any>[] = [
  createGenerateAction({ options: {} }),
  createPublishLocalAction({
    repositories: { enabled: true, path: repositories.path },
  }),
  createPublishRemoteAction({ integrations, config }),
  createRegisterAction({
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
  }),
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
    const files = { 'catalog-info.yaml': '', network: { 'README.md': '' } };
    workspace.setContent(action.id.includes('publish') ? files : {});
    repositories.clear();
    const output = jest.fn();
    expect(step.action).toBe(action.id);
    await action.handler({
      ...createMockActionContext({
        input: step.input,
        workspacePath: workspace.path,
      }),
      // A server takes part in the test of a killed backend.
      isDryRun: action.id === 'vnetConnectivity:publish:remote',
      output,
    });
    expect(new Set(output.mock.calls.map(([name]) => name))).toEqual(
      new Set(Object.keys(action.schema?.output?.properties ?? {})),
    );
  });
});
