import { parse } from 'yaml';
import type {
  Circuit,
  CircuitConnection,
  GatewayConnection,
  NetworkManager,
  SiteConnection,
  VirtualNetwork,
  VpnGateway,
} from '../../topology';
import type { CiKind, PipelineParts } from './render-ci';
import { renderCi } from './render-ci';

const systems = ['github-actions', 'azure-pipelines', 'gitlab-ci'] as const;
type System = (typeof systems)[number];
type Language = 'terraform' | 'bicep';

const paths: Record<System, Record<Language | 'both', string>> = {
  'github-actions': {
    terraform: '.github/workflows/terraform.yml',
    bicep: '.github/workflows/bicep.yml',
    both: '.github/workflows/bicep.yml',
  },
  'azure-pipelines': {
    terraform: 'azure-pipelines.yml',
    bicep: 'azure-pipelines.yml',
    both: 'azure-pipelines-bicep.yml',
  },
  'gitlab-ci': {
    terraform: '.gitlab-ci.yml',
    bicep: '.gitlab-ci.yml',
    both: '.gitlab-ci-bicep.yml',
  },
};

const plain: PipelineParts = {
  name: 'contoso-core',
  location: 'westeurope',
  virtualNetworks: [],
  vpnGateways: [],
  siteConnections: [],
  gatewayConnections: [],
  circuits: [],
  circuitConnections: [],
};
const authorized = {
  region: 'weu',
  circuit: 'ams',
  authorization: true,
} as CircuitConnection;
const newCircuit = { key: 'ams', subscriptionId: 'A' } as Circuit;

const networks = {
  plain,
  'tunnels to sites': {
    ...plain,
    vpnGateways: [{} as VpnGateway],
    siteConnections: [{} as SiteConnection],
  },
  'tunnels of virtual hubs': {
    ...plain,
    siteConnections: [{} as SiteConnection],
  },
  'tunnels between regions': {
    ...plain,
    vpnGateways: [{} as VpnGateway],
    gatewayConnections: [{} as GatewayConnection],
  },
  'a circuit of others': {
    ...plain,
    circuits: [{ ...newCircuit, existingId: '/subscriptions/a/…' }],
    circuitConnections: [authorized],
  },
  'a new circuit in another subscription': {
    ...plain,
    circuits: [newCircuit],
    circuitConnections: [authorized],
  },
  'a new circuit in the same subscription': {
    ...plain,
    circuits: [{ ...newCircuit, subscriptionId: undefined }],
    circuitConnections: [{ ...authorized, authorization: false }],
  },
  'a Virtual Network Manager': {
    ...plain,
    networkManager: {} as NetworkManager,
  },
} satisfies Record<string, PipelineParts>;
type Network = keyof typeof networks;
const names = Object.keys(networks) as Network[];

const everything: PipelineParts = {
  ...networks['tunnels to sites'],
  circuits: networks['a circuit of others'].circuits,
  circuitConnections: [authorized],
  networkManager: {} as NetworkManager,
  virtualNetworks: [{ subscriptionId: 'B' } as VirtualNetwork],
};

function render(ci: CiKind, iac: Language[], network: PipelineParts) {
  return renderCi({ ci, iac }, network);
}

function pipeline(
  ci: System,
  language: Language | 'both',
  network: PipelineParts,
): string {
  const iac: Language[] =
    language === 'both' ? ['terraform', 'bicep'] : [language];
  const path = paths[ci][language];
  const content = render(ci, iac, network).get(path);
  if (content === undefined) throw new Error(`${path} was not rendered`);
  return content;
}

/** Every value of a key at any depth. */
function valuesOf(document: unknown, key: string): unknown[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(value, key),
  ]);
}

it('writes nothing where no pipeline is wanted', () => {
  expect(render('none', ['terraform', 'bicep'], everything)).toEqual(new Map());
});

