import { readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { digest } from 'backstage-plugin-vnet-connectivity-common';
import { parse } from 'yaml';
import { eventually, startPortal, values } from './__testUtils__/portal';

// A busy machine takes longer than jest's five seconds for a task.
jest.setTimeout(180_000);

/** A form in which nobody has written an address. */
const form = (name: string, more: object = {}) => ({
  ...values,
  name,
  regions: {
    weu: { location: 'westeurope' },
    neu: { location: 'northeurope' },
  },
  ...more,
});

describe('tasks of a portal with a registry of addresses', () => {
  const repositories = createMockDirectory();
  const workingDirectory = createMockDirectory();
  let portal: Awaited<ReturnType<typeof startPortal>>;

  const specOf = (name: string) =>
    readFileSync(repositories.resolve(`${name}/connectivity.yaml`), 'utf8');
  const rangesOf = (name: string): string[] =>
    Object.values<{ addressSpace: string[] }>(
      parse(specOf(name)).regions,
    ).flatMap(({ addressSpace }) => addressSpace);
  const messages = ({ events }: Awaited<ReturnType<typeof portal.run>>) =>
    events.map(({ body }) => body.message).join('\n');

  beforeAll(async () => {
    portal = await startPortal({
      repositories: repositories.path,
      workingDirectory: workingDirectory.path,
      addressRegistry: {
        enabled: true,
        pools: [{ name: 'all', ranges: ['10.64.0.0/12'] }],
        taken: [{ range: '10.64.0.0/22', owner: 'data centre Hamburg' }],
      },
    });
  });
  afterAll(() => portal?.stop());

  it('that run at the same time with no addresses get different ones, and keep them', async () => {
    const names = ['one', 'two', 'three', 'four'];
    const tasks = await Promise.all(
      names.map(name => portal.run(form(`contoso-${name}`))),
    );
    expect(tasks.map(({ status }) => status)).toEqual(
      names.map(() => 'completed'),
    );
    const given = names.flatMap(name => rangesOf(`contoso-${name}`));
    expect(given).toHaveLength(8);
    expect(new Set(given).size).toBe(8);
    for (const range of given) expect(range).toMatch(/^10\.64\.\d+\.0\/22$/);
    expect(given).not.toContain('10.64.0.0/22');
    const taken = await portal.takenRanges();
    for (const name of names) {
      expect(
        taken
          .filter(({ owner }) => owner === `system:default/contoso-${name}`)
          .map(({ prefix, takenBy }) => [prefix, takenBy])
          .sort(),
      ).toEqual(
        rangesOf(`contoso-${name}`)
          .map(range => [range, 'repository'])
          .sort(),
      );
    }
  });

  it('get ranges of the size that the form asks for', async () => {
    const { status } = await portal.run(
      form('contoso-sized', {
        regions: { weu: { location: 'westeurope', addressSpace: ['/20'] } },
      }),
    );
    expect(status).toBe('completed');
    expect(rangesOf('contoso-sized')).toEqual([
      expect.stringMatching(/^10\.64\.\d+\.0\/20$/),
    ]);
  });

  it('are refused where somebody has the addresses, and are told who and what is free', async () => {
    const task = await portal.run(
      form('contoso-late', {
        regions: {
          weu: { location: 'westeurope', addressSpace: ['10.64.1.0/24'] },
        },
      }),
    );
    expect(task.status).toBe('failed');
    expect(messages(task)).toMatch(
      /regions\.weu: 10\.64\.1\.0\/24 is not free: data centre Hamburg has 10\.64\.0\.0\/22\. The next free range of this size is 10\.64\.\d+\.0\/24\./,
    );
  });

  it('give the addresses back where the repository cannot be made', async () => {
    repositories.addContent({ 'contoso-there': { 'README.md': '' } });
    const before = await portal.takenRanges();
    const task = await portal.run(form('contoso-there'));
    expect(task.status).toBe('failed');
    expect(messages(task)).toContain('were given back');
    expect(await portal.takenRanges()).toEqual(before);
  });

  it('give a new region of a network a range of its own, and leave those that are built', async () => {
    await portal.run(form('contoso-core'));
    await eventually(() => portal.entity('system/default/contoso-core'));
    const built = rangesOf('contoso-core');
    const { metadata, ...spec } = parse(specOf('contoso-core'));
    const task = await portal.run(
      {
        network: {
          entityRef: 'component:default/contoso-core-infrastructure',
          base: digest(specOf('contoso-core')),
        },
        regions: { ...spec.regions, sec: { location: 'swedencentral' } },
        change: { accept: [] },
      },
      'add-region',
    );
    expect(messages(task)).toContain('The addresses belong to');
    expect(task.status).toBe('completed');
    const mine = (await portal.takenRanges())
      .filter(({ owner }) => owner === `system:default/${metadata.name}`)
      .map(({ prefix }) => prefix);
    expect(mine).toHaveLength(3);
    expect(mine).toEqual(expect.arrayContaining(built));
  });
});
