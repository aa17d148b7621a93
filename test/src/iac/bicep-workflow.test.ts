import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { PipelineSandbox, proveBicepScripts } from './__testUtils__/fake-az';
import { bicepVersion } from './__testUtils__/find-bicep';
import { specOf } from './__testUtils__/networks';
import { pipelineFilesIn } from './__testUtils__/terraform';
import {
  commitCalls,
  connection,
  deployedManager,
  drift,
  ignored,
  modified,
  noChange,
  noise,
  placeholders,
  property,
  repository,
  shown,
  vnet,
  whatIf,
  withManager,
  withTunnels,
} from './__testUtils__/what-if-answers';

jest.setTimeout(60_000);

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

const basis = [specOf('mesh', 'none'), withTunnels, withManager].map(spec =>
  pipelineFilesIn(repository(spec, 'github-actions')),
);

proveBicepScripts('the Bicep workflow of GitHub', basis, () => {
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
      expect(workflow.deployments).toEqual([
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
        drift['a route that was added'],
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
          '  - `properties.routes[1]`: `{"name":"by-hand"}` → nothing',
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
      expect(workflow.deployments).toEqual([
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
