import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { readChecker } from 'backstage-plugin-vnet-connectivity-node';
import { KillableBackend, readConfig } from './__testUtils__/killable-backend';
import { template, values } from './__testUtils__/portal';

// Two backends start, one after the other, and the second one waits for the tasks to become stale.
jest.setTimeout(600_000);

describe('a task whose backend is killed', () => {
  const dir = createMockDirectory();
  let backend: KillableBackend | undefined;

  beforeEach(() => dir.clear());
  afterEach(() => backend?.kill());

  it.each(['app-config.yaml', 'app-config.production.yaml'])(
    'is taken up again by the configuration in %s',
    file => {
      expect(readConfig(file).scaffolder.taskRecovery).toMatchObject({
        enabled: true,
        workspaceProvider: 'database',
      });
      expect(template.spec.EXPERIMENTAL_recovery).toEqual({
        EXPERIMENTAL_strategy: 'startOver',
      });
    },
  );

  it('in the middle of generating, before and after it is published ends once, with the whole repository', async () => {
    const repositories = join(dir.path, 'repositories');
    backend = await KillableBackend.create(dir.path, {
      vnetConnectivity: {
        localRepositories: { enabled: true, path: repositories },
      },
    });

    const first = backend.start({ KILLED: '1' });
    const names = ['contoso-core', 'contoso-edge', 'contoso-labs'];
    const ids: string[] = [];
    for (const name of names) {
      ids.push(await backend.run({ ...values, name }));
    }
    await backend.ended();
    expect(first.signalCode).toBe('SIGKILL');
    expect(
      names.filter(name => existsSync(join(repositories, name))),
    ).toHaveLength(1);

    backend.start();
    for (const id of ids) {
      expect(await backend.taskEnded(id)).toEqual({
        status: 'completed',
        log: expect.any(String),
      });
      const events = await backend.events(id);
      expect(
        events.filter(({ type }: { type: string }) => type === 'completion'),
      ).toHaveLength(1);
    }

    // One repository each, complete, with one commit, and nothing beside them.
    expect(readdirSync(repositories).sort()).toEqual(names);
    for (const name of names) {
      const git = (...args: string[]) =>
        execFileSync('git', args, {
          cwd: join(repositories, name),
          encoding: 'utf8',
        }).trim();
      expect(git('rev-list', '--count', 'HEAD')).toBe('1');
      expect(git('status', '--porcelain')).toBe('');
      const designed = design({
        apiVersion: 'vnet-connectivity/v1',
        kind: 'ConnectivitySpec',
        metadata: { name, owner: values.owner },
        regions: values.regions,
        interconnect: values.interconnect,
        onPremises: values.onPremises,
      });
      expect(git('ls-files').split('\n').sort()).toEqual(
        [...designed.files(readChecker()).keys()].sort(),
      );
    }
  });
});
