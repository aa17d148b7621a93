import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { describeProof } from '../../__testUtils__/proof';
import {
  describeUnlessMissingOrProven,
  digestOfCode,
  digestOfFolders,
  memoize,
} from '../../__testUtils__/proven';
import type { TerraformState } from '../parity/__testUtils__/from-terraform';
import { secretsOf, worldOf } from './inputs';
import { ProviderProcess } from './provider-process';

/** The real Terraform, offline: azurerm is a stand-in with the provider's real schema. */
const standIn = resolve(__dirname, '../../../azurerm/src/install.mjs');

const terraformVersion = spawnSync('terraform', ['version', '-json'], {
  encoding: 'utf8',
});

const missing = terraformVersion.status === 0 ? [] : ['terraform'];

/** The versions of Terraform and of the stand-in, on which every proof with Terraform rests. */
export const terraformBasis = memoize(() => ({
  terraform:
    missing.length === 0
      ? JSON.parse(terraformVersion.stdout).terraform_version
      : undefined,
  standIn: digestOfFolders(
    resolve(__dirname, '../../../azurerm/src'),
    resolve(__dirname, '../../../azurerm/data'),
  ),
}));

/** Digest of the domain: of the code of `-common`, with the files that repositories are made of. */
export function digestOfDomain(): string {
  return digestOfCode(
    resolve(
      __dirname,
      '../../../../plugins/vnet-connectivity-common/src/index.ts',
    ),
  );
}

/** `describe`, or visibly skipped where Terraform is missing. */
export function describeTerraform(name: string, tests: () => void): void {
  describeProof(name, missing, tests);
}

/**
 * `describe`, or visibly skipped where Terraform is missing or where the tests passed before.
 *
 * @param files - what their results depend on beside their own code, Terraform and the stand-in
 */
export function proveTerraform(
  name: string,
  files: unknown,
  tests: () => void,
): void {
  describeUnlessMissingOrProven(
    name,
    missing,
    [terraformBasis(), files],
    tests,
  );
}

/** The files of a repository that its infrastructure is made of: what the proofs of either language rest on. */
export function infrastructureIn(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    [...files].filter(([path]) => /^(terraform|bicep)\//.test(path)),
  );
}

/** The files of a repository that its pipeline runs, and runs with: what the proofs of pipelines rest on. */
export function pipelineFilesIn(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    [...files].filter(([path]) =>
      /^(terraform|bicep|tests|\.github)\/|^[^/]*\.ya?ml$|\.cjs$/.test(path),
    ),
  );
}

/** The versions of azurerm that the stand-in has: that of repositories of before, and that of those of today. */
export type AzurermVersion = '4.80.0' | '5.2.0';
const azurerm: AzurermVersion = '5.2.0';

/** The subscription of what names none. */
export const deploymentSubscription = '00000000-0000-0000-0000-000000000001';

/** The content of terraform.tfvars.json. */
export interface Data {
  subscription_id?: string;
  name: string;
  tags?: Record<string, string>;
  topology: string;
  hub?: string;
  regions: Record<
    string,
    {
      location: string;
      address_space: string[];
      subnets?: Record<string, string>;
      subscription_id?: string;
      virtual_network_id?: string;
      encryption?: string;
      subnet_settings?: Record<string, object>;
      dns_servers?: string[];
    }
  >;
  vpn_gateways?: Record<
    string,
    { sku?: string; generation?: string; asn?: number; zones?: string[] }
  >;
  peering_flags?: Record<
    string,
    {
      allow_forwarded_traffic?: boolean;
      allow_gateway_transit?: boolean;
      use_remote_gateways?: boolean;
    }
  >;
  peering_names?: Record<string, string>;
  peering_first?: string;
  existing_site_connections?: Record<string, object>;
  sites?: Record<
    string,
    {
      address_space: string[];
      devices: Record<
        string,
        {
          ip_address: string;
          fqdn?: string;
          asn?: number;
          bgp_peer_address?: string;
        }
      >;
    }
  >;
  ipsec_policy?: object | null;
  shared_keys?: Record<string, string>;
}

export interface Result {
  readonly status: number | null;
  readonly output: string;
}

const installed = new Map<AzurermVersion, string>();

afterAll(() => {
  for (const folder of installed.values()) rmSync(folder, { recursive: true });
});

/** The folder of one version of the stand-in, which is installed once per test file. */
export function standInOf(version: AzurermVersion): string {
  let folder = installed.get(version);
  if (folder === undefined) {
    folder = mkdtempSync(join(tmpdir(), 'iac-azurerm-'));
    installed.set(version, folder);
    execFileSync(process.execPath, [standIn, folder, '--version', version], {
      stdio: 'pipe',
    });
  }
  return folder;
}

/** The main module of an installed provider. */
function mainModuleIn(folder: string): string {
  const path = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    each => basename(each) === 'main.mjs',
  );
  if (path === undefined) throw new Error(`no provider in ${folder}`);
  return join(folder, path);
}

/** A repository on disk, with its Terraform initialised. */
export class Workspace {
  readonly root = mkdtempSync(join(tmpdir(), 'iac-'));
  readonly folder = join(this.root, 'terraform');
  readonly env: NodeJS.ProcessEnv;
  /** The running provider; undefined before the first command that needs one. */
  private provider: ProviderProcess | undefined;

