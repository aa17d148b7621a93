import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describeBicepScripts, PipelineSandbox } from './__testUtils__/fake-az';
import { bicepVersion } from './__testUtils__/find-bicep';
import { specOf } from './__testUtils__/networks';
import { repositoryOf } from './__testUtils__/terraform';

jest.setTimeout(60_000);

const vnet =
  '/subscriptions/1/resourceGroups/rg-contoso-core-weu/providers/Microsoft.Network/virtualNetworks/vnet-contoso-core-weu';
const connection =
  '/subscriptions/1/resourceGroups/rg-contoso-core-weu/providers/Microsoft.Network/connections/con-contoso-core-weu-hq-0';

const noChange = { changeType: 'NoChange', resourceId: vnet };
/** What stands in the resource groups and is not in the files. */
const ignored = { changeType: 'Ignore', resourceId: `${vnet}-of-others` };

const modified = (resourceId: string, ...delta: object[]) => ({
  changeType: 'Modify',
  resourceId,
  delta,
});
const array = (path: string, ...children: object[]) => ({
  path,
  propertyChangeType: 'Array',
  children,
});
const property = (
  propertyChangeType: string,
  path: string,
  before: unknown,
  after: unknown,
) => ({ path, propertyChangeType, before, after, children: null });

const whatIf = (...changes: object[]) => ({
  status: 'Succeeded',
  error: null,
  changes,
});

/** Differences that no deployment makes. */
const noise = {
  'a default that Azure fills in': modified(
    vnet,
    property(
      'Delete',
      'properties.privateEndpointVNetPolicies',
      'Disabled',
      null,
    ),
  ),
  'a default inside an array': modified(
    vnet,
    array('properties.subnets', {
      path: '0',
      propertyChangeType: 'Modify',
      children: [
        property('Delete', 'properties.ipConfigurations', [{ id: '…' }], null),
      ],
    }),
  ),
  'a key, which Azure never shows': modified(
    connection,
    property('Create', 'properties.sharedKey', null, 'not_a_real_key'),
  ),
  'what only a deployment works out': modified(
    connection,
    property('Modify', 'properties.peer.id', '/…', "[reference('gateway').id]"),
  ),
  'a property without effect': modified(
    vnet,
    property('NoEffect', 'properties.guid', null, '…'),
  ),
  'what cannot be looked at': {
    changeType: 'Unsupported',
    resourceId: connection,
    unsupportedReason: 'The id depends on a deployment.',
  },
};

/** Differences that somebody made. */
const drift = {
  'another value': modified(
    vnet,
    property('Modify', 'tags.costCenter', '0815', '4711'),
  ),
  'a route or subnet that was added': modified(
    vnet,
    array(
      'properties.subnets',
      property('Delete', '1', { name: 'by-hand' }, null),
    ),
  ),
  'a change beside noise': modified(
    vnet,
    property(
      'Delete',
      'properties.privateEndpointVNetPolicies',
      'Disabled',
      null,
    ),
    property('Modify', 'tags.costCenter', '0815', '4711'),
  ),
  'a value that was taken away': modified(
    vnet,
    property('Create', 'tags.costCenter', null, '4711'),
  ),
  'a resource that was deleted': { changeType: 'Create', resourceId: vnet },
  'a change that is not explained': { changeType: 'Modify', resourceId: vnet },
};

const shown = (provisioningState: string, more: object = {}) => ({
  properties: { provisioningState, ...more },
});

const configuration =
  '/subscriptions/of-the-network/resourceGroups/rg-contoso-core/providers/Microsoft.Network/networkManagers/vnm-contoso-core/connectivityConfigurations/cc-contoso-core';

const deployedManager = shown('Succeeded', {
  outputs: { connectivityConfigurationId: { value: configuration } },
  parameters: {
    regions: {
      value: {
        weu: { location: 'westeurope' },
        neu: { location: 'northeurope' },
        second: { location: 'westeurope' },
      },
    },
  },
});

const commitCalls = [
  'extension add --name virtual-network-manager',
  `network manager post-commit --subscription of-the-network --resource-group rg-contoso-core --network-manager-name vnm-contoso-core --commit-type Connectivity --target-locations northeurope westeurope --configuration-ids ${configuration}`,
];

const withTunnels = specOf('mesh', 'per region, active-active with BGP');
const withManager = {
  ...specOf('mesh', 'none'),
  interconnect: {
    pattern: 'global-peering',
    topology: 'mesh',
    peeredBy: 'network-manager',
  },
};

