import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { describeProof } from '../../__testUtils__/proof';

const root = resolve(__dirname, '../../../..');

/** Debian's Chromium, or the one that CHROMIUM names; undefined where there is none: install it, or set CHROMIUM. */
export const chromiumPath = [process.env.CHROMIUM, '/usr/bin/chromium'].find(
  path => path !== undefined && existsSync(path),
);

/** `describe`, or visibly skipped where there is no Chromium. */
export function describeInBrowser(name: string, tests: () => void): void {
  describeProof(name, chromiumPath ? [] : ['chromium'], tests);
}

/** A portal that was started with the README's command. */
export interface Portal {
  readonly url: string;
  readonly backendUrl: string;
  /** Folder to which it writes repositories. */
  readonly repositories: string;
  /** The output so far. */
  log(): string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

/** The portal of a whole run of browser tests, in the process that starts it. */
export const shared = globalThis as { portal?: Portal };

/**
 * A portal that runs already: the JSON of a {@link Portal} without its functions. The one that all files of tests share,
 * or one that somebody started for working on these tests.
 */
const running = process.env.PORTAL;

/**
 * Starts the portal on free ports with a database and a folder of its own, and waits until both ends answer and the
 * catalog has the template.
 */
export async function startPortal(): Promise<Portal> {
  if (running) {
    return { ...JSON.parse(running), log: () => '', stop: async () => {} };
  }
  const data = mkdtempSync(join(tmpdir(), 'vnet-connectivity-portal-'));
  const repositories = join(data, 'repositories');
  const [appPort, backendPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${appPort}`;
  const backendUrl = `http://localhost:${backendPort}`;
  let output = '';
  const child = spawn('npm', ['start'], {
    cwd: root,
    // A group of its own, so that stopping it also stops what it started.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      BROWSER: 'none',
      APP_CONFIG_app_baseUrl: url,
      APP_CONFIG_backend_baseUrl: backendUrl,
      APP_CONFIG_backend_listen_port: String(backendPort),
      APP_CONFIG_backend_cors_origin: url,
      APP_CONFIG_backend_database_connection_directory: join(data, 'database'),
      APP_CONFIG_vnetConnectivity_localRepositories_path: repositories,
    },
  });
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  const stop = async () => {
    await stopGroup(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await Promise.all([
      answers(url, child),
      answers(`${backendUrl}/.backstage/health/v1/readiness`, child),
    ]);
    await answers(
      `${backendUrl}/api/catalog/entities/by-name/template/default/vnet-connectivity`,
      child,
      { Authorization: `Bearer ${await guestToken(backendUrl)}` },
    );
  } catch (error) {
    await stop();
    throw new Error(`The portal did not start: ${error}\n${output}`);
  }
  return { url, backendUrl, repositories, log: () => output, stop };
}

/** The token with which a guest calls the backend. */
export async function guestToken(backendUrl: string): Promise<string> {
  const response = await fetch(`${backendUrl}/api/auth/guest/refresh`);
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

async function answers(
  url: string,
  child: ChildProcess,
  headers: Record<string, string> = {},
): Promise<void> {
  const deadline = Date.now() + 240_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it exited (${url})`);
    if (Date.now() > deadline) throw new Error(`${url} did not answer`);
    const response = await fetch(url, { headers }).catch(() => undefined);
    if (response?.ok) return;
    await new Promise(done => setTimeout(done, 500));
  }
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const group = -child.pid;
  const ended = new Promise(done => child.once('exit', done));
  process.kill(group, 'SIGTERM');
  const timer = setTimeout(() => process.kill(group, 'SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}

/** Headless Chromium that stays on this machine. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
