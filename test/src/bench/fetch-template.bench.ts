/* eslint-disable no-console */
/* eslint-disable @backstage/no-undeclared-imports -- a script of this workspace, which is never published */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { writeRepository } from 'backstage-plugin-vnet-connectivity-node';
import { benchSpec } from './spec';

/**
 * How long 60 regions in full mesh take, in both languages, from the spec to files on disk, against Backstage's own
 * `fetch:template` writing the same bytes from a skeleton that holds them; and how much of either is the file system,
 * which has the same files to take from both. In turns, in one process.
 * Run: node -r @backstage/cli/config/nodeTransform.cjs test/src/bench/fetch-template.bench.ts
 */
const spec = benchSpec(60, {
  iac: ['terraform', 'bicep'],
  ci: 'github-actions',
});

const root = mkdtempSync(join(tmpdir(), 'bench-fetch-template-'));

/** Milliseconds of the processor, not of the clock, so that a busy machine measures the same as an idle one. */
async function timed(run: (dir: string) => unknown): Promise<number> {
  const dir = mkdtempSync(join(root, 'run-'));
  const start = process.cpuUsage();
  await run(dir);
  const { user, system } = process.cpuUsage(start);
  rmSync(dir, { recursive: true });
  return (user + system) / 1000;
}

const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function main() {
  const files = design(spec).files();
  const bytes = [...files.values()].reduce(
    (sum, content) => sum + Buffer.byteLength(content),
    0,
  );

  // The same bytes as a skeleton. What looks like a template in them is quoted; the name of the network is filled in.
  const skeleton = join(root, 'skeleton');
  for (const [path, content] of files) {
    const file = join(skeleton, path);
    mkdirSync(dirname(file), { recursive: true });
    const quoted = content
      .split('bench')
      .map(text => (text ? `{% raw %}${text}{% endraw %}` : ''))
      .join('${{ values.name }}');
    writeFileSync(file, quoted);
  }
  const action = createFetchTemplateAction({
    reader: {} as never,
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
  });
  const fetchTemplate = (dir: string) =>
    action.handler({
      input: { url: './skeleton', values: { name: 'bench' } },
      workspacePath: dir,
      templateInfo: {
        entityRef: 'template:default/bench',
        baseUrl: pathToFileURL(join(root, 'template.yaml')).href,
      },
      logger: { info() {}, debug() {}, warn() {}, error() {} },
      createTemporaryDirectory: async () => mkdtempSync(join(root, 'tmp-')),
      output() {},
      checkpoint: async ({ fn }: { fn: () => Promise<unknown> }) => fn(),
      task: { id: 'bench' },
    } as never) as Promise<void>;
  const ways: Readonly<Record<string, (dir: string) => unknown>> = {
    'fetch:template': fetchTemplate,
    'spec to files on disk': dir => writeRepository(dir, design(spec).files()),
    'spec to files in memory': () => design(spec).files(),
    'the same files to disk': dir => writeRepository(dir, files),
  };
  const times = new Map(
    Object.keys(ways).map((name): [string, number[]] => [name, []]),
  );
  for (let round = 0; round < 15; round += 1) {
    for (const [name, run] of Object.entries(ways)) {
      times.get(name)?.push(await timed(run));
    }
  }
  console.log(
    `${files.size} files, ${Math.round(
      bytes / 1000,
    )} kB; medians of 15, milliseconds of the processor`,
  );
  const template = median(times.get('fetch:template') ?? []);
  for (const [name, all] of times) {
    const each = median(all);
    console.log(
      `${name}: ${each.toFixed(0)} ms, ${(template / each).toFixed(
        1,
      )} times as fast as fetch:template`,
    );
  }
  rmSync(root, { recursive: true });
}

main();
