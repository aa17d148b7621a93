import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { readChecker } from 'backstage-plugin-vnet-connectivity-node';
import { parse } from 'yaml';
import { specOf } from './__testUtils__/networks';
import type { OnPremises } from './__testUtils__/networks';
import { describeTerraform, Workspace } from './__testUtils__/terraform';

jest.setTimeout(120_000);

/** What runs a pipeline: somebody's proposal, a merge, or the clock. */
type Event = 'proposal' | 'merge' | 'schedule';

/** What a job leaves for those after it: files of the repository, by where they are found again. */
type Artifacts = readonly (readonly [from: string, to: string])[];

interface Job {
  readonly shell: readonly string[];
  /** From the root of the repository. */
  readonly folder: string;
  readonly script: string;
  /** What a runner of the system gives the script. */
  readonly env: Readonly<Record<string, string>>;
  readonly artifacts: Artifacts;
  /** Artifacts are kept where the script fails, too. */
  readonly keptAlways: boolean;
}

interface AzureStep {
  readonly task?: string;
  readonly bash?: string;
  readonly publish?: string;
  readonly artifact?: string;
  readonly condition?: string;
  readonly displayName?: string;
  readonly inputs?: { readonly inlineScript: string };
  readonly env?: Readonly<Record<string, string>>;
}

const bash = ['bash', '--noprofile', '--norc'];

/** The jobs of Azure Pipelines, with the variables of a variable group as far as an event gets at them. */
function azureJob(
  text: string,
  name: 'plan' | 'drift' | 'promises' | 'apply',
  event: Event,
  secrets: Readonly<Record<string, string>>,
): Job {
  const [, , otherwise] = parse(text).stages;
  const [plan, apply] = otherwise['${{ else }}'];
  const reason = {
    proposal: 'PullRequest',
    merge: 'IndividualCI',
    schedule: 'Schedule',
  }[event];
  const steps: AzureStep[] = {
    plan: plan.jobs[0].steps,
    drift: plan.jobs[0].steps,
    promises: plan.jobs[1].steps,
    apply: apply.jobs[0].strategy.runOnce.deploy.steps,
  }[name];
  const title = { drift: 'Drift', promises: 'Promises of the plan' };
  const step = steps.find(({ task, displayName }) =>
    name === 'drift' || name === 'promises'
      ? displayName === title[name]
      : task === 'AzureCLI@2',
  );
  if (!step) throw new Error(`there is no step ${name}`);
  return {
    shell: bash,
    folder: step.task ? 'terraform' : '.',
    script: step.inputs?.inlineScript ?? step.bash ?? '',
    env: {
      BUILD_REASON: reason,
      BUILD_REPOSITORY_NAME: 'network',
      AZURESUBSCRIPTION_CLIENT_ID: `client of ${name}`,
      AZURESUBSCRIPTION_TENANT_ID: 'tenant',
      AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'connection',
      ...Object.fromEntries(
        Object.entries(step.env ?? {}).map(([variable, value]) => [
          variable,
          // A variable that is not set stays as it is written.
          value.replace(/^\$\((.*)\)$/, (all, secret) =>
            event === 'proposal' ? all : secrets[secret] ?? all,
          ),
        ]),
      ),
    },
    artifacts: steps.flatMap(({ publish, artifact, condition = '' }) =>
      publish && !(event === 'proposal' && condition.includes('PullRequest'))
        ? [[publish, `${artifact}/${publish.split('/').at(-1)}`] as const]
        : [],
    ),
    keptAlways: false,
  };
}

/** The jobs of GitLab, with the variables of the scope `production*` as far as an event gets at them. */
function gitlabJob(
  text: string,
  name: 'plan' | 'promises' | 'apply',
  event: Event,
  secrets: Readonly<Record<string, string>>,
): Job {
  const jobs = parse(text);
  const key = {
    plan: event === 'proposal' ? 'plan-of-merge-request' : 'plan',
    promises: 'promises-of-the-plan',
    apply: 'apply',
  }[name];
  const job = jobs[key];
  // A key of a job hides that of what it extends.
  const parent = jobs[job.extends];
  const grandparent = jobs[parent.extends] ?? {};
  const {
    before_script: before = [],
    script,
    artifacts,
  } = {
    ...grandparent,
    ...parent,
    ...job,
  };
  const protectedScope = job.environment !== undefined;
  return {
    shell: ['/bin/sh', '-e'],
    folder: '.',
    script: [...before, ...script].join('\n'),
    env: {
      CI_PIPELINE_SOURCE: {
        proposal: 'merge_request_event',
        merge: 'push',
        schedule: 'schedule',
      }[event],
      CI_PROJECT_NAME: 'network',
      ...(protectedScope ? secrets : {}),
    },
    artifacts: (artifacts?.paths ?? []).map((path: string) => [path, path]),
    keptAlways: artifacts?.when === 'always',
  };
}

