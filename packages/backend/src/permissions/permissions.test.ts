import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import permissionBackend from '@backstage/plugin-permission-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  addressReadPermission,
  networkReadPermission,
  repositoryChangePermission,
  repositoryGeneratePermission,
} from 'backstage-plugin-vnet-connectivity-common';
import portalPolicy from '.';
import { decide } from './decide';

jest.setTimeout(60_000);

const start = {
  type: 'basic' as const,
  name: 'scaffolder.task.create',
  attributes: { action: 'create' as const },
};
const write = {
  type: 'basic' as const,
  name: 'catalog.location.create',
  attributes: { action: 'create' as const },
};
const asked = [
  addressReadPermission,
  start,
  write,
  networkReadPermission,
  repositoryChangePermission,
  repositoryGeneratePermission,
];
const all = asked.map(({ name }) => name);

/** The permissions that somebody has, asked of a backend with the policy of the portal. */
async function permittedIn(
  portal: { readonly networkGroups?: string[] },
  credentials: BackstageCredentials,
): Promise<string[]> {
  let service: PermissionsService | undefined;
  const backend = await startTestBackend({
    features: [
      permissionBackend,
      portalPolicy,
      mockServices.rootConfig.factory({
        data: { permission: { enabled: true }, portal },
      }),
      permissionsServiceFactory,
      createBackendPlugin({
        pluginId: 'asking',
        register(plugin) {
          plugin.registerInit({
            deps: { permissions: coreServices.permissions },
            async init({ permissions }) {
              service = permissions;
            },
          });
        },
      }),
    ],
  });
  try {
    const answers = await service!.authorize(
      asked.map(permission => ({ permission })),
      { credentials },
    );
    return all.filter((_, at) => answers[at].result === 'ALLOW');
  } finally {
    await backend.stop();
  }
}

// In this backend a user acts for nobody but themselves, so that a user stands for a group.
const ada = mockCredentials.user('user:default/ada');
const networkGroups = ['group:default/network', 'user:default/ada'];

describe('the policy of the portal', () => {
  it('lets the people of the network do everything', async () => {
    expect(await permittedIn({ networkGroups }, ada)).toEqual(all);
  });

  it('lets others read and start templates, and neither make nor change a network', async () => {
    expect(
      await permittedIn(
        { networkGroups },
        mockCredentials.user('user:default/bob'),
      ),
    ).toEqual([addressReadPermission.name, start.name]);
  });

  it('lets nobody do anything who is not signed in', () => {
    expect(
      asked.map(permission => decide(permission, networkGroups, undefined)),
    ).toEqual(asked.map(() => AuthorizeResult.DENY));
  });

  it('allows nobody to make networks where no group is named', async () => {
    expect(await permittedIn({ networkGroups: [] }, ada)).toEqual([
      addressReadPermission.name,
      start.name,
    ]);
  });

  it('allows everything on a machine where the portal is tried', async () => {
    expect(await permittedIn({}, ada)).toEqual(all);
  });
});
