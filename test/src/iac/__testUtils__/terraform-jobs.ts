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
import { specOf } from './networks';
import type { OnPremises } from './networks';
import { Workspace } from './terraform';

/** The event that starts a pipeline: somebody's proposal, a merge, or the clock. */
type Event = 'proposal' | 'merge' | 'schedule';

/** Files of the repository that a job leaves for those after it, each with the path at which they find it. */
type Artifacts = readonly (readonly [from: string, to: string])[];

interface Job {
  readonly shell: readonly string[];
  /** From the root of the repository. */
  readonly folder: string;
  readonly script: string;
  /** Environment variables that a runner of the system sets. */
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
      SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/',
      SYSTEM_TEAMPROJECT: 'platform',
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
      CI_PROJECT_PATH: 'contoso/platform/network',
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

export const systems = {
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
export type System = keyof typeof systems;

/** A repository with the pipeline of a system, and with its checker. */
export function pipelineRepository(
  system: System,
  entry: OnPremises,
): ReadonlyMap<string, string> {
  return design({
    ...specOf('mesh', entry),
    delivery: { iac: ['terraform'], ci: system },
  }).files(readChecker());
}

/** A repository in which the jobs of its own pipeline run one after the other, as on agents: only artifacts stay. */
export class Pipeline extends Workspace {
  private readonly outside = `${this.root}-agent`;
  private readonly calls = join(this.outside, 'calls');
  private readonly downloads = join(this.outside, 'downloads');

  constructor(
    private readonly system: System,
    files: ReadonlyMap<string, string>,
  ) {
    super(files);
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

  /** Removes the files of earlier jobs, which run on other agents. */
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

  /** Calls of the stand-ins for programs by the last job, a command line each. */
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