/** What what-if gets for a key, of every pair that could have one. */
const placeholders = Object.fromEntries(
  ['weu', 'neu', 'usw'].flatMap((region, _, regions) =>
    [...regions, 'hq', 'lab'].map(end => [
      `${region}/${end}`,
      'what_if_needs_no_key',
    ]),
  ),
);

const repository = (spec: object, ci: string) =>
  repositoryOf({ ...spec, delivery: { iac: ['bicep'], ci } });

interface Step {
  readonly name?: string;
  readonly run?: string;
}

/** The scripts of the GitHub workflow by job and step. */
class Workflow extends PipelineSandbox {
  private readonly jobs: Record<string, { steps: Step[] }>;

  readonly version: string;

  constructor(spec: object) {
    super(repository(spec, 'github-actions'));
    const { jobs, env } = parse(this.read('.github/workflows/bicep.yml'));
    this.jobs = jobs;
    this.version = env.BICEP_VERSION;
  }

  step(job: string, name: string, env: Record<string, string> = {}) {
    const step = this.jobs[job].steps.find(each => each.name === name);
    if (!step?.run) throw new Error(`${job} has no script ${name}`);
    return this.run(step.run, {
      LOCATION: 'westeurope',
      BICEP_VERSION: this.version,
      DEPLOYMENT: 'contoso-core-7-1',
      AZURE_SUBSCRIPTION_ID: 'subscription',
      AZURE_TENANT_ID: 'tenant',
      AZURE_CLIENT_ID: 'client',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://example.invalid/?a=b',
      ...env,
    });
  }

  get written(): { outputs: string; summary: string } {
    return {
      outputs: readFileSync(this.outputs, 'utf8'),
      summary: readFileSync(this.summary, 'utf8'),
    };
  }
}

