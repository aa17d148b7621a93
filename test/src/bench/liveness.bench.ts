/* eslint-disable no-console */
/* eslint-disable @backstage/no-undeclared-imports -- a script of this workspace, which is never published */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import {
  designRepository,
  writeRepository,
} from 'backstage-plugin-vnet-connectivity-node';
import { largeDocuments } from './documents';
import { benchSpec } from './spec';

/**
 * The time for which the liveness probe of a real backend waits, and for which its event loop is blocked, while networks
 * of the largest size are checked and built as the scaffolder's action does it. A plain script: `node -r
 * @backstage/cli/config/nodeTransform.cjs test/src/bench/liveness.bench.ts`.
 */

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

async function main(): Promise<void> {
  const port = await freePort();
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: `http://localhost:${port}`,
          listen: { host: '127.0.0.1', port },
        },
      },
    }),
  );
  backend.add(mockServices.rootLogger.factory());
  await backend.start();
  const probe = `http://127.0.0.1:${port}/.backstage/health/v1/liveness`;

  // The thread and the probe have run once before they are measured.
  await designRepository({ input: benchSpec(60), options: {} });
  await fetch(probe);

  const large = largeDocuments(1_000);
  const inputs: Readonly<Record<string, unknown>> = {
    'nothing, for comparison': undefined,
    '1,000 equal regions, refused': large['equal regions'],
    '1,000 regions without addresses': large['regions without addresses'],
    '1,000 equal sites': large['equal sites'],
    '60 regions, built': benchSpec(60),
    '250 regions, built': benchSpec(250),
  };
  const root = mkdtempSync(join(tmpdir(), 'vnet-connectivity-bench-'));
  for (const [what, input] of Object.entries(inputs)) {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const waits: number[] = [];
    let isDone = false;
    const work = (async () => {
      if (input === undefined) return setTimeout(1_000, 0);
      const { files } = await designRepository({ input, options: {} });
      if (files) await writeRepository(join(root, what), files);
      return files?.size ?? 0;
    })().finally(() => {
      isDone = true;
    });
    delay.enable();
    const start = performance.now();
    while (!isDone) {
      const asked = performance.now();
      const { ok } = await fetch(probe);
      if (!ok) throw new Error('The backend says that it is not alive.');
      waits.push(performance.now() - asked);
      await setTimeout(10);
    }
    delay.disable();
    const files = await work;
    console.log(
      `${what}: ${((performance.now() - start) / 1000).toFixed(
        1,
      )} s, ${files} files; ${waits.length} probes, the longest ${Math.max(
        ...waits,
      ).toFixed(0)} ms; event loop blocked for at most ${(
        delay.max / 1e6
      ).toFixed(0)} ms`,
    );
  }
  rmSync(root, { recursive: true, force: true });
  await backend.stop();
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
