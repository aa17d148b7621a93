import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerraformNetwork } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  graphOfTerraform,
  parseTerraformDocument,
  renderTerraform,
  verifyTerraform,
} from 'backstage-plugin-vnet-connectivity-common';
import { readChecker } from 'backstage-plugin-vnet-connectivity-node';
import { parse } from 'yaml';
import { describeScripts, PipelineSandbox } from './__testUtils__/fake-az';
import { secretsOf } from './__testUtils__/inputs';
import { plannedKind } from './__testUtils__/kinds';
import { specOf } from './__testUtils__/networks';
import type { OnPremises } from './__testUtils__/networks';
import {
  digestOfDomain,
  proveTerraform,
  repositoryOf,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(120_000);

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly 'working-directory'?: string;
}

/** A repository in which the scripts of its own GitHub workflow can be run, as a runner does. */
class Runner extends Workspace {
  private readonly jobs: Record<string, { steps: Step[] }>;
  readonly summary = join(this.root, 'summary');
  readonly outputs = join(this.root, 'outputs');

  constructor(entry: OnPremises) {
    super(design(specOf('mesh', entry)).files(readChecker()));
    this.jobs = parse(this.read('.github/workflows/terraform.yml')).jobs;
  }

  /** Names of the steps of a job that are scripts. */
  scripts(job: string): string[] {
    return this.jobs[job].steps.flatMap(({ name, run }) =>
      run && name ? [name] : [],
    );
  }

  run(job: string, name: string, env: Record<string, string> = {}) {
    const step = this.jobs[job].steps.find(each => each.name === name);
    if (!step?.run) throw new Error(`${job} has no script ${name}`);
    const atRoot = step['working-directory'] === '.';
    writeFileSync(this.summary, '');
    writeFileSync(this.outputs, '');
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
      {
        cwd: atRoot ? this.root : this.folder,
        encoding: 'utf8',
        env: {
          ...this.env,
          GITHUB_STEP_SUMMARY: this.summary,
          GITHUB_OUTPUT: this.outputs,
          ...env,
        },
      },
    );
    return { status, output: `${stdout}${stderr}` };
  }
}

const basis = [digestOfDomain(), readChecker()];

proveTerraform('the GitHub workflow', basis, () => {
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
      expect(runner.run('plan', 'Take the secrets out').status).toBe(0);
      const { status, output } = runner.run(
        'promises-of-the-plan',
        'Promises of the plan',
      );
      expect(output).toContain('Terraform builds what the spec of');
      expect(status).toBe(0);
      expect(runner.run('promises', 'Promised routes')).toEqual({
        status: 0,
        output: expect.stringMatching(/ passed, 0 failed\./),
      });
    });

    it('takes nothing of the plan for a command', () => {
      const { data } = runner;
      runner.data = { ...data, tags: { note: '::error::nothing' } };
      const { output } = runner.run('plan', 'Plan');
      runner.data = data;
      runner.run('plan', 'Plan');
      const token = /^::stop-commands::([0-9a-f]{64})$/m.exec(output)?.[1];
      const [, stopped, after] = output.split(`${token}`);
      expect(stopped).toContain('::error::nothing');
      expect(after).toBe('::\n');
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
      runner.run('plan', 'Take the secrets out');
      const { status, output } = runner.run(
        'promises-of-the-plan',
        'Promises of the plan',
      );
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

    it('plans a pull request without shared keys, and refuses to apply without them', () => {
      expect(
        runner.run('plan', 'Plan', { TF_VAR_shared_keys: '{}' }).status,
      ).toBe(0);
      const message =
        'Connections without a shared key in var.shared_keys: neu/hq, usw/hq, weu/hq.';
      // A pull request never has them: that says nothing.
      expect(runner.run('plan', 'Checks', { EVENT: 'pull_request' })).toEqual({
        status: 0,
        output: '',
      });
      const onMain = runner.run('plan', 'Checks', { EVENT: 'push' });
      expect(onMain.status).toBe(1);
      expect(onMain.output).toContain(message);
    });

    it('hands the plan over encrypted, and shows no key', () => {
      runner.withSharedKeys();
      expect(
        runner.run('plan', 'Hide each key', {
          TF_VAR_shared_keys: '{"weu/hq":"100%0A"}',
        }),
      ).toEqual({ status: 0, output: '::add-mask::100%250A\n' });
      expect(runner.run('plan', 'Plan').output).not.toContain('not_a_real_key');
      expect(runner.run('plan', 'Checks', { EVENT: 'push' }).status).toBe(0);
      runner.run('plan', 'Summary');
      expect(readFileSync(runner.summary, 'utf8')).not.toContain(
        'not_a_real_key',
      );
      expect(runner.run('plan', 'Take the secrets out').status).toBe(0);
      expect(runner.read('terraform/plan.json')).not.toContain(
        'not_a_real_key',
      );
      expect(
        runner.run('promises-of-the-plan', 'Promises of the plan').status,
      ).toBe(0);

      const plan = join(runner.folder, 'tfplan');
      const passphrase = { PLAN_PASSPHRASE: 'not a real passphrase' };
      expect(runner.run('plan', 'Encrypt the plan', passphrase).status).toBe(0);
      expect(readFileSync(plan, 'latin1')).toMatch(/^[0-9a-f]{64}\nSalted__/);
      expect(existsSync(`${plan}.encrypted`)).toBe(false);

      // The whole passphrase is needed, not only its beginning.
      expect(
        runner.run('apply', 'Decrypt the plan', { PLAN_PASSPHRASE: 'not' })
          .status,
      ).toBe(1);
      expect(runner.run('apply', 'Decrypt the plan', passphrase).status).toBe(
        0,
      );
      // The plan has the keys in it: the job that applies it needs none.
      const without = { TF_VAR_shared_keys: '{}' };
      delete runner.env.TF_VAR_shared_keys;
      expect(runner.run('apply', 'Apply').status).toBe(0);
      // Connections that exist keep their keys in a plan without keys: a pull request shows no change that is none.
      expect(runner.run('plan', 'Plan', without).status).toBe(0);
      expect(readFileSync(runner.outputs, 'utf8')).toBe('changes=false\n');
      // The state has the keys, and a plan has the state.
      runner.run('plan', 'Take the secrets out');
      expect(runner.read('terraform/plan.json')).not.toContain(
        'not_a_real_key',
      );
    });
  });
});