  constructor(files: ReadonlyMap<string, string>, private version = azurerm) {
    for (const [path, content] of files) this.write(path, content);
    this.env = {
      ...process.env,
      TF_CLI_CONFIG_FILE: join(standInOf(version), 'terraform.rc'),
      TF_CLI_ARGS: '-no-color',
      TF_IN_AUTOMATION: 'true',
      TF_INPUT: 'false',
      ARM_SUBSCRIPTION_ID: deploymentSubscription,
      // Refuses at apply what Azure would refuse.
      AZURERM_STANDIN_STRICT: '1',
      AZURERM_STANDIN_WORLD: join(this.root, 'world.jsonl'),
    };
    this.succeed('init');
  }

  /** Goes over to another version of the provider, with the state that there is. */
  upgrade(version: AzurermVersion): void {
    this.provider?.stop();
    this.provider = undefined;
    this.version = version;
    this.env.TF_CLI_CONFIG_FILE = join(standInOf(version), 'terraform.rc');
    this.succeed('init', '-upgrade');
  }

  write(path: string, content: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  get data(): Data {
    return JSON.parse(this.read('terraform/terraform.tfvars.json'));
  }

  set data(data: Data) {
    this.write('terraform/terraform.tfvars.json', JSON.stringify(data));
  }

  terraform(command: string, ...args: string[]): Result {
    const { status, stdout, stderr } = spawnSync(
      'terraform',
      [command, ...args],
      {
        cwd: this.folder,
        env: command === 'init' ? this.env : this.envWithProvider(),
        encoding: 'utf8',
        maxBuffer: 1e9,
      },
    );
    // Long messages are wrapped, which would hide them from a search.
    const output = `${stdout}${stderr}`.replace(/\s+/g, ' ');
    return {
      status,
      output: status === 0 ? output : output.slice(output.indexOf('Error: ')),
    };
  }

  succeed(command: string, ...args: string[]): string {
    const { status, output } = this.terraform(command, ...args);
    if (status !== 0) {
      throw new Error(`terraform ${command} ${args.join(' ')}: ${output}`);
    }
    return output;
  }

  /** Runs a command as a person types it in the root of the repository; an apply is approved. */
  runShell(command: string): void {
    execFileSync(
      'sh',
      ['-ec', command.replace(/ apply /, ' apply -auto-approve ')],
      {
        cwd: this.root,
        env: this.envWithProvider(),
        stdio: 'pipe',
      },
    );
  }

  /** A new plan, in the form of `terraform show -json`. */
  plan(): Plan {
    this.succeed('plan', '-out=tfplan');
    return JSON.parse(this.show('tfplan'));
  }

  /** Gives every connection a shared key, as the pipeline's secret does. */
  withSharedKeys(): this {
    const { vpn_gateways: gateways = {}, sites = {} } = this.data;
    this.env.TF_VAR_shared_keys = JSON.stringify(
      Object.fromEntries(
        Object.keys(gateways).flatMap(region =>
          Object.keys(sites).map(site => [
            `${region}/${site}`,
            'not_a_real_key',
          ]),
        ),
      ),
    );
    return this;
  }

  /** Gives the configuration the secrets of its pipeline, and the stand-in what exists already. */
  withInputsOf(topology: Topology): this {
    this.write('world.jsonl', worldOf(topology));
    return this.withSecretsOf(topology);
  }

  /** Gives the configuration the secrets of its pipeline. */
  withSecretsOf(topology: Topology): this {
    const { sharedKeys, circuitAuthorizationKeys } = secretsOf(topology);
    this.env.TF_VAR_shared_keys = JSON.stringify(sharedKeys);
    this.env.TF_VAR_circuit_authorization_keys = JSON.stringify(
      circuitAuthorizationKeys,
    );
    return this;
  }

  /** The state, in the form of `terraform show -json`. */
  state(): TerraformState {
    return JSON.parse(this.show());
  }

  /** A plan, or the state, as `terraform show -json` prints it. */
  show(...files: string[]): string {
    return execFileSync('terraform', ['show', '-json', ...files], {
      cwd: this.folder,
      env: this.envWithProvider(),
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
  }

  protected envWithProvider(): NodeJS.ProcessEnv {
    this.provider ??= new ProviderProcess(
      mainModuleIn(standInOf(this.version)),
      this.root,
      this.env,
    );
    return { ...this.env, ...this.provider.env };
  }

  remove(): void {
    this.provider?.stop();
    rmSync(this.root, { recursive: true });
  }
}

/** The part of `terraform show -json` that tests look at. */
export interface Plan {
  readonly resource_changes: readonly {
    readonly address: string;
    readonly type: string;
    readonly index?: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly after: Attributes;
    };
  }[];
}

interface Attributes {
  readonly name: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly allow_virtual_network_access?: boolean;
  readonly allow_forwarded_traffic?: boolean;
  readonly allow_gateway_transit?: boolean;
  readonly use_remote_gateways?: boolean;
  readonly active_active?: boolean;
  readonly bgp_enabled?: boolean;
  readonly shared_key?: string;
  readonly bgp_settings?: readonly { readonly asn: number }[];
  readonly ip_configuration?: readonly object[];
}

/** The number of resources by the actions of a plan, without those that stay: `{ create: 2, 'delete/create': 1 }`. */
export function actionsOf({ resource_changes }: Plan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { change } of resource_changes) {
    const action = change.actions.join('/');
    if (action !== 'no-op') counts[action] = (counts[action] ?? 0) + 1;
  }
  return counts;
}

/** The repository of a spec. */
export function repositoryOf(spec: unknown): ReadonlyMap<string, string> {
  return design(spec).files();
}
