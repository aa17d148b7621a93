import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readChecker } from 'backstage-plugin-vnet-connectivity-node';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { parse } from 'yaml';
import { PipelineSandbox, proveBicepScripts } from './__testUtils__/fake-az';
import { withTunnels } from './__testUtils__/what-if-answers';

jest.setTimeout(120_000);

/** A script of a pipeline, and the folder that it runs in. */
type Script = readonly [text: string, folder: string];

interface GitHubWorkflow {
  readonly env: Record<string, string>;
  readonly defaults: { readonly run: { readonly 'working-directory': string } };
  readonly jobs: {
    readonly promises: {
      readonly steps: readonly {
        readonly run?: string;
        /** Only in pull requests. */
        readonly if?: string;
        readonly 'working-directory'?: string;
      }[];
    };
  };
}

interface AzurePipeline {
  readonly variables: Record<string, string>;
  readonly stages: readonly {
    readonly jobs: readonly {
      readonly job: string;
      readonly steps: readonly {
        readonly bash?: string;
        /** Only in pull requests. */
        readonly condition?: string;
        readonly workingDirectory?: string;
      }[];
    }[];
  }[];
}

type GitLabPipeline = Record<
  string,
  {
    readonly script: readonly string[];
    readonly variables?: Record<string, string>;
  }
>;

/** By system, the pipeline's file, its variables, and what checks the promises of a repository, in this order. */
const systems = {
  'github-actions': {
    file: '.github/workflows/bicep.yml',
    variablesOf: ({ env }: GitHubWorkflow) => env,
    scriptsOf: ({ defaults, jobs }: GitHubWorkflow): Script[] =>
      jobs.promises.steps.flatMap(step =>
        step.run && step.if === undefined
          ? [
              [
                step.run,
                step['working-directory'] ?? defaults.run['working-directory'],
              ],
            ]
          : [],
      ),
  },
  'azure-pipelines': {
    file: 'azure-pipelines.yml',
    variablesOf: ({ variables }: AzurePipeline) => variables,
    scriptsOf: ({ stages }: AzurePipeline): Script[] =>
      stages[0].jobs
        .filter(({ job }) => job === 'Promises')
        .flatMap(({ steps }) => steps)
        .flatMap(({ bash, condition, workingDirectory = '.' }) =>
          bash && condition === undefined ? [[bash, workingDirectory]] : [],
        ),
  },
  'gitlab-ci': {
    file: '.gitlab-ci.yml',
    variablesOf: (jobs: GitLabPipeline) => jobs['.bicep'].variables ?? {},
    // Two jobs: the image with Node.js has no Bicep. Formatting, lint and build have tests of their own.
    scriptsOf: (jobs: GitLabPipeline): Script[] => {
      return [
        [
          jobs['bicep-validate'].script
            .filter(line => !/az bicep (format|lint|build)/.test(line))
            .join('\n'),
          '.',
        ],
        ...jobs['bicep-promises'].script.map((line): Script => [line, '.']),
      ];
    },
  },
};

type System = keyof typeof systems;

const repositoryOf = (ci: System) =>
  design({ ...withTunnels, delivery: { iac: ['bicep'], ci } }).files(
    readChecker(),
  );

class Pipeline extends PipelineSandbox {
  private readonly scripts: readonly Script[];
  private readonly variables: Record<string, string>;

  constructor(system: System) {
    super(repositoryOf(system));
    const { file, scriptsOf, variablesOf } = systems[system];
    const document = parse(this.read(file));
    this.scripts = scriptsOf(document);
    this.variables = variablesOf(document);
  }

  /** Runs one script after the other, until one fails. */
  promises(env: Record<string, string> = {}) {
    const calls: string[] = [];
    let output = '';
    for (const [text, folder] of this.scripts) {
      const result = this.run(text, { ...this.variables, ...env }, folder);
      calls.push(...this.calls);
      output += result.output;
      if (result.status !== 0) return { status: result.status, output, calls };
    }
    return { status: 0, output, calls };
  }

  edit(path: string, right: string, wrong: string): void {
    const edited = this.read(path).replace(right, wrong);
    if (edited === this.read(path)) throw new Error(`${path} has no ${right}`);
    this.change(path, edited);
  }

  get snapshot(): string {
    return join(this.repository, 'bicep/main.snapshot.json');
  }
}

describe.each(Object.keys(systems) as System[])('%s', system => {
  let pipeline: Pipeline;

  proveBicepScripts(
    `the promises of a Bicep repository: ${system}`,
    repositoryOf(system),
    () => {
      beforeEach(() => {
        pipeline = new Pipeline(system);
      });
      afterEach(() => pipeline.remove());

      it('are kept as it was generated, which needs neither Azure nor a key', () => {
        const { status, output, calls } = pipeline.promises({
          SHARED_KEYS: '{"weu/hq":"not_a_real_key"}',
        });
        expect(output).toMatch(/ passed, 0 failed\./);
        expect(output).toContain(
          'Bicep builds what the spec of contoso-core promises.',
        );
        expect(status).toBe(0);
        expect(calls.filter(call => !/^bicep install /.test(call))).toEqual([]);
        // Even where somebody has the keys.
        expect(readFileSync(pipeline.snapshot, 'utf8')).not.toContain(
          'not_a_real_key',
        );

        rmSync(pipeline.snapshot);
        expect(
          pipeline.run(
            'sh tests/promises.sh bicep/main.snapshot.json',
            {},
            '.',
          ),
        ).toEqual({
          status: 1,
          output: expect.stringMatching(/^Not checked: there is nothing in /),
        });
      });

      it('are broken by an edit of the data', () => {
        pipeline.edit(
          'bicep/main.bicepparam',
          "param topology = 'mesh'",
          "param topology = 'hub-and-spoke'\nparam hub = 'weu'",
        );
        const { status, output } = pipeline.promises();
        expect(output).toContain('vnet:neu -> vnet:usw');
        expect(output).toMatch(/^[1-9]\d* differences\.$/m);
        expect(status).toBe(2);
      });

      it('are not kept where no snapshot can be taken', () => {
        pipeline.edit(
          'bicep/main.bicepparam',
          "param name = '",
          'param name =',
        );
        const { status, output } = pipeline.promises();
        expect(output).toContain('Error BCP');
        expect(output).not.toContain('Bicep builds');
        expect(status).not.toBe(0);
        expect(existsSync(pipeline.snapshot)).toBe(false);
      });
    },
  );
});
