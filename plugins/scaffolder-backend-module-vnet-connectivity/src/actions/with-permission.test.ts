import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { repositoryGeneratePermission } from 'backstage-plugin-vnet-connectivity-common';
import { withPermission } from './with-permission';

describe('the permission of an action', () => {
  const initiator = mockCredentials.user('user:default/ada');

  async function run(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
    const handler = jest.fn(async () => {});
    const permissions = mockServices.permissions.mock({
      authorize: jest.fn(async () => [{ result }]),
    });
    const action = withPermission(
      createTemplateAction({ id: 'example:act', handler }),
      repositoryGeneratePermission,
      permissions,
    );
    const done = action.handler({
      ...createMockActionContext(),
      getInitiatorCredentials: async () => initiator,
    });
    return { done, handler, permissions };
  }

  it('is asked for the initiator of the task, and lets the action run', async () => {
    const { done, handler, permissions } = await run(AuthorizeResult.ALLOW);
    await done;
    expect(handler).toHaveBeenCalledTimes(1);
    expect(permissions.authorize).toHaveBeenCalledWith(
      [{ permission: repositoryGeneratePermission }],
      { credentials: initiator },
    );
  });

  it('keeps the action from running, and the message names it', async () => {
    const { done, handler } = await run(AuthorizeResult.DENY);
    await expect(done).rejects.toThrow(
      'You may not run example:act: it needs the permission vnetConnectivity.repository.generate.',
    );
    expect(handler).not.toHaveBeenCalled();
  });
});
