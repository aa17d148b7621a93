import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { LogEntry } from './portal';

const root = resolve(__dirname, '../../../..');
const backendProcess = join(__dirname, 'backend-process.ts');

/** A configuration of the project. */
export const readConfig = (file: string) =>
  parse(readFileSync(join(root, file), 'utf8'));

/** A backend in a process of its own that can be killed and started again, with a database on disk. */
export class KillableBackend {
  readonly #port: number;
  readonly #config: string;
  readonly #env: Readonly<Record<string, string>>;
  #process: ChildProcess | undefined;

  private constructor(
    port: number,
    config: string,
    env: Readonly<Record<string, string>>,
  ) {
    this.#port = port;
    this.#config = config;
    this.#env = env;
  }

  /**
   * @param dir - folder for its database and its workspaces
   * @param config - what it has beside the portal's own settings of the scaffolder
   * @param env - environment of every start
   */
  static async create(
    dir: string,
    config: object,
    env: Readonly<Record<string, string>> = {},
  ): Promise<KillableBackend> {
    const port = await freePort();
    const file = join(dir, 'app-config.test.yaml');
    writeFileSync(file, stringify({ ...configOf(dir, port), ...config }));
    return new KillableBackend(port, file, env);
  }

  start(env: Readonly<Record<string, string>> = {}): ChildProcess {
    this.#process = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        backendProcess,
        '--config',
        this.#config,
      ],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          NODE_ENV: 'development',
          ...this.#env,
          ...env,
        },
      },
    );
    return this.#process;
  }

  /** Ends the process at once, as a machine does that loses its power. */
  async kill(): Promise<void> {
    this.#process?.kill('SIGKILL');
    await this.ended();
  }

  /** Waits until the process has ended, for four minutes. */
  async ended(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((done, reject) => {
      const timer = setTimeout(
        () => reject(new Error('The backend has not ended.')),
        240_000,
      );
      child.once('exit', () => {
        clearTimeout(timer);
        done();
      });
    });
  }

  /** Starts a task of the template, as soon as the catalog has that; returns the task's id. */
  async run(values: object, name = 'vnet-connectivity'): Promise<string> {
    await this.answers(`catalog/entities/by-name/template/default/${name}`);
    const { id } = await this.post('scaffolder/v2/tasks', {
      templateRef: `template:default/${name}`,
      values,
    });
    return id;
  }

  /** Waits until a task has ended; `log` is all that it has said so far. */
  async taskEnded(id: string): Promise<{ status: string; log: string }> {
    const { status } = await this.answers(
      `scaffolder/v2/tasks/${id}`,
      task => task.status === 'completed' || task.status === 'failed',
    );
    const events: LogEntry[] = await this.events(id);
    return { status, log: events.map(({ body }) => body.message).join('\n') };
  }

  async events(id: string): Promise<any[]> {
    return this.#get(`scaffolder/v2/tasks/${id}/events`);
  }

  async #get(path: string): Promise<any> {
    const response = await fetch(`http://localhost:${this.#port}/api/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }

  async post(path: string, body: unknown): Promise<any> {
    const response = await fetch(`http://localhost:${this.#port}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  }

  /** Asks until there is an answer that will do. */
  async answers(
    path: string,
    isEnough: (body: any) => boolean = () => true,
  ): Promise<any> {
    const deadline = Date.now() + 240_000;
    for (;;) {
      const body = await this.#get(path).catch(() => undefined);
      if (body !== undefined && isEnough(body)) return body;
      if (Date.now() > deadline) {
        throw new Error(`${path} has not come so far: ${JSON.stringify(body)}`);
      }
      await new Promise(resume => setTimeout(resume, 250));
    }
  }
}

/** The portal's own settings of the scaffolder, with a shorter wait. */
function configOf(dir: string, port: number) {
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
        ...['vnet-connectivity', 'change-network'].map(name => ({
          type: 'file',
          target: join(root, `templates/${name}/template.yaml`),
          rules: [{ allow: ['Template'] }],
        })),
      ],
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
