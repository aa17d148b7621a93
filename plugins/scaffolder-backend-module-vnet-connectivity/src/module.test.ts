import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import module from '.';

describe('scaffolderModuleVnetConnectivity', () => {
  it('registers its actions, all of them ready for dry runs', async () => {
    const addActions = jest.fn();
    await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [
        module,
        catalogServiceMock.factory(),
        mockServices.rootConfig.factory({ data: {} }),
      ],
    });
    const [actions] = addActions.mock.calls;
    expect(actions.map(({ id }: { id: string }) => id)).toEqual([
      'vnetConnectivity:generate',
      'vnetConnectivity:addresses:confirm',
      'vnetConnectivity:fetch',
      'vnetConnectivity:change',
      'vnetConnectivity:propose',
      'vnetConnectivity:publish',
      'vnetConnectivity:publish:local',
      'vnetConnectivity:publish:remote',
      'vnetConnectivity:catalog:register',
      'vnetConnectivity:catalog:wait',
    ]);
    for (const action of actions) expect(action.supportsDryRun).toBe(true);
  });
});