/** Stand for what signs in to Azure, and for the state that is kept there: its backend is only noted. */
const programs = {
  az: '#!/bin/sh\necho "az $*" >> "$CALLS"; echo subscription-of-the-connection\n',
  apk: '#!/bin/sh\necho "apk $*" >> "$CALLS"\n',
  terraform: `#!/bin/sh
echo "terraform $*" >> "$CALLS"
case "$*" in
  *-backend-config=*) test -s backend_override.tf; rm backend_override.tf; exec "$TERRAFORM" init ;;
esac
exec "$TERRAFORM" "$@"
`,
};

const terraform = spawnSync('sh', ['-c', 'command -v terraform'], {
  encoding: 'utf8',
}).stdout.trim();

const systems = {
  'azure-pipelines': {
    file: 'azure-pipelines.yml',
    keys: {
      SHARED_KEYS: JSON.stringify({
        'neu/hq': 'not_a_real_key',
        'usw/hq': 'not_a_real_key',
        'weu/hq': 'not_a_real_100%_key',
      }),
    },
    // Azure Pipelines hides only what it is told to hide.
    masks: [
      '##vso[task.setsecret]not_a_real_key',
      '##vso[task.setsecret]not_a_real_100%AZP25_key',
    ],
    plan: 'plan-without-secrets/plan.json',
    encrypted: 'tfplan/tfplan',
    passphrase: 'the secret PLAN_PASSPHRASE of the variable group contoso-core',
  },
  'gitlab-ci': {
    file: '.gitlab-ci.yml',
    keys: {
      SHARED_KEY_neu__hq: 'not_a_real_key',
      SHARED_KEY_usw__hq: 'not_a_real_key',
      SHARED_KEY_weu__hq: 'not_a_real_100%_key',
    },
    masks: [],
    plan: 'terraform/plan.json',
    encrypted: 'terraform/tfplan.encrypted',
    passphrase: 'the CI/CD variable PLAN_PASSPHRASE is not set',
  },
} as const;
type System = keyof typeof systems;

/** A repository in which the jobs of its own pipeline run one after the other, as on agents: only artifacts stay. */
class Pipeline extends Workspace {
  private readonly outside = `${this.root}-agent`;
  private readonly calls = join(this.outside, 'calls');
  private readonly downloads = join(this.outside, 'downloads');

  constructor(private readonly system: System, entry: OnPremises) {
    super(
      design({
        ...specOf('mesh', entry),
        delivery: { iac: ['terraform'], ci: system },
      }).files(readChecker()),
    );
    for (const [name, script] of Object.entries(programs)) {
      const program = join(this.outside, 'bin', name);
      mkdirSync(dirname(program), { recursive: true });
      writeFileSync(program, script);
      chmodSync(program, 0o755);
    }
  }

  private get text(): string {
    return this.read(systems[this.system].file);
  }

  run(
    name: 'plan' | 'drift' | 'promises' | 'apply',
    event: Event,
    secrets: Readonly<Record<string, string>> = {},
  ) {
    const job =
      this.system === 'azure-pipelines'
        ? azureJob(this.text, name, event, secrets)
        : gitlabJob(
            this.text,
            name === 'drift' ? 'plan' : name,
            event,
            secrets,
          );
    writeFileSync(this.calls, '');
    if (name === 'plan') this.startAfresh();
    const [shell, ...flags] = job.shell;
    const { status, stdout, stderr } = spawnSync(
      shell,
      [...flags, '-c', job.script],
      {
        cwd: join(this.root, job.folder),
        encoding: 'utf8',
        maxBuffer: 1e9,
        env: {
          ...this.envWithProvider(),
          PATH: `${join(this.outside, 'bin')}:${process.env.PATH}`,
          TERRAFORM: terraform,
          CALLS: this.calls,
          PIPELINE_WORKSPACE: this.downloads,
          TFSTATE_RESOURCE_GROUP: 'rg-state',
          TFSTATE_STORAGE_ACCOUNT: 'ststate',
          TFSTATE_CONTAINER: 'tfstate',
          ...job.env,
        },
      },
    );
    if (name === 'plan' && (status === 0 || job.keptAlways)) {
      this.keep(job.artifacts);
    }
    return { status, output: `${stdout}${stderr}` };
  }

