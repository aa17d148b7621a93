import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { answerTo, twoRegions } from './__testUtils__/command-line';

const read = (path: string) => readFile(path, 'utf8');

describe('the policy of a file', () => {
  const dir = createMockDirectory();

  /** Runs a command on `spec.yaml` and this policy. */
  async function run(
    policy: string,
    [command, ...options]: readonly [string, ...string[]],
    document = twoRegions,
  ) {
    dir.setContent({ 'spec.yaml': document, 'policy.yaml': policy });
    const { out, ...answer } = await answerTo(
      [
        ...[command, dir.resolve('spec.yaml')],
        ...['--policy', dir.resolve('policy.yaml'), '--json', ...options],
      ],
      read,
    );
    return { ...answer, out: out.join('\n') };
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

describe('the policy that a repository was generated under', () => {
  const dir = createMockDirectory();
  const repository = dir.resolve('repository');
  const path = join(repository, 'connectivity.yaml');

  beforeEach(async () => {
    dir.setContent({
      'spec.yaml': twoRegions,
      'policy.yaml': 'allowedLocations: [westeurope, northeurope]\n',
    });
    await answerOf('generate', dir.resolve('spec.yaml'), [
      ...['--policy', dir.resolve('policy.yaml'), '--out', repository],
    ]);
  });

  async function answerOf(
    command: string,
    file: string,
    options: readonly string[] = [],
  ) {
    const { code, out, errors } = await answerTo(
      [command, file, '--json', ...options],
      read,
    );
    const { findings = [] } = out.length > 0 ? JSON.parse(out.join('\n')) : {};
    return {
      code,
      errors,
      rules: findings.map(({ rule }: { rule: string }) => rule),
    };
  }

  const move = async (location: string) =>
    writeFile(
      path,
      (await readFile(path, 'utf8')).replace('northeurope', location),
    );

  it('holds every later change of its spec, as its checks ask for it', async () => {
    expect(await answerOf('check', path)).toMatchObject({ code: 0 });
    await move('eastus');
    expect(await answerOf('check', path)).toMatchObject({
      code: 2,
      rules: ['policy-location'],
    });
  });

  it('stays in an update that names none, which is held to it as well', async () => {
    const before = await readFile(
      join(repository, '.vnet-connectivity/policy.json'),
      'utf8',
    );
    const update = () =>
      answerOf('generate', path, ['--out', repository, '--update']);
    expect(await update()).toMatchObject({ code: 0 });
    expect(
      await readFile(
        join(repository, '.vnet-connectivity/policy.json'),
        'utf8',
      ),
    ).toBe(before);
    await move('eastus');
    expect(await update()).toMatchObject({
      code: 2,
      rules: ['policy-location'],
    });
  });

  it('cannot be left out by deleting its file', async () => {
    await rm(join(repository, '.vnet-connectivity/policy.json'));
    const { code, errors } = await answerOf('check', path);
    expect(code).toBe(1);
    expect(errors).toContain('policy.json');
  });
});
