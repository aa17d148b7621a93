import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Moment } from './__testUtils__/git-servers';
import {
  azure,
  certificate,
  github,
  gitlab,
  GitServer,
} from './__testUtils__/git-servers';
import { KillableBackend } from './__testUtils__/killable-backend';
import { values } from './__testUtils__/portal';

// Three backends start, one after the other, and two of them wait for tasks to become stale.
jest.setTimeout(600_000);

describe('a task whose backend is killed while it publishes', () => {
  const dir = createMockDirectory();
  let backend: KillableBackend;
  const servers: GitServer[] = [];

  afterEach(async () => {
    await backend?.kill();
    await Promise.all(servers.map(server => server.stop()));
  });

  it('goes on with its own repository, and leaves all others alone', async () => {
    // The backend is killed when so many requests have had their effect, and none of them has an answer.
    let fatal: { moment: Moment; count: number } | undefined;
    const after = async (moment: Moment) => {
      if (fatal?.moment !== moment) return;
      fatal.count -= 1;
      if (fatal.count === 0) void backend.kill();
      await new Promise(() => {});
    };

    const tls = await certificate(dir.path);
    const serve = async (name: string, api: typeof github) => {
      dir.addContent({ [name]: {} });
      const server = new GitServer(dir.resolve(name), api, after);
      await server.start(tls);
      servers.push(server);
      return server;
    };
    const onGithub = await serve('github', github);
    const onGitlab = await serve('gitlab', gitlab);
    const onAzure = await serve('azure', azure);
    backend = await KillableBackend.create(
      dir.path,
      {
        integrations: {
          github: [
            {
              host: onGithub.host,
              apiBaseUrl: `${onGithub.url}/api/v3`,
              token: 'not-a-token',
            },
          ],
          gitlab: [
            {
              host: onGitlab.host,
              baseUrl: onGitlab.url,
              apiBaseUrl: `${onGitlab.url}/api/v4`,
              token: 'not-a-token',
            },
          ],
          azure: [
            {
              host: onAzure.host,
              credentials: [{ personalAccessToken: 'not-a-token' }],
            },
          ],
        },
      },
      { NODE_EXTRA_CA_CERTS: tls.path },
    );
    const run = (kind: string, repoUrl: string) =>
      backend.run({ ...values, destination: { kind, repoUrl } });
    const runAll = () =>
      Promise.all([
        run('github', `${onGithub.host}?owner=contoso&repo=contoso-core`),
        run('gitlab', `${onGitlab.host}?owner=contoso&repo=contoso-core`),
        run(
          'azure',
          `${onAzure.host}?organization=contoso&project=network&repo=contoso-core`,
        ),
      ]);

    // Killed when the servers have created the repositories, and nobody has noted that.
    fatal = { moment: 'created', count: 4 };
    backend.start();
    const [inGithub, inGitlab, inAzure] = await runAll();
    const changed = await run(
      'github',
      `${onGithub.host}?owner=contoso&repo=contoso-edge`,
    );
    await backend.ended();

    // Somebody was quick.
    const tree = onGithub.git('contoso-edge', 'mktree', '--missing');
    const commit = onGithub.git(
      'contoso-edge',
      ...['-c', 'user.name=A', '-c', 'user.email=a@example.com'],
      ...['commit-tree', '-m', 'A commit of somebody', tree],
    );
    onGithub.git('contoso-edge', 'update-ref', 'refs/heads/main', commit);

    // Azure DevOps does not tell who created it: a person decides. Then all are killed when the servers took the push.
    fatal = { moment: 'pushed', count: 3 };
    backend.start();
    expect(await backend.taskEnded(inAzure)).toEqual({
      status: 'failed',
      log: expect.stringContaining(
        `There is an empty repository ${onAzure.url}/contoso/network/_git/contoso-core already. Azure DevOps does not tell who created it`,
      ),
    });
    expect(await backend.taskEnded(changed)).toEqual({
      status: 'failed',
      log: expect.stringContaining('Nothing is pushed to it'),
    });
    expect(onGithub.git('contoso-edge', 'rev-parse', 'main')).toBe(commit);
    onAzure.remove('contoso-core');
    await backend.post(`scaffolder/v2/tasks/${inAzure}/retry`, {});
    await backend.ended();

    fatal = undefined;
    backend.start();
    for (const id of [inGithub, inGitlab, inAzure]) {
      expect(await backend.taskEnded(id)).toEqual({
        status: 'completed',
        log: expect.stringContaining('An earlier attempt has pushed the files'),
      });
    }
    const heads = () =>
      servers.map(server => server.git('contoso-core', 'rev-parse', 'main'));
    const published = heads();
    for (const server of servers) {
      expect(server.git('contoso-core', 'rev-list', '--count', 'main')).toBe(
        '1',
      );
      const files = server.git(
        'contoso-core',
        'ls-tree',
        '-r',
        '--name-only',
        'main',
      );
      expect(files.split('\n')).toContain('connectivity.yaml');
    }
    expect(onGithub.repositories.get('contoso-core')?.homepage).toMatch(
      new RegExp(`/create/tasks/${inGithub}$`),
    );
    expect(onGithub.calls).toContain(
      'PUT /api/v3/repos/contoso/contoso-core/branches/main/protection',
    );

    // The same names once more: these repositories are not those of the new tasks, whatever is in them.
    for (const id of await runAll()) {
      expect(await backend.taskEnded(id)).toEqual({
        status: 'failed',
        log: expect.stringContaining('this task did not create it'),
      });
    }
    expect(heads()).toEqual(published);
  });
});