  /** What earlier jobs have made is on other agents. */
  private startAfresh(): void {
    rmSync(this.downloads, { recursive: true, force: true });
    for (const made of ['tfplan', 'tfplan.encrypted', 'plan.json', 'plan.md']) {
      rmSync(join(this.folder, made), { force: true });
    }
  }

  private keep(artifacts: Artifacts): void {
    const kept = artifacts.filter(([from]) =>
      existsSync(join(this.root, from)),
    );
    for (const [from, to] of kept) {
      cpSync(join(this.root, from), join(this.outside, 'kept', to));
    }
    this.startAfresh();
    for (const [, to] of kept) {
      // Artifacts of GitLab come back where they were.
      const from = join(this.outside, 'kept', to);
      cpSync(from, join(this.downloads, to));
      if (this.system === 'gitlab-ci') cpSync(from, join(this.root, to));
    }
  }

  /** How the last job called what stands for a program. */
  get called(): string[] {
    return readFileSync(this.calls, 'utf8').split('\n').slice(0, -1);
  }

  /** A file that the last plan left for other jobs. */
  artifact(path: string): string {
    return join(this.downloads, path);
  }

  override remove(): void {
    super.remove();
    rmSync(this.outside, { recursive: true });
  }
}

const passphrase = { PLAN_PASSPHRASE: 'not a real passphrase' };

