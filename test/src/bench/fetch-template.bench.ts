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
 * The time of 60 regions in full mesh, in both languages, from the spec to files on disk, against Backstage's own
 * `fetch:template` writing the same bytes from a skeleton that holds them; and the share of the file system in either,
 * which has the same files to take from both. In one process and in turns, whoever is first changing from round to round;
 * a network of another name in each round, as no two jobs have the same spec.
 *
 * A process that has just started spends half of its time on compiling what it runs, on threads of its own, which counts
 * here. So there are two figures: of the first rounds of a fresh process, and of a backend that has been at work for a
 * while.
 * Run: node -r @backstage/cli/config/nodeTransform.cjs test/src/bench/fetch-template.bench.ts
 */
const roundsOfFigure = 15;
const roundsBetween = 60;

const specOf = (name: string) => {
  const spec = benchSpec(60, {
    iac: ['terraform', 'bicep'],
    ci: 'github-actions',
  });
  return { ...spec, metadata: { ...spec.metadata, name } };
};

/** The names have the same length, so that the files do. */
const nameOf = (round: number) => `bench-${String(round).padStart(3, '0')}`;

const root = mkdtempSync(join(tmpdir(), 'bench-fetch-template-'));

/** Milliseconds of the processor, not of the clock, so that a busy machine measures the same as an idle one. */
async function timed(
  run: (dir: string, name: string) => unknown,
  name: string,
): Promise<number> {
  const dir = mkdtempSync(join(root, 'run-'));
  const start = process.cpuUsage();
  await run(dir, name);
  const { user, system } = process.cpuUsage(start);
  rmSync(dir, { recursive: true });
  return (user + system) / 1000;
}

const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function main() {
  const skeletonName = nameOf(999);
  const files = design(specOf(skeletonName)).files();
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
      .split(skeletonName)
      .map(text => (text ? `{% raw %}${text}{% endraw %}` : ''))
      .join('${{ values.name }}');
    writeFileSync(file, quoted);
  }
  const action = createFetchTemplateAction({
    reader: {} as never,
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
  });
  const fetchTemplate = (dir: string, name: string) =>
    action.handler({
      input: { url: './skeleton', values: { name } },
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
  const ways: Readonly<Record<string, (dir: string, name: string) => unknown>> =
    {
      'fetch:template': fetchTemplate,
      'spec to files on disk': (dir, name) =>
        writeRepository(dir, design(specOf(name)).files()),
      'spec to files in memory': (_, name) => design(specOf(name)).files(),
      'the same files to disk': dir => writeRepository(dir, files),
    };
  let round = 0;
  async function rounds(number: number) {
    const times = new Map(
      Object.keys(ways).map((name): [string, number[]] => [name, []]),
    );
    for (const end = round + number; round < end; round += 1) {
      const all = Object.entries(ways);
      const first = round % all.length;
      for (const [way, run] of [...all.slice(first), ...all.slice(0, first)]) {
        times.get(way)?.push(await timed(run, nameOf(round)));
      }
    }
    return times;
  }
  function print(title: string, times: ReadonlyMap<string, number[]>) {
    console.log(title);
    const template = median(times.get('fetch:template') ?? []);
    for (const [way, all] of times) {
      const each = median(all);
      console.log(
        `  ${way}: ${each.toFixed(0)} ms, ${(template / each).toFixed(
          1,
        )} times as fast as fetch:template`,
      );
    }
  }
  console.log(
    `${files.size} files, ${Math.round(
      bytes / 1000,
    )} kB; medians of ${roundsOfFigure} rounds, milliseconds of the processor`,
  );
  print('a fresh process', await rounds(roundsOfFigure));
  await rounds(roundsBetween);
  print(`after ${round} rounds`, await rounds(roundsOfFigure));
  rmSync(root, { recursive: true });
}

main();