describeBicepScripts('the Bicep workflow of GitHub', () => {
  let workflow: Workflow;

  afterEach(() => workflow.remove());

  describe('of a network without secrets', () => {
    beforeEach(() => {
      workflow = new Workflow(specOf('mesh', 'none'));
    });

    it('names of all files those that are formatted otherwise', () => {
      const types = workflow.read('bicep/types.bicep');
      workflow.change('bicep/types.bicep', `${types}\ntype  zone = string\n`);
      expect(workflow.step('validate', 'Format')).toEqual({
        status: 0,
        output:
          '::warning file=bicep/types.bicep,title=Not formatted::Run az bicep format --file bicep/types.bicep\n',
      });
      expect(workflow.calls.map(call => call.split(' ')[3])).toEqual(
        expect.arrayContaining([
          'main.bicep',
          'main.bicepparam',
          'modules/virtual-network.bicep',
          'types.bicep',
        ]),
      );
    });

    it('lints and builds the files', () => {
      expect(workflow.step('validate', 'Lint')).toEqual({
        status: 0,
        output: '',
      });
      expect(workflow.calls).toEqual(['bicep lint --file main.bicep']);
      expect(workflow.step('validate', 'Build')).toEqual({
        status: 0,
        output: '',
      });
      expect(workflow.calls).toEqual([
        'bicep build --file main.bicep --stdout',
        'bicep build-params --file main.bicepparam --stdout',
      ]);
    });

    it.each(['Lint', 'Build'])('stops at an error in a file: %s', step => {
      workflow.change('bicep/main.bicep', 'param name int = nothing');
      const { status, output } = workflow.step('validate', step);
      expect([status, output]).toEqual([1, expect.stringContaining('BCP057')]);
    });

    it.each(['validate', 'what-if', 'deploy'])(
      'gets the version of Bicep that the files are tested with: %s',
      job => {
        expect(workflow.version).toBe(`v${bicepVersion}`);
        workflow.step(job, 'Install Bicep');
        expect(workflow.calls).toEqual([
          `bicep install --version ${workflow.version}`,
        ]);
      },
    );

    it('says what is missing where nobody can sign in', () => {
      const { output } = workflow.step('setup-missing', 'Say what is missing');
      expect(output).toContain('AZURE_CLIENT_ID');
      expect(workflow.written.summary).toContain('AZURE_CLIENT_ID');
    });

    it('asks Azure what would change', () => {
      workflow.whatIf = whatIf(noChange);
      expect(workflow.step('what-if', 'What-if').status).toBe(0);
      expect(workflow.calls).toEqual([
        'deployment sub what-if --location westeurope --template-file main.bicep --parameters main.bicepparam --validation-level ProviderNoRbac --no-pretty-print --output json',
      ]);
    });

    it('has nothing to deploy where nothing would change', () => {
      workflow.whatIf = whatIf(noChange, ignored);
      workflow.step('what-if', 'What-if');
      expect(workflow.written.outputs).toBe('changes=false\n');
      workflow.step('what-if', 'Summary');
      expect(workflow.written.summary).toBe('Nothing would change.\n');
      expect(workflow.step('what-if', 'Drift')).toEqual({
        status: 0,
        output: '',
      });
    });

    it.each(Object.entries(drift))('finds drift: %s', (_, change) => {
      workflow.whatIf = whatIf(noChange, change);
      workflow.step('what-if', 'What-if');
      expect(workflow.written.outputs).toBe('changes=true\n');
      const { status, output } = workflow.step('what-if', 'Drift');
      expect(status).toBe(1);
      expect(output).toMatch(/^::error title=Drift::/);
      expect(output).toContain(vnet);
    });

    it.each(Object.entries(noise))(
      'takes for noise, but deploys: %s',
      (_, change) => {
        workflow.whatIf = whatIf(change);
        workflow.step('what-if', 'What-if');
        expect(workflow.written.outputs).toBe('changes=true\n');
        expect(workflow.step('what-if', 'Drift').status).toBe(0);
      },
    );

    it('shows who would change how', () => {
      workflow.whatIf = whatIf(
        drift['a change beside noise'],
        drift['a route or subnet that was added'],
        noise['what cannot be looked at'],
      );
      workflow.step('what-if', 'What-if');
      workflow.step('what-if', 'Summary');
      expect(workflow.written.summary).toBe(
        [
          'A deployment would change 3 of the resources:',
          '',
          `- **Modify** \`${vnet}\``,
          '  - `tags.costCenter`: `"0815"` → `"4711"`',
          '  - 1 more that Azure fills in or does not show',
          `- **Modify** \`${vnet}\``,
          '  - `properties.subnets[1]`: `{"name":"by-hand"}` → nothing',
          `- **Unsupported** \`${connection}\`: The id depends on a deployment.`,
          '',
        ].join('\n'),
      );
    });

    it('does not call it unchanged where what-if could not look', () => {
      workflow.whatIf = {
        ...whatIf(noChange),
        diagnostics: [
          { level: 'Info', code: 'Hint', message: 'Of no importance.' },
          {
            level: 'Warning',
            code: 'NestedDeploymentShortCircuited',
            message: 'A nested deployment was left out.',
          },
        ],
      };
      workflow.step('what-if', 'What-if');
      expect(workflow.written.outputs).toBe('changes=true\n');
      workflow.step('what-if', 'Summary');
      expect(workflow.written.summary).toContain(
        'NestedDeploymentShortCircuited: A nested deployment was left out.',
      );
      expect(workflow.written.summary).not.toContain('Of no importance');
    });

    it.each([
      ['an answer of an unknown form', { value: [] }],
      [
        'a failure',
        { status: 'Failed', error: { code: 'Broken' }, changes: [] },
      ],
    ])('stops at %s', (_, answer) => {
      workflow.whatIf = answer;
      expect(workflow.step('what-if', 'What-if').status).not.toBe(0);
      expect(workflow.written.outputs).toBe('');
    });

    it('stops where the Azure CLI fails', () => {
      workflow.whatIfFails = true;
      const { status, output } = workflow.step('what-if', 'What-if');
      expect(status).not.toBe(0);
      expect(output).toContain('InvalidTemplateDeployment');
      expect(workflow.written.outputs).toBe('');
    });

    it('deploys, and waits with a fresh sign-in for each look', () => {
      expect(workflow.step('deploy', 'Deploy').status).toBe(0);
      expect(workflow.calls).toEqual([
        'deployment sub create --name contoso-core-7-1 --location westeurope --template-file main.bicep --parameters main.bicepparam --no-wait --output none',
      ]);
      workflow.shown = [
        shown('Accepted'),
        shown('Running'),
        shown('Succeeded'),
      ];
      const { status, output } = workflow.step('deploy', 'Wait');
      expect([status, output]).toEqual([0, 'Accepted\nRunning\nSucceeded\n']);
      const login =
        'login --service-principal --tenant tenant --username client --federated-token token-of-the-runner --output none';
      const look =
        'deployment sub show --subscription subscription --name contoso-core-7-1 --output json';
      expect(workflow.calls).toEqual([login, look, login, look, login, look]);
    });

    it.each(['Failed', 'Canceled'])(
      'says why a deployment ended as %s',
      state => {
        workflow.shown = [
          shown('Running'),
          shown(state, { error: { code: 'AnotherOperationInProgress' } }),
        ];
        const { status, output } = workflow.step('deploy', 'Wait');
        expect(status).toBe(1);
        expect(output).toContain('AnotherOperationInProgress');
        expect(output).toContain(`contoso-core-7-1 ended as ${state}`);
      },
    );
  });

  describe('of a network with tunnels', () => {
    const keys = '{"weu/hq":"not_a_real_key"}';

    beforeEach(() => {
      workflow = new Workflow(withTunnels);
    });

    it('asks what would change without a key', () => {
      workflow.whatIf = whatIf(noChange);
      expect(workflow.step('what-if', 'What-if').status).toBe(0);
      expect(JSON.parse(workflow.keys)).toEqual(placeholders);
    });

    it('shows no key to whoever asks with the keys, whatever what-if says', () => {
      workflow.whatIf = whatIf(
        modified(
          connection,
          property('Modify', 'properties.secret', null, 'not_a_real_key'),
        ),
      );
      const { output } = workflow.run(
        'az deployment sub what-if | jq --from-file what-if.jq',
        { SHARED_KEYS: keys },
      );
      expect(output).toContain('`properties.secret`');
      expect(output).toContain('***');
      expect(output).not.toContain('not_a_real_key');
    });

    it.each(['{}', 'no JSON', '["a list"]', ''])(
      'refuses to deploy with the shared keys %s',
      SHARED_KEYS => {
        const { status, output } = workflow.step('deploy', 'Deploy', {
          SHARED_KEYS,
        });
        expect(status).toBe(1);
        expect(output).toMatch(/^::error .*SHARED_KEYS/);
        expect(workflow.calls).toEqual([]);
      },
    );

    it('hides each key, and deploys with them', () => {
      const { status, output } = workflow.step('deploy', 'Deploy', {
        SHARED_KEYS: keys.replace('}', ',"neu/hq":"100%0A"}'),
      });
      expect([status, output]).toEqual([
        0,
        '::add-mask::not_a_real_key\n::add-mask::100%250A\n',
      ]);
      expect(workflow.keys).toContain('"weu/hq":"not_a_real_key"');
    });
  });

  it('deploys the configuration of the Virtual Network Manager to each location', () => {
    workflow = new Workflow(withManager);
    workflow.shown = [deployedManager];
    workflow.step('deploy', 'Wait');
    const { status } = workflow.step(
      'deploy',
      'Deploy the configuration of the Virtual Network Manager',
    );
    expect(status).toBe(0);
    expect(workflow.calls).toEqual(commitCalls);
  });
});