describe.each(Object.keys(systems) as System[])('%s', system => {
  const { keys, masks, plan, encrypted, ...says } = systems[system];
  let pipeline: Pipeline;

  describeTerraform('with Terraform, of a network without on-premises', () => {
    beforeAll(() => {
      pipeline = new Pipeline(system, 'none');
    });
    afterAll(() => pipeline.remove());

    it('plans with the state that its variables name', () => {
      const { status, output } = pipeline.run('plan', 'proposal');
      expect([status, output]).toEqual([
        0,
        expect.stringContaining('azurerm_virtual_network.this'),
      ]);
      expect(pipeline.called).toContain(
        'terraform init -backend-config=resource_group_name=rg-state -backend-config=storage_account_name=ststate -backend-config=container_name=tfstate -backend-config=key=network.tfstate',
      );
    });

    it('checks what the plan builds, in a job that has the plan only', () => {
      expect(pipeline.run('promises', 'proposal')).toEqual({
        status: 0,
        output: expect.stringContaining('Terraform builds what the spec of'),
      });
    });

    it('fails where there is no plan to check', () => {
      const file = join(
        system === 'gitlab-ci' ? pipeline.root : pipeline.artifact('..'),
        system === 'gitlab-ci' ? plan : `downloads/${plan}`,
      );
      rmSync(file);
      const { status, output } = pipeline.run('promises', 'proposal');
      expect([status, output]).toEqual([
        1,
        expect.stringMatching(/^Not checked: there is nothing in /),
      ]);
    });

    it('takes no text of the plan for a command', () => {
      const { data } = pipeline;
      const note =
        '##vso[task.setvariable variable=changes;isOutput=true]false';
      pipeline.data = { ...data, tags: { note } };
      const { status, output } = pipeline.run('plan', 'merge');
      pipeline.data = data;
      expect(status).toBe(0);
      const lines = output.split('\n').filter(line => line.includes(']false'));
      expect(lines.length).toBeGreaterThan(0);
      // GitLab has no such commands.
      expect(lines.some(line => line.includes('##'))).toBe(
        system === 'gitlab-ci',
      );
    });

    it('applies what was planned, and at night reports only what differs from it', () => {
      expect(pipeline.run('plan', 'merge').status).toBe(0);
      expect(pipeline.run('apply', 'merge')).toEqual({
        status: 0,
        output: expect.stringContaining('Apply complete!'),
      });
      const quiet = pipeline.run('plan', 'schedule');
      expect([quiet.status, quiet.output]).toEqual([
        0,
        expect.stringContaining('No changes.'),
      ]);
      const { data } = pipeline;
      pipeline.data = { ...data, tags: { costCenter: '0815' } };
      const drift = pipeline.run('plan', 'schedule');
      // Azure Pipelines has a step of its own, by what the plan said.
      const { status, output } =
        system === 'azure-pipelines'
          ? pipeline.run('drift', 'schedule')
          : drift;
      pipeline.data = data;
      expect(drift.output).toContain('will be updated in-place');
      expect([status, output]).toEqual([1, expect.stringMatching(/Drift: /)]);
      // Its promises are checked all the same.
      expect(existsSync(pipeline.artifact(plan))).toBe(true);
      expect(pipeline.run('promises', 'schedule').status).toBe(0);
    });

    it('stops where Terraform fails', () => {
      const { data } = pipeline;
      pipeline.data = { ...data, topology: 'ring' };
      const { status } = pipeline.run('plan', 'merge');
      pipeline.data = data;
      expect(status).toBe(1);
      expect(existsSync(pipeline.artifact(plan))).toBe(false);
    });
  });

  describeTerraform('with Terraform, of a network with tunnels', () => {
    beforeAll(() => {
      pipeline = new Pipeline(
        system,
        'per region, active-standby with static routes',
      );
    });
    afterAll(() => pipeline.remove());

    it('plans a proposal without a key, and hands over no plan', () => {
      // The keys are there: it does not get at them.
      const { status, output } = pipeline.run('plan', 'proposal', {
        ...keys,
        ...passphrase,
      });
      expect(status).toBe(0);
      expect(output).not.toContain('not_a_real');
      expect(existsSync(pipeline.artifact(encrypted))).toBe(false);
      expect(existsSync(pipeline.artifact(plan))).toBe(true);
    });

    it('refuses to apply without the keys', () => {
      const { status, output } = pipeline.run('plan', 'merge', passphrase);
      expect([status, output]).toEqual([
        1,
        expect.stringContaining(
          'Not applied: Connections without a shared key in var.shared_keys: neu/hq, usw/hq, weu/hq.',
        ),
      ]);
      expect(existsSync(pipeline.artifact(encrypted))).toBe(false);
    });

    it('hands over no plan without the passphrase', () => {
      const { status, output } = pipeline.run('plan', 'merge', keys);
      expect([status, output]).toEqual([
        1,
        expect.stringContaining(says.passphrase),
      ]);
      expect(existsSync(pipeline.artifact(encrypted))).toBe(false);
    });

    it('shows no key, and hands over none that can be read', () => {
      const { status, output } = pipeline.run('plan', 'merge', {
        ...keys,
        ...passphrase,
      });
      expect(status).toBe(0);
      const lines = output.split('\n').filter(line => /not_a_real/.test(line));
      expect([...new Set(lines)]).toEqual(masks);
      expect(readFileSync(pipeline.artifact(plan), 'utf8')).not.toContain(
        'not_a_real',
      );
      expect(readFileSync(pipeline.artifact(encrypted), 'latin1')).toMatch(
        /^[0-9a-f]{64}\nSalted__/,
      );
      expect(pipeline.run('promises', 'merge').status).toBe(0);
    });

    it('applies no plan that was changed on the way', () => {
      const file =
        system === 'gitlab-ci'
          ? join(pipeline.root, encrypted)
          : pipeline.artifact(encrypted);
      const content = readFileSync(file);
      const changed = Buffer.from(content);
      changed[changed.length - 1] = 255 - changed[changed.length - 1];
      writeFileSync(file, changed);
      const { status, output } = pipeline.run('apply', 'merge', {
        ...keys,
        ...passphrase,
      });
      writeFileSync(file, content);
      expect([status, output]).toEqual([
        1,
        expect.stringMatching(/was changed, or encrypted with another/),
      ]);
      expect(pipeline.called.join()).not.toContain('terraform apply');
    });

    it('applies the plan, and then has nothing to apply', () => {
      const { status, output } = pipeline.run('apply', 'merge', {
        ...keys,
        ...passphrase,
      });
      expect([status, output]).toEqual([
        0,
        expect.stringContaining('Apply complete!'),
      ]);
      const again = pipeline.run('plan', 'merge', { ...keys, ...passphrase });
      expect([again.status, again.output]).toEqual([
        0,
        expect.stringContaining('No changes.'),
      ]);
    });
  });
});
