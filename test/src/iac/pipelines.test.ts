import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { describeScripts, PipelineSandbox } from './__testUtils__/fake-az';
import { specOf } from './__testUtils__/networks';
import type { OnPremises } from './__testUtils__/networks';
import {
  describeTerraform,
  repositoryOf,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(120_000);

/** The command line as the sources have it: what npx would get from the registry. */
const commandLine = resolve(
  __dirname,
  '../../../plugins/vnet-connectivity-node/bin/vnet-connectivity',
);

/** Where a build agent finds programs: not in the packages of this repository. */
const pathOfAgent = (process.env.PATH ?? '')
  .split(':')
  .filter(folder => !folder.includes('node_modules'));

interface Step {
  readonly name?: string;
  readonly run?: string;
}

/** A repository in which the scripts of its own GitHub workflow can be run, as a runner does. */
class Runner extends Workspace {
  private readonly jobs: Record<string, { steps: Step[] }>;
  readonly summary = join(this.root, 'summary');
  readonly outputs = join(this.root, 'outputs');
  private readonly programs = join(this.root, 'bin');
  /** What the command line was given as its environment when it last ran. */
  readonly given = join(this.root, 'given');

  constructor(entry: OnPremises) {
    super(repositoryOf(specOf('mesh', entry)));
    this.npmHasPackage = true;
    this.program(
      'npx',
      `env > ${this.given}; shift 3; exec ${process.execPath} ${commandLine} "$@"`,
    );
    this.jobs = parse(this.read('.github/workflows/terraform.yml')).jobs;
  }

  /** Whether the registry has the package of the command line. */
  set npmHasPackage(has: boolean) {
    this.program('npm', has ? 'exit 0' : 'exit 1');
  }

  private program(name: string, script: string): void {
    const file = join(this.programs, name);
    mkdirSync(this.programs, { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** Names of the steps of a job that are scripts. */
  scripts(job: string): string[] {
    return this.jobs[job].steps.flatMap(({ name, run }) =>
      run && name ? [name] : [],
    );
  }

  run(job: string, name: string, env: Record<string, string> = {}) {
    const step = this.jobs[job].steps.find(each => each.name === name);
    writeFileSync(this.summary, '');
    writeFileSync(this.outputs, '');
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'false'],
      {
        cwd: this.folder,
        encoding: 'utf8',
        env: {
          ...this.env,
          PATH: [this.programs, ...pathOfAgent].join(':'),
          GITHUB_STEP_SUMMARY: this.summary,
          GITHUB_OUTPUT: this.outputs,
          ...env,
        },
      },
    );
    return { status, output: `${stdout}${stderr}` };
  }
}

describeTerraform('the GitHub workflow', () => {
  describe('of a network without on-premises', () => {
    let runner: Runner;

    beforeAll(() => {
      runner = new Runner('none');
    });

    afterAll(() => runner.remove());

    it('accepts the repository as it was generated', () => {
      for (const name of runner.scripts('validate')) {
        expect([name, runner.run('validate', name)]).toEqual([
          name,
          expect.objectContaining({ status: 0 }),
        ]);
      }
    });

    it('plans, shows the plan, and has nothing to object to', () => {
      expect(runner.run('plan', 'Plan').status).toBe(0);
      expect(readFileSync(runner.outputs, 'utf8')).toBe('changes=true\n');
      expect(runner.run('plan', 'Summary').status).toBe(0);
      expect(readFileSync(runner.summary, 'utf8')).toContain(
        'azurerm_virtual_network_peering.this["neu/weu"] will be created',
      );
      expect(runner.run('plan', 'Checks', { EVENT: 'push' })).toEqual({
        status: 0,
        output: '',
      });
    });

    it('checks that the plan builds what is promised', () => {
      const { status, output } = runner.run('plan', 'Promises of the plan');
      expect(output).toContain('Terraform builds what the spec of');
      expect(status).toBe(0);
    });

    it('checks nothing where npm cannot get the command line', () => {
      runner.npmHasPackage = false;
      const results = [
        runner.run('validate', 'Promised routes'),
        runner.run('plan', 'Promises of the plan'),
      ];
      runner.npmHasPackage = true;
      for (const { status, output } of results) {
        expect(output).toContain('Not checked');
        expect(status).toBe(0);
      }
    });

    it('applies the plan, and then has nothing to apply', () => {
      expect(runner.run('apply', 'Apply').status).toBe(0);
      expect(runner.run('plan', 'Plan').status).toBe(0);
      expect(readFileSync(runner.outputs, 'utf8')).toBe('changes=false\n');
    });

    it('stops where the plan does not build what is promised', () => {
      const { data } = runner;
      const hubs = { ...data, topology: 'hub-and-spoke', hub: 'weu' };
      runner.data = hubs;
      expect(runner.run('plan', 'Plan').status).toBe(0);
      const { status, output } = runner.run('plan', 'Promises of the plan');
      runner.data = data;
      expect(output).toContain('vnet:neu -> vnet:usw');
      expect(status).toBe(2);
    });

    it('stops where Terraform fails', () => {
      runner.data = { ...runner.data, topology: 'ring' };
      expect(runner.run('plan', 'Plan').status).toBe(1);
      expect(readFileSync(runner.outputs, 'utf8')).toBe('');
    });

    it('says what is missing where there is no remote state', () => {
      const { output } = runner.run('state-missing', 'Say what is missing');
      expect(output).toContain('TFSTATE_STORAGE_ACCOUNT');
    });
  });

  describe('of a network with tunnels', () => {
    let runner: Runner;

    beforeAll(() => {
      runner = new Runner('per region, active-standby with static routes');
    });

    afterAll(() => runner.remove());

    it('plans without shared keys, warns in a pull request, and refuses to apply', () => {
      expect(
        runner.run('plan', 'Plan', { TF_VAR_shared_keys: '{}' }).status,
      ).toBe(0);
      const message =
        'Connections without a shared key in var.shared_keys: neu/hq, usw/hq, weu/hq.';
      const inPullRequest = runner.run('plan', 'Checks', {
        EVENT: 'pull_request',
      });
      expect(inPullRequest.status).toBe(0);
      expect(inPullRequest.output).toContain(`::warning`);
      expect(inPullRequest.output).toContain(message);
      const onMain = runner.run('plan', 'Checks', { EVENT: 'push' });
      expect(onMain.status).toBe(1);
      expect(onMain.output).toContain(message);
    });

    it('hands the plan over encrypted, and shows no key', () => {
      runner.withSharedKeys();
      expect(runner.run('plan', 'Plan').output).not.toContain('not_a_real_key');
      expect(runner.run('plan', 'Checks', { EVENT: 'push' }).status).toBe(0);
      expect(runner.run('plan', 'Promises of the plan').status).toBe(0);
      expect(readFileSync(runner.given, 'utf8')).not.toMatch(/TF_VAR|ARM_/);
      runner.run('plan', 'Summary');
      expect(readFileSync(runner.summary, 'utf8')).not.toContain(
        'not_a_real_key',
      );

      const plan = join(runner.folder, 'tfplan');
      expect(runner.run('plan', 'Encrypt the plan').status).toBe(0);
      expect(readFileSync(plan, 'latin1')).toMatch(/^Salted__/);
      expect(existsSync(`${plan}.encrypted`)).toBe(false);

      const encrypted = readFileSync(plan);
      // The whole secret is needed, not only its beginning. A plan is a zip file.
      runner.run('apply', 'Decrypt the plan', { TF_VAR_shared_keys: '{' });
      expect(readFileSync(plan, 'latin1')).not.toMatch(/^PK/);
      writeFileSync(plan, encrypted);
      expect(runner.run('apply', 'Decrypt the plan').status).toBe(0);
      expect(runner.run('apply', 'Apply').status).toBe(0);
    });
  });
});

describeScripts('the plan on its way to the job that applies it', () => {
  const circuit = {
    peeringLocation: 'Amsterdam',
    bandwidthMbps: 1000,
    provisioned: true,
    regions: ['weu', 'neu', 'usw'],
    sites: ['hq'],
    tier: 'Premium',
  };
  const subscription = (digit: string) =>
    `${digit.repeat(8)}-0000-0000-0000-000000000000`;
  const network = (ams: object) => {
    const spec = specOf('mesh', 'none');
    const regions = Object.entries(spec.regions).map(([key, region]) => [
      key,
      { ...region, subscriptionId: subscription('1') },
    ]);
    return {
      ...spec,
      regions: Object.fromEntries(regions),
      onPremises: {
        via: 'expressroute',
        gateways: 'per-region',
        sites: { hq: { addressSpace: ['192.168.0.0/16'] } },
      },
      circuits: { ams: { ...circuit, ...ams } },
    };
  };
  const ofOthers = network({
    existingCircuitId: `/subscriptions/${subscription(
      '2',
    )}/resourceGroups/rg-circuits/providers/Microsoft.Network/expressRouteCircuits/erc-1`,
  });
  const ofItsOwn = network({
    provider: 'Equinix',
    subscriptionId: subscription('2'),
  });
  let sandbox: PipelineSandbox;

  function handOver(job: string, name: string, env: Record<string, string>) {
    const { jobs } = parse(sandbox.read('.github/workflows/terraform.yml'));
    const step = jobs[job].steps.find((each: Step) => each.name === name);
    return sandbox.run(step.run, env, 'terraform');
  }

  function start(spec: object) {
    sandbox = new PipelineSandbox(repositoryOf(spec));
    writeFileSync(join(sandbox.repository, 'terraform/tfplan'), 'the plan');
  }

  afterEach(() => sandbox.remove());

  it.each([
    [
      'the keys of circuits of others',
      ofOthers,
      { TF_VAR_circuit_authorization_keys: '{"weu/ams":"not_a_real_key"}' },
    ],
    [
      'a passphrase of its own where it makes the keys itself',
      ofItsOwn,
      { PLAN_PASSPHRASE: 'not a real passphrase' },
    ],
  ])('is encrypted with %s', (_, spec, env) => {
    start(spec);
    expect(handOver('plan', 'Encrypt the plan', env).status).toBe(0);
    expect(sandbox.read('terraform/tfplan')).toMatch(/^Salted__/);
    expect(handOver('apply', 'Decrypt the plan', env).status).toBe(0);
    expect(sandbox.read('terraform/tfplan')).toBe('the plan');
  });

  it('goes nowhere without the passphrase', () => {
    start(ofItsOwn);
    const { status, output } = handOver('plan', 'Encrypt the plan', {
      PLAN_PASSPHRASE: '',
    });
    expect(status).toBe(1);
    expect(output).toContain('PLAN_PASSPHRASE is not set');
  });
});
