import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProof } from '../__testUtils__/proof';
import { bicepCompiler, proveBicep } from './__testUtils__/bicep-compiler';
import type { Clouds } from './__testUtils__/clouds/clouds';
import type { Delivery } from './__testUtils__/clouds/set-up';
import {
  bootstrapIn,
  cloudsFor,
  immutableSubjects,
  repositoryFor,
} from './__testUtils__/clouds/set-up';
import {
  missingShellcheck,
  shellcheck,
} from './__testUtils__/pipeline-scripts';
import { proveTerraform, standInOf } from './__testUtils__/terraform';

jest.setTimeout(120_000);

const systems = ['github-actions', 'gitlab-ci', 'azure-pipelines'] as const;
const languages: Delivery['iac'][] = [
  ['terraform'],
  ['bicep'],
  ['terraform', 'bicep'],
];
const deliveries = systems.flatMap(ci => languages.map(iac => ({ ci, iac })));

it('is not there where there are no pipelines', () => {
  expect(
    bootstrapIn(repositoryFor({ ci: 'none', iac: ['terraform'] })).size,
  ).toBe(0);
});

describeProof('the scripts of the set-up', missingShellcheck, () => {
  it.each(deliveries)('are accepted by shellcheck: $ci, $iac', delivery => {
    const scripts = [...bootstrapIn(repositoryFor(delivery))].filter(([path]) =>
      path.endsWith('.sh'),
    );
    expect(scripts.map(([path]) => path)).toEqual([
      'bootstrap/azure.sh',
      'bootstrap/bootstrap.sh',
      'bootstrap/teardown.sh',
    ]);
    for (const [, script] of scripts) {
      expect(script).not.toMatch(/__\w+__|# (begin|end):/);
      expect(shellcheck('sh', script)).toEqual({ status: 0, stdout: '' });
    }
  });
});

const bicepFiles = new Map(
  [...repositoryFor({ ci: 'github-actions', iac: ['bicep'] })]
    .filter(([path]) => /^bootstrap\/.*\.bicep$|bicepconfig/.test(path))
    .map(([path, content]): [string, string] => [
      path.replace('bootstrap/', 'bicep/'),
      content,
    ]),
);

proveBicep('the set-up in Bicep', [...bicepFiles], () => {
  const compiler = bicepCompiler(() => ({}));

  it.each([...bicepFiles.keys()].filter(path => path.endsWith('.bicep')))(
    'compiles without a diagnostic, and is formatted: %s',
    async path => {
      expect(await compiler().problemsOfFile(bicepFiles, path)).toEqual([]);
    },
  );
});

const github = repositoryFor({ ci: 'github-actions', iac: ['terraform'] });

proveTerraform(
  'the set-up in Terraform, on GitHub',
  [...bootstrapIn(github)],
  () => {
    let clouds: Clouds;
    let worlds = 0;
    const cloudsOf = (subjects: object) =>
      cloudsFor(github, subjects, {
        TF_CLI_CONFIG_FILE: join(standInOf('5.2.0'), 'terraform.rc'),
        AZURERM_STANDIN_STRICT: '1',
        AZURERM_STANDIN_WORLD: join(
          standInOf('5.2.0'),
          `world-${(worlds += 1)}.jsonl`,
        ),
      });

    beforeAll(() => {
      clouds = cloudsOf(immutableSubjects);
    });

    afterAll(() => clouds.remove());

    /** Addresses of what stands, from the state that is kept beside that of the network. */
    const standing = () => {
      const file = join(clouds.root, '.clouds/blobs/bootstrap.tfstate');
      if (!existsSync(file)) return undefined;
      const { resources } = JSON.parse(readFileSync(file, 'utf8'));
      return (resources as { type: string; name: string }[])
        .map(({ type, name }) => `${type}.${name}`)
        .sort();
    };

    it('refuses to leave out who approves', () => {
      const { status, output } = clouds.run('bootstrap/bootstrap.sh');
      expect(output).toContain('name at least one person or team');
      expect(status).toBe(1);
      expect(standing()).toBeUndefined();
    });

    it('builds identities that accept the tokens of this repository alone, and keeps its own state beside that of the network', () => {
      const { status, output } = clouds.run(
        'bootstrap/bootstrap.sh',
        '--approver',
        'anna',
        '--approver',
        'contoso/network',
      );
      expect(output).toContain('Left to you: the secret SHARED_KEYS');
      expect(status).toBe(0);
      expect(standing()).toEqual([
        'azurerm_federated_identity_credential.pipelines',
        'azurerm_management_lock.state',
        'azurerm_resource_group.pipelines',
        'azurerm_role_assignment.built_in',
        'azurerm_role_assignment.custom',
        'azurerm_role_assignment.state',
        'azurerm_role_definition.pipelines',
        'azurerm_storage_account.state',
        'azurerm_storage_container.state',
        'azurerm_user_assigned_identity.pipelines',
      ]);
      expect(clouds.has('bootstrap/terraform.tfstate')).toBe(false);
      expect(subjectsIn(clouds)).toEqual([
        'repo:contoso@1/core@2:environment:plan',
        'repo:contoso@1/core@2:environment:production',
        'repo:contoso@1/core@2:environment:pull-request',
      ]);
      const calls = clouds.calls();
      const of = (start: string) =>
        calls.filter(({ line }) => line.startsWith(start));
      const [production] = of(
        'api --method PUT repos/contoso/core/environments/production',
      );
      expect(JSON.parse(production.body ?? '')).toEqual({
        deployment_branch_policy: {
          protected_branches: false,
          custom_branch_policies: true,
        },
        prevent_self_review: true,
        reviewers: [
          { type: 'User', id: 11 },
          { type: 'Team', id: 12 },
        ],
      });
      // Of the two environments with secrets only; pull requests come from other branches.
      expect(
        of('api --method POST repos/contoso/core/environments').map(
          ({ line }) => line.split('/')[4],
        ),
      ).toEqual(['plan', 'production']);
      expect(of('variable set').map(({ line }) => line.split(' ')[2])).toEqual([
        'AZURE_TENANT_ID',
        'AZURE_SUBSCRIPTION_ID',
        'AZURE_CLIENT_ID',
        'AZURE_CLIENT_ID',
        'TFSTATE_RESOURCE_GROUP',
        'TFSTATE_STORAGE_ACCOUNT',
        'TFSTATE_CONTAINER',
      ]);
      // One passphrase in both environments, and nobody sees it: it is no argument.
      const secrets = of('secret set PLAN_PASSPHRASE');
      expect(secrets).toHaveLength(2);
      expect(secrets[0].body).toMatch(/^[0-9a-f]{64}$/);
      expect(secrets[1].body).toBe(secrets[0].body);
      expect(
        of('api --method PUT repos/contoso/core/branches/main'),
      ).toHaveLength(1);
    });

    it('changes nothing in Azure when it is run again, and replaces no passphrase', () => {
      const { status, output } = clouds.run(
        'bootstrap/bootstrap.sh',
        '--approver',
        'anna',
      );
      expect(output).toContain('0 added, 0 changed, 0 destroyed');
      expect(status).toBe(0);
      expect(
        clouds.calls().filter(({ line }) => line.startsWith('secret set')),
      ).toEqual([]);
    });

    it('is taken back only when it is named, and nothing of the network is left', () => {
      expect(clouds.run('bootstrap/teardown.sh').status).toBe(1);
      clouds.write(
        '.clouds/blobs/core.tfstate',
        JSON.stringify({ resources: [{ mode: 'managed' }, { mode: 'data' }] }),
      );
      const refused = clouds.run('bootstrap/teardown.sh', 'contoso-core');
      expect(refused.output).toContain(
        'the state core.tfstate still has 1 resources',
      );
      expect(refused.status).toBe(1);
      expect(standing()).toContain('azurerm_storage_account.state');

      clouds.write('.clouds/blobs/core.tfstate', '{ "resources": [] }');
      const done = clouds.run('bootstrap/teardown.sh', 'contoso-core');
      expect(done.output).toMatch(/Resources: \d\d destroyed/);
      expect(done.status).toBe(0);
      expect(
        clouds
          .calls()
          .filter(({ line }) => line.startsWith('variable delete'))
          .map(({ line }) => line.split(' ')[2]),
      ).toEqual(['AZURE_TENANT_ID']);
      expect(readdirSync(join(clouds.root, 'bootstrap'))).not.toContain(
        'terraform.tfstate',
      );
    });

    it('goes on where the first run was cut short before the state was moved', () => {
      const other = cloudsOf({ use_default: true });
      const first = other.run('bootstrap/azure.sh', 'up');
      expect(first.status).toBe(0);
      // As if the machine had gone down between the apply and the move.
      const state = readFileSync(
        join(other.root, '.clouds/blobs/bootstrap.tfstate'),
        'utf8',
      );
      other.write('bootstrap/terraform.tfstate', state);
      const again = other.run('bootstrap/bootstrap.sh', '--approver', 'anna');
      expect([again.status, again.output]).toEqual([0, expect.anything()]);
      expect(subjectsIn(other)).toContain(
        'repo:contoso/core:environment:production',
      );
      expect(other.has('bootstrap/terraform.tfstate')).toBe(false);
      other.remove();
    });

    it('refuses subjects of a template of its own, whose tokens nobody can tell', () => {
      const other = cloudsOf({ use_default: false });
      const { status, output } = other.run(
        'bootstrap/bootstrap.sh',
        '--approver',
        'anna',
      );
      expect(output).toContain('follow a template of its own');
      expect(status).toBe(1);
      other.remove();
    });
  },
);

function subjectsIn(clouds: Clouds): string[] {
  const { resources } = JSON.parse(
    readFileSync(join(clouds.root, '.clouds/blobs/bootstrap.tfstate'), 'utf8'),
  );
  const { instances } = (
    resources as {
      type: string;
      instances: { attributes: { subject: string } }[];
    }[]
  ).find(({ type }) => type === 'azurerm_federated_identity_credential')!;
  return instances.map(({ attributes }) => attributes.subject).sort();
}
