import { existsSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFile } from 'node:fs/promises';
import { runCommandLine } from '../cli';

const spec = `
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso-core, owner: group:default/network }
regions:
  weu: { location: westeurope, addressSpace: [10.10.0.0/16] }
  neu: { location: northeurope, addressSpace: [10.20.0.0/16] }
interconnect: { pattern: global-peering }
`;

describe('the policy of a file', () => {
  const dir = createMockDirectory();

  /** Runs a command on `spec.yaml` and this policy. */
  async function run(
    policy: string,
    [command, ...options]: readonly [string, ...string[]],
    document = spec,
  ) {
    dir.setContent({ 'spec.yaml': document, 'policy.yaml': policy });
    const out: string[] = [];
    const errors: string[] = [];
    const code = await runCommandLine(
      [
        ...[command, dir.resolve('spec.yaml')],
        ...['--policy', dir.resolve('policy.yaml'), '--json', ...options],
      ],
      {
        read: path => readFile(path, 'utf8'),
        print: line => out.push(line),
        printError: line => errors.push(line),
      },
    );
    return { code, errors: errors.join('\n'), out: out.join('\n') };
  }

  it('holds a spec to it', async () => {
    const { code, out } = await run(
      'allowedLocations: [westeurope]\nnaming: { pattern: ^prd- }\n',
      ['check'],
    );
    expect(code).toBe(2);
    expect(
      JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule),
    ).toEqual(['policy-location', 'policy-name']);
  });

  it('says nothing of a document that is no spec, and does not look as if it did', async () => {
    const { code, errors } = await run(
      'allowedLocations: [westeurope]\n',
      ['check'],
      'apiVersion: vnet-connectivity/v1\nkind: Topology\nvnets: { A: { prefixes: [10.1.0.0/16] } }\n',
    );
    expect(code).toBe(1);
    expect(errors).toContain('A policy is for specs');
  });

  it.each([
    ['allowedLocation: [westeurope]', 'allowedLocation is no part of a policy'],
    ['requiredTags: costCenter', 'requiredTags must be a list of texts'],
    ['', 'must have keys and values'],
  ])(
    'is refused where it would restrict nothing: %s',
    async (text, message) => {
      const { code, errors } = await run(text, ['check']);
      expect(code).toBe(1);
      expect(errors).toContain(message);
    },
  );

  it('keeps a repository from being written that it does not allow', async () => {
    const out = dir.resolve('repository');
    const { code } = await run('requiredTags: [costCenter]\n', [
      'generate',
      '--out',
      out,
    ]);
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