/** One of each way to join networks that has secrets. */
const kindsWithSecrets = [
  'global peering, gateway transit',
  'VNet-to-VNet, one entry by BGP transit',
  'ExpressRoute, on-premises too, VPN as backup',
  'Virtual WAN with spokes and firewalls, VPN',
] as const;

const filter = 'tests/without-secrets.jq';

proveTerraform('a plan without secrets', basis, () => {
  const filterText = repositoryOf(specOf('mesh', 'none')).get(filter) ?? '';

  it.each(kindsWithSecrets)(
    'says of which network it is, and no key: %s',
    kind => {
      const { topology } = plannedKind(kind);
      const workspace = new Workspace(
        new Map([...renderTerraform(topology), [filter, filterText]]),
      ).withInputsOf(topology);
      const { sharedKeys, circuitAuthorizationKeys } = secretsOf(topology);
      const secrets = [
        ...Object.values(sharedKeys),
        ...Object.values(circuitAuthorizationKeys),
      ];
      expect(secrets.length).toBeGreaterThan(0);
      const texts = [];
      workspace.plan();
      texts.push(workspace.show('tfplan'));
      workspace.succeed('apply', '-auto-approve', 'tfplan');
      texts.push(workspace.show());
      workspace.plan();
      texts.push(workspace.show('tfplan'));
      for (const text of texts) {
        for (const secret of secrets) expect(text).toContain(secret);
        const left = withoutSecrets(workspace, text);
        for (const secret of secrets) expect(left).not.toContain(secret);
        expect(networkOf(left)).toEqual(networkOf(text));
        expect(verifyTerraform(topology, networkOf(left))).toEqual(
          verifyTerraform(topology, networkOf(text)),
        );
      }
      workspace.remove();
    },
  );
});

function withoutSecrets({ root }: Workspace, text: string): string {
  return execFileSync('jq', ['--from-file', join(root, filter)], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
}

function networkOf(text: string): TerraformNetwork {
  const parsed = parseTerraformDocument(text);
  if (!parsed || 'problem' in parsed) throw new Error(parsed?.problem);
  return graphOfTerraform(parsed.document);
}

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
    ['with the keys of circuits of others', ofOthers],
    ['with keys that it makes itself', ofItsOwn],
  ])('is encrypted by a secret of its own: %s', (_, spec) => {
    start(spec);
    const env = { PLAN_PASSPHRASE: 'not a real passphrase' };
    expect(handOver('plan', 'Encrypt the plan', env).status).toBe(0);
    expect(sandbox.read('terraform/tfplan')).toMatch(/^[0-9a-f]{64}\nSalted__/);
    expect(handOver('apply', 'Decrypt the plan', env).status).toBe(0);
    expect(sandbox.read('terraform/tfplan')).toBe('the plan');
  });

  it.each([
    ['its code', 0],
    ['its salt', 75],
    ['its first block', 81],
    ['its last byte', -1],
  ])('is not decrypted where %s was changed', (_, at) => {
    start(ofItsOwn);
    const env = { PLAN_PASSPHRASE: 'not a real passphrase' };
    handOver('plan', 'Encrypt the plan', env);
    const file = join(sandbox.repository, 'terraform/tfplan');
    const encrypted = readFileSync(file);
    encrypted[at < 0 ? encrypted.length + at : at] ^= 1; // eslint-disable-line no-bitwise
    writeFileSync(file, encrypted);
    const { status, output } = handOver('apply', 'Decrypt the plan', env);
    expect([status, output]).toEqual([1, expect.stringContaining('changed')]);
    expect(readFileSync(file)).toEqual(encrypted);
    expect(sandbox.read('terraform/tfplan.decrypted')).toBe('');
  });

  it('goes nowhere without the passphrase', () => {
    start(ofItsOwn);
    const { status, output } = handOver('plan', 'Encrypt the plan', {
      PLAN_PASSPHRASE: '',
    });
    expect(status).toBe(1);
    expect(output).toContain('PLAN_PASSPHRASE of the environment plan is not');
  });
});