describe.each(systems)('%s', ci => {
  const { terraform, bicep, both } = paths[ci];

  it('has the files of each language, and no file twice', () => {
    const filesOf = (...iac: Language[]) => [
      ...render(ci, iac, everything).keys(),
    ];
    const script = 'terraform/encrypted-plan.sh';
    expect(filesOf('terraform')).toEqual([terraform, script]);
    const helpers = ['bicep/placeholder-keys.jq', 'bicep/what-if.jq'];
    expect(filesOf('bicep')).toEqual([bicep, ...helpers]);
    expect(filesOf('terraform', 'bicep')).toEqual([
      terraform,
      script,
      both,
      ...helpers,
    ]);
  });

  describe.each([...names, 'everything' as const])('with %s', name => {
    const network: PipelineParts =
      name === 'everything' ? everything : networks[name];

    it.each(['terraform', 'bicep', 'both'] as const)(
      'is YAML without anything left to fill in: %s',
      language => {
        const text = pipeline(ci, language, network);
        expect(parse(text)).toEqual(expect.any(Object));
        expect(text).not.toMatch(/# (begin|end):|<(network|location)>/);
        expect(text).not.toMatch(/[ \t]$|\n\n\n|\n\n$/m);
      },
    );
  });

  it.each([
    ['plain', []],
    ['tunnels to sites', ['SHARED_KEY']],
    ['tunnels of virtual hubs', ['SHARED_KEY']],
    ['tunnels between regions', ['SHARED_KEY']],
    ['a circuit of others', ['CIRCUIT_AUTHORIZATION_KEY']],
    ['a new circuit in the same subscription', []],
    ['a Virtual Network Manager', []],
  ] as [Network, string[]][])(
    'takes for %s the secrets %j, and a passphrase where the plan holds them',
    (name, secrets) => {
      const found = (text: string) =>
        ['SHARED_KEY', 'CIRCUIT_AUTHORIZATION_KEY', 'PLAN_PASSPHRASE'].filter(
          secret => text.includes(secret),
        );
      expect(found(pipeline(ci, 'terraform', networks[name]))).toEqual(
        secrets.length > 0 ? [...secrets, 'PLAN_PASSPHRASE'] : [],
      );
      expect(found(pipeline(ci, 'bicep', networks[name]))).toEqual(secrets);
      expect(found(pipeline(ci, 'both', networks[name]))).toEqual(secrets);
    },
  );

  it.each([
    ['plain', 0],
    ['tunnels to sites', 1],
    ['a circuit of others', 1],
    ['a new circuit in another subscription', 1],
    ['a new circuit in the same subscription', 0],
  ] as [Network, number][])(
    'encrypts the plan of a network with %s, by a secret of its own: %d',
    (name, times) => {
      const text = pipeline(ci, 'terraform', networks[name]);
      const count = (word: string) => text.split(word).length - 1;
      expect(count('sh encrypted-plan.sh close ')).toBe(times);
      expect(count('sh encrypted-plan.sh open ')).toBe(times);
      expect(
        render(ci, ['terraform'], networks[name]).has(
          'terraform/encrypted-plan.sh',
        ),
      ).toBe(times > 0);
    },
  );

  it('gets nothing from a registry of packages', () => {
    const texts = (['terraform', 'bicep', 'both'] as const).map(language =>
      pipeline(ci, language, everything),
    );
    for (const text of texts) expect(text).not.toMatch(/\bnp[mx]\b/);
  });

  it('asks for rights in each subscription only where there are several', () => {
    const asks = (network: PipelineParts) =>
      (['terraform', 'bicep'] as const).map(language =>
        pipeline(ci, language, network).includes('several subscriptions'),
      );
    expect(asks(plain)).toEqual([false, false]);
    expect(asks(networks['a circuit of others'])).toEqual([false, false]);
    expect(asks(networks['a new circuit in another subscription'])).toEqual([
      true,
      true,
    ]);
    expect(asks(everything)).toEqual([true, true]);
  });

  describe('Terraform', () => {
    const text = pipeline(ci, 'terraform', plain);

    it.each([
      'fmt -check',
      'init -backend=false',
      'validate',
      'test',
      'plan -lock=false -out=tfplan -detailed-exitcode',
    ])('runs terraform %s', command => {
      expect(text).toContain(`terraform ${command}`);
    });

    it('applies a saved plan and nothing else', () => {
      expect(text).toMatch(
        /terraform apply (tfplan|"\$plan")(\n| 2>&1 \|| \|\|)/,
      );
      expect(text.match(/terraform apply/g)).toHaveLength(1);
      expect(text).not.toContain('auto-approve');
    });
  });

  describe('Bicep', () => {
    const text = pipeline(ci, 'bicep', plain);
    const joined = text.replace(/ *\\?\n */g, ' ');

    it.each([
      'az bicep format',
      'az bicep lint --file main.bicep',
      'az bicep build --file main.bicep',
      'az bicep build-params --file main.bicepparam',
    ])('runs %s', command => {
      expect(text).toContain(command);
    });

    it('asks what would change with no more than the right to read', () => {
      expect(joined).toMatch(
        /az deployment sub what-if --location "\$LOCATION" --template-file main\.bicep --parameters main\.bicepparam --validation-level ProviderNoRbac --no-pretty-print /,
      );
      expect(valuesOf(parse(text), 'LOCATION')).toEqual(['westeurope']);
    });

    it('deploys once, under a name of its own', () => {
      expect(
        joined.match(/az deployment sub create --name "[^"]*\$[^"]+"/g),
      ).toHaveLength(1);
      expect(text).toContain('contoso-core-');
    });

    it('deploys the configuration of a Virtual Network Manager, which Bicep cannot', () => {
      const commit = 'az network manager post-commit';
      expect(text).not.toContain(commit);
      const withManager = pipeline(
        ci,
        'bicep',
        networks['a Virtual Network Manager'],
      );
      expect(withManager.indexOf(commit)).toBeGreaterThan(
        withManager.indexOf('az deployment sub create'),
      );
    });
  });

  it('looks for drift in one language only', () => {
    const driftIn = (language: Language | 'both') =>
      /echo .*Drift/.test(pipeline(ci, language, plain));
    expect([driftIn('terraform'), driftIn('bicep'), driftIn('both')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the workflows of GitHub', () => {
  const workflow = (language: Language | 'both') =>
    parse(pipeline('github-actions', language, everything));

  it.each([
    ['terraform', 'plan', 'apply'],
    ['bicep', 'what-if', 'deploy'],
    ['both', 'what-if', 'deploy'],
  ] as const)('let no job do more than it must: %s', (language, ...jobs) => {
    const { permissions, jobs: all } = workflow(language);
    expect(permissions).toEqual({ contents: 'read' });
    expect(
      Object.entries<{ permissions?: object }>(all)
        .filter(([name, job]) => job.permissions && !/^promises/.test(name))
        .map(([name, job]) => [name, job.permissions]),
    ).toEqual(
      jobs.map(name => [name, { contents: 'read', 'id-token': 'write' }]),
    );
  });

  it.each([
    ['terraform', 'apply'],
    ['bicep', 'deploy'],
    ['both', 'deploy'],
  ] as const)(
    'build behind the environment production, from main: %s',
    (language, job) => {
      const { jobs } = workflow(language);
      expect(jobs[job].environment).toBe('production');
      expect(jobs[job].if).toMatch(/^github\.ref == 'refs\/heads\/main' && /);
      expect(
        valuesOf(jobs, 'environment').filter(name => name === 'production'),
      ).toHaveLength(1);
    },
  );

  it('deploy by hand only what Terraform builds', () => {
    expect(Object.keys(workflow('bicep').on)).toEqual([
      'pull_request',
      'push',
      'schedule',
      'workflow_dispatch',
    ]);
    expect(Object.keys(workflow('both').on)).toEqual([
      'pull_request',
      'workflow_dispatch',
    ]);
    expect(workflow('both').jobs.deploy.if).toBe(
      "github.ref == 'refs/heads/main' && github.event_name == 'workflow_dispatch'",
    );
  });

  it.each(['terraform', 'bicep', 'both'] as const)(
    'put no expression into a script, where its value would be run: %s',
    language => {
      const scripts = valuesOf(workflow(language).jobs, 'run').filter(
        run => typeof run === 'string',
      );
      expect(scripts.length).toBeGreaterThan(5);
      expect(scripts.filter(script => script.includes('${{'))).toEqual([]);
    },
  );

  it.each(['terraform', 'bicep', 'both'] as const)(
    'pin every action by a commit, and leave no token behind: %s',
    language => {
      const text = pipeline('github-actions', language, everything);
      const uses = text.match(/^ *(?:- )?uses: .*$/gm) ?? [];
      expect(uses.length).toBeGreaterThan(2);
      for (const line of uses) {
        expect(line).toMatch(
          /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/,
        );
      }
      interface Step {
        readonly uses?: string;
        readonly with?: object;
      }
      const steps = Object.values<{ steps: Step[] }>(
        workflow(language).jobs,
      ).flatMap(job => job.steps);
      const checkouts = steps.filter(step => /checkout@/.test(step.uses ?? ''));
      expect(checkouts.length).toBeGreaterThan(1);
      for (const checkout of checkouts) {
        expect(checkout.with).toEqual({ 'persist-credentials': false });
      }
    },
  );

  it.each(['promises', 'promises-of-the-plan'])(
    'check %s in a job that has nothing to lose',
    name => {
      const { permissions, environment, env, steps } =
        workflow('terraform').jobs[name];
      expect([permissions, environment, env]).toEqual([
        { contents: 'read' },
        undefined,
        undefined,
      ]);
      expect(JSON.stringify(steps)).not.toMatch(/secrets\.[A-Z]|token|vars\./);
    },
  );

  it('apply nothing whose promises were not checked', () => {
    const { jobs } = workflow('terraform');
    expect(jobs.apply.needs).toEqual([
      'plan',
      'promises',
      'promises-of-the-plan',
    ]);
    expect(jobs['promises-of-the-plan'].if).toContain('!cancelled()');
  });

  it('give keys to no pull request, and to no step but those that read them', () => {
    const stepsWith = (job: { steps: { name?: string }[]; env?: object }) => {
      expect(JSON.stringify(job.env ?? {})).not.toMatch(/secrets\.[A-Z]/);
      return job.steps
        .filter(step => /secrets\.[A-Z]/.test(JSON.stringify(step)))
        .map(({ name }) => name);
    };
    const { validate, plan, apply } = workflow('terraform').jobs;
    expect(stepsWith(validate)).toEqual([]);
    expect(stepsWith(plan)).toEqual([
      'Hide each key',
      'Plan',
      'Encrypt the plan',
    ]);
    expect(stepsWith(apply)).toEqual(['Hide each key', 'Decrypt the plan']);
    expect(plan.environment).toBe(
      "${{ github.event_name == 'pull_request' && 'pull-request' || 'plan' }}",
    );
    const keys = valuesOf(plan.steps, 'env').flatMap(env =>
      Object.entries(env as Record<string, string>),
    );
    expect(
      keys.filter(([name]) => name.startsWith('TF_VAR')).map(([, key]) => key),
    ).toEqual(
      Array(2)
        .fill(['SHARED_KEYS', 'CIRCUIT_AUTHORIZATION_KEYS'])
        .flat()
        .map(
          secret =>
            `\${{ github.event_name != 'pull_request' && secrets.${secret} || '{}' }}`,
        ),
    );
    expect(
      plan.steps.findIndex(({ name = '' }) => name === 'Plan'),
    ).toBeGreaterThan(
      plan.steps.findIndex(({ name = '' }) => name === 'Hide each key'),
    );
    const bicep = workflow('bicep').jobs;
    expect(stepsWith(bicep.validate)).toEqual([]);
    expect(stepsWith(bicep['what-if'])).toEqual([]);
    expect(stepsWith(bicep.deploy)).toEqual(['Deploy']);
  });

  it('take nothing that Terraform prints for a command', () => {
    const { plan, apply } = workflow('terraform').jobs;
    const scripts = [...plan.steps, ...apply.steps].flatMap(
      ({ run = '' }: { run?: string }) =>
        /terraform (plan|apply) /.test(run) ? [run] : [],
    );
    expect(scripts).toHaveLength(2);
    for (const script of scripts) {
      expect(script).toMatch(
        /token=\$\(openssl rand -hex 32\)\necho "::stop-commands::\$token"\nstatus=0\nterraform (plan|apply) .*\|\| status=\$\?\necho "::\$token::"/,
      );
    }
  });
});

describe('the pipelines of Azure', () => {
  interface Stage {
    readonly stage: string;
    readonly condition?: string;
    readonly variables?: unknown;
    readonly jobs: readonly {
      readonly job?: string;
      readonly environment?: string;
      readonly steps?: readonly object[];
    }[];
  }
  const document = (language: Language | 'both') =>
    parse(pipeline('azure-pipelines', language, everything));
  const stages = (language: Language | 'both'): Stage[] =>
    document(language).stages.flatMap((entry: Record<string, unknown>) =>
      'stage' in entry ? [entry] : entry['${{ else }}'] ?? [],
    );

  it.each([
    ['terraform', 'Apply'],
    ['bicep', 'Deploy'],
    ['both', 'Deploy'],
  ] as const)(
    'build behind the environment production, from main: %s',
    (language, name) => {
      const stage = stages(language).find(each => each.stage === name);
      expect(stage?.condition).toMatch(
        /^and\( ?succeeded\(\), eq\(variables\['Build\.SourceBranch'\], 'refs\/heads\/main'\),/,
      );
      expect(stage?.jobs.map(({ environment }) => environment)).toEqual([
        'production',
      ]);
      // As many that open as that close, or the pipeline would not start.
      expect(stage?.condition?.match(/\(/g)?.length).toBe(
        stage?.condition?.match(/\)/g)?.length,
      );
    },
  );

  it('deploy by hand only what Terraform builds', () => {
    expect(document('bicep').trigger).toEqual({
      branches: { include: ['main'] },
    });
    expect(document('bicep').schedules).toHaveLength(1);
    expect(document('both').trigger).toEqual({ branches: { exclude: ['*'] } });
    expect(document('both').schedules).toBeUndefined();
    expect(
      stages('both').find(({ stage }) => stage === 'Deploy')?.condition,
    ).toMatch(/, eq\(variables\['Build\.Reason'\], 'Manual'\) \)$/);
  });

  it.each(['terraform', 'bicep'] as const)(
    'hand secrets to scripts as variables, never as text: %s',
    language => {
      const scripts = ['bash', 'inlineScript'].flatMap(key =>
        valuesOf(document(language), key),
      );
      expect(scripts.length).toBeGreaterThan(4);
      for (const script of scripts) {
        expect(script).not.toMatch(/\$\((SHARED|CIRCUIT|PLAN)|\$\{\{/);
      }
    },
  );

  it('have their secrets in a group that no pull request gets', () => {
    const groups = (language: Language) =>
      Object.fromEntries(
        stages(language).map(({ stage, variables }) => [stage, variables]),
      );
    const group = { group: 'contoso-core-secrets' };
    expect(groups('terraform')).toMatchObject({
      Validate: undefined,
      Plan: [
        { "${{ if ne(variables['Build.Reason'], 'PullRequest') }}": [group] },
      ],
      Apply: [group],
    });
    expect(groups('bicep')).toMatchObject({
      Validate: undefined,
      WhatIf: undefined,
      Deploy: [group],
    });
  });

  it('run Terraform and the checker in images that nobody can exchange', () => {
    const text = pipeline('gitlab-ci', 'terraform', everything);
    const images = text.match(/^ +name: \S+@.*$/gm) ?? [];
    expect(images.length).toBe(2);
    for (const image of images) {
      expect(image).toMatch(/@sha256:[0-9a-f]{64} # [\d.]+(-alpine)?$/);
    }
    expect(valuesOf(parse(text), 'image')).toHaveLength(images.length);
  });

  it('check promises in jobs that have nothing to lose, before anything is applied', () => {
    const jobs = stages('terraform')
      .flatMap(stage => stage.jobs)
      .filter(({ job }) => job?.startsWith('Promises'));
    expect(jobs.map(({ job }) => job)).toEqual([
      'Promises',
      'PromisesOfThePlan',
    ]);
    for (const { steps = [] } of jobs) {
      expect(steps[0]).toEqual({ checkout: 'self', persistCredentials: false });
      expect(JSON.stringify(steps)).not.toMatch(
        /azureSubscription|AccessToken|"env"|SHARED|CIRCUIT|PASSPHRASE/,
      );
      expect(steps.at(-1)).toMatchObject({
        target: { commands: 'restricted', settableVariables: 'none' },
      });
    }
    const apply = stages('terraform').find(({ stage }) => stage === 'Apply');
    expect(apply).toMatchObject({ dependsOn: 'Plan' });
    expect(apply?.condition).toContain('succeeded()');
  });

  it('take nothing that Terraform prints for a command, and hide each key first', () => {
    const scripts = valuesOf(document('terraform'), 'inlineScript').map(String);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) {
      expect(script).toMatch(
        /terraform (plan|apply) .*2>&1 \| sed --unbuffered 's\/##\/# #\/g'/,
      );
      expect(script.match(/##vso\[task\.setsecret\]/g)).toHaveLength(2);
      expect(script.indexOf('setsecret')).toBeLessThan(
        script.search(/terraform (plan|apply)/),
      );
    }
  });
});

describe('the pipelines of GitLab', () => {
  const document = (language: Language | 'both') =>
    parse(pipeline('gitlab-ci', language, everything));

  it.each([
    ['terraform', 'apply'],
    ['bicep', 'bicep-deploy'],
    ['both', 'bicep-deploy'],
  ] as const)(
    'build behind the environment production, from the default branch: %s',
    (language, job) => {
      const {
        environment,
        resource_group: group,
        rules,
      } = document(language)[job];
      expect([environment, group]).toEqual(['production', 'production']);
      expect(rules).toEqual([
        expect.objectContaining({
          if: expect.stringContaining(
            '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
          ),
          when: 'manual',
        }),
      ]);
    },
  );

  it('is one pipeline of both languages, with no job twice', () => {
    const included = document('both');
    const main = parse(
      render('gitlab-ci', ['terraform', 'bicep'], everything).get(
        '.gitlab-ci.yml',
      ) ?? '',
    );
    expect(main.include).toEqual([{ local: '.gitlab-ci-bicep.yml' }]);
    expect(document('terraform').include).toBeUndefined();
    expect(Object.keys(included).filter(key => key in main)).toEqual([]);
    const used = Object.values<{ stage?: string }>(included).flatMap(
      ({ stage }) => stage ?? [],
    );
    expect(main.stages).toEqual(expect.arrayContaining(used));
  });

  it('deploy by hand only what Terraform builds', () => {
    const [rule] = document('both')['bicep-deploy'].rules;
    expect(rule.if).toContain('$CI_PIPELINE_SOURCE == "web"');
    // Or the pipeline would wait for a deployment that nobody should start.
    expect(rule.allow_failure).toBe(true);
  });

  it('give keys to no merge request: they are in the scope of an environment', () => {
    const { plan, 'plan-of-merge-request': ofMergeRequest } =
      document('terraform');
    expect(ofMergeRequest.environment).toBeUndefined();
    expect(ofMergeRequest.rules).toEqual([
      { if: expect.stringContaining('"merge_request_event"') },
    ]);
    expect(plan.environment).toEqual({
      name: 'production/plan',
      action: 'access',
    });
    expect(plan.rules).toEqual([
      {
        if: expect.stringContaining('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH'),
      },
    ]);
  });

  it('make no plan an artifact that no secret protects', () => {
    const { '.plan': base, plan, apply } = document('terraform');
    expect(base.artifacts.paths).toEqual(['terraform/plan.json']);
    expect(plan.artifacts.paths).toEqual([
      'terraform/plan.json',
      'terraform/tfplan.encrypted',
    ]);
    expect(apply.script[0]).toBe(
      'sh encrypted-plan.sh open tfplan.encrypted tfplan',
    );
  });

  it('check promises in jobs that have nothing to lose, before anything is applied', () => {
    const jobs = document('terraform');
    for (const name of ['promises', 'promises-of-the-plan']) {
      const job = { ...jobs['.promises'], ...jobs[name] };
      expect(job.image.name).toMatch(/^node@/);
      expect(job).not.toHaveProperty('id_tokens');
      expect(job).not.toHaveProperty('environment');
    }
    expect(jobs.apply.needs).toEqual([
      'validate',
      'promises',
      'plan',
      'promises-of-the-plan',
    ]);
  });
});
