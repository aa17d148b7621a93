import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const installations = '/usr/lib/postgresql';

/** The folder of PostgreSQL's newest programs on this machine; undefined where it has none. */
export const postgresPrograms = existsSync(installations)
  ? readdirSync(installations)
      .sort((a, b) => Number(b) - Number(a))
      .map(version => join(installations, version, 'bin'))
      .find(bin => existsSync(join(bin, 'initdb')))
  : undefined;

/** A PostgreSQL of its own, which ends with the test. */
export interface Postgres {
  /** `backend.database` of a configuration. */
  readonly database: { readonly client: 'pg'; readonly connection: Connection };
  stop(): void;
}

interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
}

/** @throws where the machine has none */
export async function startPostgres(): Promise<Postgres> {
  if (!postgresPrograms) throw new Error('This machine has no PostgreSQL.');
  const bin = postgresPrograms;
  const root = mkdtempSync(join(tmpdir(), 'vnet-connectivity-postgres-'));
  const asUser = unprivileged();
  if (asUser) chownSync(root, asUser.uid, asUser.gid);
  const run = (program: string, ...parameters: string[]) =>
    execFileSync(join(bin, program), parameters, {
      ...asUser,
      cwd: root,
      stdio: 'ignore',
    });
  const data = join(root, 'data');
  const port = await freePort();
  run('initdb', '--pgdata', data, '--username', 'test', '--auth', 'trust');
  run(
    'pg_ctl',
    ...['--pgdata', data, '--wait', '--log', join(root, 'log')],
    ...['--options', `-p ${port} -h 127.0.0.1 -k ${root} -F`],
    'start',
  );
  return {
    database: {
      client: 'pg',
      connection: { host: '127.0.0.1', port, user: 'test' },
    },
    stop: () => {
      run('pg_ctl', '--pgdata', data, '--mode', 'immediate', 'stop');
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL does not run as root; the user of its package exists where it is installed. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) =>
    Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}