interface AzureStep {
  readonly inputs?: { readonly inlineScript: string };
}

interface AzureStage {
  readonly jobs: readonly {
    readonly steps?: readonly AzureStep[];
    readonly strategy?: {
      readonly runOnce: { readonly deploy: { readonly steps: AzureStep[] } };
    };
  }[];
}

const systems = {
  'azure-pipelines': {
    file: 'azure-pipelines.yml',
    folder: 'bicep',
    events: {
      schedule: { BUILD_REASON: 'Schedule' },
      merge: { BUILD_REASON: 'IndividualCI' },
      proposal: { BUILD_REASON: 'PullRequest' },
    },
    // A variable that is not set stays as it is written.
    unset: { SHARED_KEYS: '$(SHARED_KEYS)' },
    keys: { SHARED_KEYS: '{"weu/hq--1":"not_a_real_key"}' },
    masks: '##vso[task.setsecret]not_a_real_key\n',
    deployment: '7-1',
    variablesOf: ({ variables }: { variables: Record<string, string> }) =>
      variables,
    scriptsOf: (document: { stages: Record<string, AzureStage[]>[] }) => {
      const [comparison, deployment] = document.stages.flatMap(
        entry => entry['${{ else }}'] ?? [],
      );
      return {
        whatIf: comparison.jobs[0].steps?.[1].inputs?.inlineScript ?? '',
        deploy:
          deployment.jobs[0].strategy?.runOnce.deploy.steps[1].inputs
            ?.inlineScript ?? '',
      };
    },
  },
  'gitlab-ci': {
    file: '.gitlab-ci.yml',
    folder: '.',
    events: {
      schedule: { CI_PIPELINE_SOURCE: 'schedule' },
      merge: { CI_PIPELINE_SOURCE: 'push' },
      proposal: { CI_PIPELINE_SOURCE: 'merge_request_event' },
    },
    unset: {},
    keys: { SHARED_KEY_weu__hq_H1: 'not_a_real_key' },
    // GitLab hides a masked variable itself.
    masks: '',
    deployment: '7',
    variablesOf: (
      jobs: Record<string, { variables: Record<string, string> }>,
    ) => jobs['.bicep'].variables,
    scriptsOf: (
      jobs: Record<string, { before_script: string[]; script: string[] }>,
    ) => {
      const scriptOf = (job: string) =>
        [...jobs['.bicep-azure'].before_script, ...jobs[job].script].join('\n');
      return {
        whatIf: scriptOf('bicep-what-if'),
        deploy: scriptOf('bicep-deploy'),
      };
    },
  },
};

