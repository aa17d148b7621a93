import { symlinkSync } from 'node:fs';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import plugin from './index';

const asUser = mockCredentials.user.header();

describe('which names the folder for repositories has', () => {
  const dir = createMockDirectory();
  let backend: Awaited<ReturnType<typeof startTestBackend>> | undefined;

  beforeEach(() => {
    dir.setContent({
      'secret.txt': '',
      repositories: { 'contoso-core': { 'README.md': '' }, '.task-1': {} },
    });
  });
  afterEach(() => backend?.stop());

  async function start({ enabled = true, allowed = true } = {}) {
    const permissions = mockServices.permissions.mock({
      authorize: async asked =>
        asked.map(({ permission: { name } }) => ({
          result:
            allowed && name === 'scaffolder.task.create'
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        })),
    });
    backend = await startTestBackend({
      features: [
        plugin,
        permissions.factory,
        mockServices.rootConfig.factory({
          data: {
            vnetConnectivity: {
              localRepositories: { enabled, path: dir.resolve('repositories') },
            },
          },
        }),
      ],
    });
    const base = `http://localhost:${backend.server.port()}/api/vnet-connectivity/local-repositories`;
    return async (name: string, authorization = asUser) => {
      const response = await fetch(`${base}/${name}`, {
        headers: { Authorization: authorization },
      });
      return { status: response.status, text: await response.text() };
    };
  }

  it('is said to whoever may create one, and nothing else of it', async () => {
    const ask = await start();
    expect(await ask('contoso-core')).toEqual({
      status: 200,
      text: '{"taken":true}',
    });
    expect(await ask('contoso-new')).toEqual({
      status: 200,
      text: '{"taken":false}',
    });
  });

  it.each([
    '..%2Fsecret.txt',
    '..%2Frepositories',
    '%2Fetc',
    'contoso-core%2FREADME.md',
    'contoso-core%2F..%2F..%2Fsecret.txt',
    '.task-1',
    '%2E%2E',
    'a%00b',
    'contoso-core%5CREADME.md',
  ])('is refused for %s, which is no name', async name => {
    const ask = await start();
    const { status, text } = await ask(name);
    expect([400, 404]).toContain(status);
    expect(text).not.toContain('taken');
    expect(text).not.toContain(dir.path);
  });

  it('does not follow a link out of the folder', async () => {
    symlinkSync(
      dir.resolve('secret.txt'),
      dir.resolve('repositories/elsewhere'),
    );
    const ask = await start();
    const { status, text } = await ask('elsewhere');
    expect(status).toBe(403);
    expect(text).not.toContain('secret.txt');
  });

  it('is not said to the public, or to who may not create', async () => {
    let ask = await start();
    const nobody = mockCredentials.none.header();
    expect((await ask('contoso-core', nobody)).status).toBe(401);
    await backend?.stop();
    ask = await start({ allowed: false });
    expect((await ask('contoso-core')).status).toBe(403);
  });

  it('is not said where the portal keeps no local repositories', async () => {
    const ask = await start({ enabled: false });
    expect((await ask('contoso-core')).status).toBe(404);
  });
});
