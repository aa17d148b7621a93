import { parse } from 'yaml';
import type { VpnGateway } from '../../topology';
import { renderCi } from './render-ci';

const without = { vpnGateways: [] };
const withVpn = { vpnGateways: [{} as VpnGateway] };

const paths = {
  'github-actions': '.github/workflows/terraform.yml',
  'azure-pipelines': 'azure-pipelines.yml',
  'gitlab-ci': '.gitlab-ci.yml',
} as const;

const kinds = Object.keys(paths) as (keyof typeof paths)[];

it('writes nothing where no pipeline is wanted', () => {
  expect(renderCi('none', withVpn)).toEqual(new Map());
});

describe.each(kinds)('%s', kind => {
  const [plain, vpn] = [without, withVpn].map(
    topology => renderCi(kind, topology).get(paths[kind]) ?? '',
  );

  it('is one YAML file', () => {
    expect([...renderCi(kind, withVpn).keys()]).toEqual([paths[kind]]);
    expect(parse(vpn)).toEqual(expect.any(Object));
    expect(parse(plain)).toEqual(expect.any(Object));
  });

  it('handles shared keys only where there are tunnels', () => {
    expect(vpn).toContain('TF_VAR_shared_keys');
    expect(plain).not.toMatch(/shared.?key|openssl/i);
  });

  it('encrypts the plan wherever it holds shared keys', () => {
    expect(vpn.match(/openssl enc -aes-256-cbc/g)).toHaveLength(1);
    expect(vpn.match(/openssl enc -d -aes-256-cbc/g)).toHaveLength(1);
  });

  it.each([
    'fmt -check',
    'init -backend=false',
    'validate',
    'test',
    'plan -lock=false -out=tfplan -detailed-exitcode',
  ])('runs terraform %s', command => {
    expect(plain).toContain(`terraform ${command}`);
  });

  it('applies a saved plan and nothing else', () => {
    expect(plain).toMatch(/terraform apply (tfplan|"\$plan")\n/);
    expect(plain.match(/terraform apply/g)).toHaveLength(1);
    expect(plain).not.toContain('auto-approve');
  });
});

describe('the workflow of GitHub', () => {
  const workflow = parse(
    renderCi('github-actions', withVpn).get(paths['github-actions']) ?? '',
  );

  it('lets no job do more than it must', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const elevated = Object.entries<{ permissions?: object }>(workflow.jobs)
      .filter(([, { permissions }]) => permissions)
      .map(([name, { permissions }]) => [name, permissions]);
    expect(elevated).toEqual([
      ['plan', { contents: 'read', 'id-token': 'write' }],
      ['apply', { contents: 'read', 'id-token': 'write' }],
    ]);
  });

  it('applies behind the environment production, from main', () => {
    expect(workflow.jobs.apply.environment).toBe('production');
    expect(workflow.jobs.apply.if).toContain("github.ref == 'refs/heads/main'");
  });

  it('puts no expression into a script, where its value would be run', () => {
    const scripts = Object.values<{ steps: { run?: string }[] }>(
      workflow.jobs,
    ).flatMap(({ steps }) => steps.map(({ run }) => run ?? ''));
    expect(scripts.filter(script => script.includes('${{'))).toEqual([]);
  });
});