/** The scripts of the other systems, which have one for all that a job does. */
class Pipeline extends PipelineSandbox {
  private readonly scripts: {
    readonly whatIf: string;
    readonly deploy: string;
  };
  private readonly variables: Record<string, string>;

  constructor(private readonly system: keyof typeof systems, spec: object) {
    super(repository(spec, system));
    const { file, scriptsOf, variablesOf } = systems[system];
    const document = parse(this.read(file));
    this.scripts = scriptsOf(document);
    this.variables = variablesOf(document);
  }

  do(what: 'whatIf' | 'deploy', env: Record<string, string> = {}) {
    return this.run(
      this.scripts[what],
      {
        ...this.variables,
        LOCATION: 'westeurope',
        BUILD_BUILDID: '7',
        CI_JOB_ID: '7',
        ...env,
      },
      systems[this.system].folder,
    );
  }
}

describe.each(Object.keys(systems) as (keyof typeof systems)[])('%s', ci => {
  const { events, unset, keys, masks, deployment } = systems[ci];
  let pipeline: Pipeline;

  describeBicepScripts('with Bicep', () => {
    afterEach(() => pipeline.remove());

    it('finds drift at night, and in a pull request only shows it', () => {
      pipeline = new Pipeline(ci, specOf('mesh', 'none'));
      pipeline.whatIf = whatIf(noChange, drift['another value']);
      const atNight = pipeline.do('whatIf', events.schedule);
      expect(atNight.status).toBe(1);
      expect(atNight.output).toMatch(/Drift: .*vnet-contoso-core-weu/);
      const proposed = pipeline.do('whatIf', events.proposal);
      expect(proposed.status).toBe(0);
      expect(proposed.output).not.toContain('Drift');
      expect(pipeline.read('bicep/summary.md')).toContain('tags.costCenter');
    });

    it('finds no drift in noise, and stops where the Azure CLI fails', () => {
      pipeline = new Pipeline(ci, specOf('mesh', 'none'));
      pipeline.whatIf = whatIf(...Object.values(noise));
      expect(pipeline.do('whatIf', events.schedule).status).toBe(0);
      pipeline.whatIfFails = true;
      expect(pipeline.do('whatIf', events.schedule).status).not.toBe(0);
    });

    it('asks what would change without a key', () => {
      pipeline = new Pipeline(ci, withTunnels);
      pipeline.whatIf = whatIf(noChange);
      for (const event of [events.proposal, events.merge]) {
        const { status, output } = pipeline.do('whatIf', event);
        expect(status).toBe(0);
        expect(output).not.toContain('SHARED_KEY');
        expect(JSON.parse(pipeline.keys)).toEqual(placeholders);
        expect(pipeline.calls).toContain(
          `bicep install --version v${bicepVersion}`,
        );
      }
    });

    it('refuses to deploy without the keys', () => {
      pipeline = new Pipeline(ci, withTunnels);
      const { status, output } = pipeline.do('deploy', {
        ...unset,
        SYSTEM_STAGEATTEMPT: '1',
      });
      expect(status).toBe(1);
      expect(output).toMatch(/Not deployed: .*SHARED_KEY/);
      expect(pipeline.calls.join()).not.toContain('deployment sub create');
    });

    it('hides each key, and deploys with them', () => {
      pipeline = new Pipeline(ci, withTunnels);
      const { status, output } = pipeline.do('deploy', {
        ...keys,
        SYSTEM_STAGEATTEMPT: '1',
      });
      expect([status, output]).toEqual([0, masks]);
      expect(pipeline.keys).toBe('{"weu/hq--1":"not_a_real_key"}');
      expect(pipeline.calls.at(-1)).toBe(
        `deployment sub create --name contoso-core-${deployment} --location westeurope --template-file main.bicep --parameters main.bicepparam --output none`,
      );
    });

    it('deploys the configuration of the Virtual Network Manager to each location', () => {
      pipeline = new Pipeline(ci, withManager);
      pipeline.created = deployedManager;
      const { status } = pipeline.do('deploy', { SYSTEM_STAGEATTEMPT: '1' });
      expect(status).toBe(0);
      expect(pipeline.calls.slice(-2)).toEqual(commitCalls);
    });
  });
});
