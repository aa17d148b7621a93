import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { readChecker } from 'backstage-plugin-vnet-connectivity-node';
import { parse, stringify } from 'yaml';
import type { LogEntry } from './__testUtils__/portal';
import { template, values } from './__testUtils__/portal';

const root = resolve(__dirname, '../../..');
const backendProcess = join(__dirname, '__testUtils__/backend-process.ts');

// Two backends start, one after the other, and the second one waits for the task to become stale.
jest.setTimeout(600_000);

const readConfig = (file: string) =>
  parse(readFileSync(join(root, file), 'utf8'));

describe('a task whose backend is killed', () => {
  const dir = createMockDirectory();
  const children: ChildProcess[] = [];

  beforeEach(() => dir.clear());
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

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

  it.each(['generate', 'publish', 'published'])(
    'in the middle of it (%s) ends once, with the whole repository',
    async killAt => {
      const port = await freePort();
      const config = join(dir.path, 'app-config.test.yaml');
      const repositories = join(dir.path, 'repositories');
      writeFileSync(config, stringify(configOf(dir.path, port, repositories)));

      const first = start(config, { KILL_AT: killAt });
      await answers(
        port,
        'catalog/entities/by-name/template/default/vnet-connectivity',
      );
      const { id } = await post(port, 'scaffolder/v2/tasks', {
        templateRef: 'template:default/vnet-connectivity',
        values,
      });
      await ended(first);
      expect(first.signalCode).toBe('SIGKILL');
      expect(existsSync(join(repositories, 'contoso-core'))).toBe(
        killAt === 'published',
      );

      const second = start(config, {});
      const task = await answers(
        port,
        `scaffolder/v2/tasks/${id}`,
        ({ status }) => status === 'completed' || status === 'failed',
      );
      const events = await get(port, `scaffolder/v2/tasks/${id}/events`);
      const log = events
        .map((event: LogEntry) => event.body.message)
        .join('\n');
      expect([task.status, log]).toEqual(['completed', expect.any(String)]);
      expect(
        events.filter(({ type }: { type: string }) => type === 'completion'),
      ).toHaveLength(1);

      // One repository, complete, with one commit, and nothing beside it.
      expect(readdirSync(repositories)).toEqual(['contoso-core']);
      const repository = join(repositories, 'contoso-core');
      const git = (...args: string[]) =>
        execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();
      expect(git('rev-list', '--count', 'HEAD')).toBe('1');
      expect(git('status', '--porcelain')).toBe('');
      const designed = design({
        apiVersion: 'vnet-connectivity/v1',
        kind: 'ConnectivitySpec',
        metadata: { name: values.name, owner: values.owner },
        regions: values.regions,
        interconnect: values.interconnect,
        onPremises: values.onPremises,
      });
      expect(git('ls-files').split('\n').sort()).toEqual(
        [...designed.files(readChecker()).keys()].sort(),
      );
      second.kill('SIGKILL');
      await ended(second);
    },
  );

  function start(config: string, env: Record<string, string>): ChildProcess {
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        backendProcess,
        '--config',
        config,
      ],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, NODE_ENV: 'development', ...env },
      },
    );
    children.push(child);
    return child;
  }
});

/** The portal's own settings of the scaffolder, with a shorter wait. */
function configOf(dir: string, port: number, repositories: string) {
  const { scaffolder } = readConfig('app-config.yaml');
  const url = `http://localhost:${port}`;
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { port, host: 'localhost' },
      auth: { dangerouslyDisableDefaultAuthPolicy: true },
      workingDirectory: dir,
      database: {
        client: 'better-sqlite3',
        connection: { directory: join(dir, 'database') },
      },
    },
    events: { useEventBus: 'never' },
    scaffolder: {
      ...scaffolder,
      taskRecovery: {
        ...scaffolder.taskRecovery,
        staleTimeout: { seconds: 3 },
      },
    },
    catalog: {
      rules: [{ allow: ['Component', 'Location', 'Resource', 'System'] }],
      locations: [
        {
          type: 'file',
          target: join(root, 'templates/vnet-connectivity/template.yaml'),
          rules: [{ allow: ['Template'] }],
        },
      ],
    },
    vnetConnectivity: {
      localRepositories: { enabled: true, path: repositories },
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

async function get(port: number, path: string): Promise<any> {
  const response = await fetch(`http://localhost:${port}/api/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

async function post(port: number, path: string, body: unknown): Promise<any> {
  const response = await fetch(`http://localhost:${port}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}

/** Asks until there is an answer that will do. */
async function answers(
  port: number,
  path: string,
  isEnough: (body: any) => boolean = () => true,
): Promise<any> {
  const deadline = Date.now() + 240_000;
  for (;;) {
    const body = await get(port, path).catch(() => undefined);
    if (body !== undefined && isEnough(body)) return body;
    if (Date.now() > deadline) {
      throw new Error(`${path} has not come so far: ${JSON.stringify(body)}`);
    }
    await new Promise(resume => setTimeout(resume, 250));
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise(done => child.once('exit', done));
}
