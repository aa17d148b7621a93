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
 * `fetch:template` writing the same bytes from a skeleton that holds them. Both run in turns, in one process.
 * Run: node -r @backstage/cli/config/nodeTransform.cjs test/src/bench/fetch-template.bench.ts
 */
const spec = benchSpec(60, {
  iac: ['terraform', 'bicep'],
  ci: 'github-actions',
});

const root = mkdtempSync(join(tmpdir(), 'bench-fetch-template-'));

async function timed(run: (dir: string) => Promise<void>): Promise<number> {
  const dir = mkdtempSync(join(root, 'run-'));
  const start = performance.now();
  await run(dir);
  const milliseconds = performance.now() - start;
  rmSync(dir, { recursive: true });
  return milliseconds;
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
  const generate = (dir: string) => writeRepository(dir, design(spec).files());

  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    theirs.push(await timed(fetchTemplate));
    ours.push(await timed(generate));
  }
  const [template, generator] = [median(theirs), median(ours)];
  console.log(
    `${files.size} files, ${Math.round(
      bytes / 1000,
    )} kB: fetch:template ${template.toFixed(
      0,
    )} ms, spec to files on disk ${generator.toFixed(0)} ms (medians of 9); ${(
      template / generator
    ).toFixed(1)} times as fast`,
  );
  const rendering: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const start = performance.now();
    design(spec).files();
    rendering.push(performance.now() - start);
  }
  console.log(
    `of which in memory ${median(rendering).toFixed(0)} ms: ${(
      template / median(rendering)
    ).toFixed(1)} times as fast`,
  );
  rmSync(root, { recursive: true });
}

main();
