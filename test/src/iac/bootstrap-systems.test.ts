import type { Clouds } from './__testUtils__/clouds/clouds';
import {
  cloudsFor,
  immutableSubjects,
  repositoryFor,
} from './__testUtils__/clouds/set-up';

jest.setTimeout(120_000);

describe('the set-up in Bicep, on each system', () => {
  const runs: Record<string, string[]> = {
    'github-actions': ['--approver', 'anna'],
    'gitlab-ci': ['--approver', 'anna'],
    'azure-pipelines': [
      ...['--organization', 'https://dev.azure.com/contoso'],
      ...['--project', 'net', '--repository', 'core'],
      ...['--approver', 'anna@contoso.example'],
    ],
  };

  /** The federated credentials that the last deployment was given. */
  const credentialsOf = (clouds: Clouds) => {
    const calls = clouds.calls();
    const { line } = calls
      .filter(call => call.line.startsWith('deployment sub create'))
      .at(-1)!;
    const [, json] = /federatedCredentials=(\[.*?\]) --query/.exec(line) ?? [];
    return { calls, credentials: JSON.parse(json) as object[] };
  };

  it('GitHub: the workflow of Bicep has no environment where it plans', () => {
    const clouds = cloudsFor(
      repositoryFor({ ci: 'github-actions', iac: ['bicep'] }),
      immutableSubjects,
    );
    const { status, output } = clouds.run(
      'bootstrap/bootstrap.sh',
      ...runs['github-actions'],
    );
    expect([status, output]).toEqual([0, expect.stringContaining('Done.')]);
    const issuer = 'https://token.actions.githubusercontent.com';
    const prefix = 'repo:contoso@1/core@2';
    const { calls, credentials } = credentialsOf(clouds);
    expect(credentials).toEqual([
      {
        name: 'bicep-pull-request',
        identity: 'plan',
        issuer,
        subject: `${prefix}:pull_request`,
      },
      {
        name: 'bicep-main',
        identity: 'plan',
        issuer,
        subject: `${prefix}:ref:refs/heads/main`,
      },
      {
        name: 'production',
        identity: 'apply',
        issuer,
        subject: `${prefix}:environment:production`,
      },
    ]);
    // One that an older design needed.
    expect(
      calls.filter(({ line }) =>
        line.startsWith('identity federated-credential delete'),
      ),
    ).toHaveLength(2);
    expect(clouds.run('bootstrap/teardown.sh', 'contoso-core').status).toBe(0);
    expect(clouds.calls().map(({ line }) => line)).toContainEqual(
      expect.stringMatching(/^group delete .*rg-contoso-core-pipelines/),
    );
    clouds.remove();
  });

  it('GitLab: the identity that plans is accepted from every branch, that which applies from the default branch', () => {
    const clouds = cloudsFor(
      repositoryFor({ ci: 'gitlab-ci', iac: ['bicep'] }),
    );
    const { status, output } = clouds.run(
      'bootstrap/bootstrap.sh',
      ...runs['gitlab-ci'],
    );
    expect([status, output]).toEqual([0, expect.stringContaining('Done.')]);
    const { calls, credentials } = credentialsOf(clouds);
    const subject = 'project_path:contoso/net/core:ref_type:branch:ref:main';
    expect(credentials).toEqual([
      {
        name: 'default-branch',
        identity: 'plan',
        issuer: 'https://gitlab.com',
        subject,
      },
      {
        name: 'production',
        identity: 'apply',
        issuer: 'https://gitlab.com',
        subject,
      },
    ]);
    const flexible = calls.find(({ line }) => line.startsWith('rest'))!;
    expect(JSON.parse(flexible.body ?? '').properties).toEqual({
      issuer: 'https://gitlab.com',
      audiences: ['api://AzureADTokenExchange'],
      claimsMatchingExpression: {
        value:
          "claims['sub'] matches 'project_path:contoso/net/core:ref_type:branch:ref:*'",
        languageVersion: 1,
      },
    });
    const variables = calls
      .filter(({ line }) => /POST .*variables/.test(line))
      .map(({ body }) => JSON.parse(body ?? ''));
    expect(
      variables.map(({ key, environment_scope: scope, protected: only }) => [
        key,
        scope,
        only,
      ]),
    ).toEqual([
      ['AZURE_TENANT_ID', '*', false],
      ['AZURE_SUBSCRIPTION_ID', '*', false],
      ['AZURE_CLIENT_ID', '*', false],
      ['AZURE_CLIENT_ID', 'production', true],
    ]);
    clouds.remove();
  });

  it('Azure DevOps: Azure accepts what the service connections say, once they are made', () => {
    const clouds = cloudsFor(
      repositoryFor({ ci: 'azure-pipelines', iac: ['bicep'] }),
    );
    const run = () =>
      clouds.run('bootstrap/bootstrap.sh', ...runs['azure-pipelines']);
    const { status, output } = run();
    expect([status, output]).toEqual([
      0,
      expect.stringContaining('planServiceConnection: contoso-core-plan'),
    ]);
    const issuer = 'https://login.microsoftonline.com/x';
    const { calls, credentials } = credentialsOf(clouds);
    expect(credentials).toEqual([
      {
        name: 'plan',
        identity: 'plan',
        issuer,
        subject: 'subject of contoso-core-plan',
      },
      {
        name: 'apply',
        identity: 'apply',
        issuer,
        subject: 'subject of contoso-core-apply',
      },
    ]);
    const checks = calls
      .filter(({ line }) => line.includes('POST --area PipelinesChecks'))
      .map(({ body }) => JSON.parse(body ?? ''));
    expect(
      checks.map(({ type, resource }) => [
        type.name,
        resource.type,
        resource.name,
      ]),
    ).toEqual([
      ['Approval', 'environment', 'production'],
      ['Task Check', 'endpoint', 'contoso-core-apply'],
    ]);
    expect(checks[0].settings.approvers).toEqual([{ id: 'person-id' }]);
    // Nothing is made twice.
    expect(run().status).toBe(0);
    expect(
      clouds
        .calls()
        .filter(({ line }) =>
          line.startsWith('devops service-endpoint create'),
        ),
    ).toEqual([]);
    clouds.remove();
  });
});
