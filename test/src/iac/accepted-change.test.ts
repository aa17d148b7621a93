import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  acceptedPath,
  design,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  changeRepository,
  readChecker,
  writeRepository,
} from 'backstage-plugin-vnet-connectivity-node';
import { stringify } from 'yaml';

jest.setTimeout(180_000);

const languages = ['terraform', 'bicep'] as const;

const spec = (iac: (typeof languages)[number], locations: readonly string[]) =>
  stringify({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'contoso-core', owner: 'group:default/network' },
    regions: Object.fromEntries(
      locations.map((location, index) => [
        location,
        { location, addressSpace: [`10.${index + 1}.0.0/16`] },
      ]),
    ),
    interconnect: { pattern: 'global-peering' },
    delivery: { iac: [iac] },
  });
const regions = ['westeurope', 'northeurope', 'swedencentral'];

/** The question that a pull request of a repository is asked, with the branch that it goes to one commit before. */
describe.each(languages)('a pull request of a %s repository', iac => {
  const root = mkdtempSync(join(tmpdir(), 'accepted-change-'));
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
  const gate = (since = 'HEAD') => {
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['tests/promises.sh', '--since', since],
      { cwd: root, encoding: 'utf8' },
    );
    return { status, output: stdout + stderr };
  };
  const write = (path: string, text: string) =>
    writeFileSync(join(root, path), text);
  const planned = (text: string) =>
    design(text).files().get('connectivity.yaml')!;

  beforeAll(async () => {
    await writeRepository(
      root,
      design(spec(iac, regions)).files(readChecker()),
    );
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '--message', 'empty');
    git('add', '.');
    git('commit', '--quiet', '--message', 'built');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('passes where nothing is cut, and where nothing was built', () => {
    expect(gate()).toMatchObject({ status: 0 });
    expect(gate('HEAD^1')).toEqual({
      status: 0,
      output: expect.stringContaining('nothing is built that could be cut'),
    });
  });

  it('is not checked against a commit that is not there', () => {
    expect(gate('nowhere')).toEqual({
      status: 1,
      output: expect.stringContaining('nowhere is no commit'),
    });
  });

  it('may not destroy a region by hand until that is accepted, for this design only', async () => {
    const without = spec(iac, regions.slice(0, 2));
    const { notAccepted } = await changeRepository(root, without);
    const names = (notAccepted ?? []).map(({ what }) => what);
    expect(names.some(name => name.includes('swedencentral'))).toBe(true);
    expect(names.some(name => name.includes(' -> '))).toBe(true);

    // Past the generator: neither a plan nor Azure is needed to refuse it.
    write('connectivity.yaml', planned(without));
    const refused = gate();
    expect(refused.status).toBe(2);
    for (const name of names) {
      expect(refused.output).toContain(`--accept '${name}'`);
    }
    git('checkout', '--quiet', '.');

    await changeRepository(root, without, { accept: names });
    expect(gate()).toMatchObject({ status: 0 });

    // Without one of the flows that are cut.
    const accepted = JSON.parse(readFileSync(join(root, acceptedPath), 'utf8'));
    const cut = names.find(name => name.includes(' -> '));
    write(
      acceptedPath,
      JSON.stringify({
        ...accepted,
        accept: accepted.accept.filter((name: string) => name !== cut),
      }),
    );
    expect(gate()).toEqual({
      status: 2,
      output: expect.stringContaining(`would cut ${cut}.`),
    });

    // The same words do not hold for another design.
    write(acceptedPath, JSON.stringify({ ...accepted, design: 'another' }));
    expect(gate().status).toBe(2);
  });
});
