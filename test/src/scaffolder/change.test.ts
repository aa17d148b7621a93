import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { digest } from 'backstage-plugin-vnet-connectivity-common';
import { parse } from 'yaml';
import {
  eventually,
  readTemplate,
  startPortal,
  templateNames,
  values,
} from './__testUtils__/portal';

// A busy machine takes longer than jest's five seconds to plan a change.
jest.setTimeout(180_000);

const entityRef = 'component:default/contoso-core-infrastructure';
const onPremises = {
  via: 'vpn',
  gateways: 'per-region',
  sites: {
    hq: {
      addressSpace: ['192.168.0.0/16'],
      devices: [
        {
          ipAddress: '198.51.100.10',
          asn: 65050,
          bgpPeerAddress: '192.168.0.1',
        },
      ],
    },
  },
};

describe('the templates of a change', () => {
  const repositories = createMockDirectory();
  const workingDirectory = createMockDirectory();
  let portal: Awaited<ReturnType<typeof startPortal>>;

  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: repositories.resolve('contoso-core'),
      encoding: 'utf8',
    }).trim();
  const specInRepository = () =>
    readFileSync(
      repositories.resolve('contoso-core/connectivity.yaml'),
      'utf8',
    );
  const messages = ({ events }: Awaited<ReturnType<typeof portal.run>>) =>
    events.map(({ body }) => body.message).join('\n');
  const outputOf = ({ events }: Awaited<ReturnType<typeof portal.run>>) =>
    events.find(({ body }) => body.output)?.body.output;
  /** The values of a form that was filled from the repository. */
  const filled = () => {
    const spec = parse(specInRepository());
    const { metadata, apiVersion: _, kind: __, ...sections } = spec;
    return {
      network: { entityRef, base: digest(specInRepository()) },
      ...metadata,
      ...sections,
      change: { accept: [] as string[] },
    };
  };

  beforeAll(async () => {
    portal = await startPortal({
      repositories: repositories.path,
      workingDirectory: workingDirectory.path,
    });
    await portal.run({ ...values, onPremises });
    await eventually(() =>
      portal.entity('component/default/contoso-core-infrastructure'),
    );
  });

  afterAll(() => portal?.stop());

  it.each(templateNames.slice(1))(
    '%s has no step that a choice leaves out',
    name => {
      const { steps } = readTemplate(name).spec;
      expect(steps.map(({ id }: { id: string }) => id)).toEqual([
        'fetch',
        'change',
        'propose',
      ]);
      for (const step of steps) expect(step).not.toHaveProperty('if');
    },
  );

  it('commits a change that disturbs nobody to a branch, and leaves what is checked out alone', async () => {
    const head = git('rev-parse', 'HEAD');
    const form = filled();
    const task = await portal.run(
      {
        ...form,
        regions: { ...form.regions, sec: { location: 'swedencentral' } },
      },
      'change-network',
    );
    expect(messages(task)).toContain('Committed');
    expect(task.status).toBe('completed');
    const branch = git('branch', '--list', 'vnet-connectivity/*').trim();
    expect(git('rev-parse', `${branch}^`)).toBe(head);
    expect(git('rev-parse', 'HEAD')).toBe(head);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('fsck', '--strict')).toBe('');
    expect(
      parse(git('show', `${branch}:connectivity.yaml`)).regions,
    ).toMatchObject({ weu: {}, neu: {}, sec: { location: 'swedencentral' } });
    // Files that the change does not concern are not in it.
    const changed = git('diff', '--name-only', head, branch).split('\n');
    expect(changed).toContain('terraform/terraform.tfvars.json');
    expect(changed).not.toContain('LICENSE');
    const report = git('log', '-1', '--format=%B', branch);
    expect(report).toMatch(/^Change the network: .*\d+ added/);
    expect(report).toContain('**Flows that stop:** none.');
    expect(report).toMatch(/module\.\S+sec/);
    const { text, links } = outputOf(task);
    expect(text[0].content).toContain(branch);
    expect(JSON.stringify(text)).toContain('Flows that stop');
    expect(links).toEqual([expect.objectContaining({ entityRef })]);
    git('branch', '-D', branch);
  });

  it('refuses what cuts and destroys until a person has accepted each of it by name', async () => {
    const form = filled();
    const { neu, ...regions } = form.regions;
    const others = { weu: regions.weu, sec: { location: 'swedencentral' } };
    const change = { ...form, regions: others };
    expect(neu).toBeDefined();
    const refused = await portal.run(change, 'change-network');
    expect(refused.status).toBe('failed');
    expect(messages(refused)).toContain(
      'Nobody has accepted what this change does to the network',
    );
    expect(messages(refused)).toContain(
      'The next apply would cut vnet:weu -> vnet:neu. To accept: vnet:weu -> vnet:neu',
    );
    expect(git('branch', '--list', 'vnet-connectivity/*')).toBe('');

    // One of them is not all of them.
    const part = await portal.run(
      { ...change, change: { accept: ['vnet:weu -> vnet:neu'] } },
      'change-network',
    );
    expect(part.status).toBe('failed');
    expect(messages(part)).not.toContain('would cut vnet:weu -> vnet:neu');

    const accepted = await portal.run(
      { ...change, change: { accept: ['cut', 'delete', 'replace'] } },
      'change-network',
    );
    expect(messages(accepted)).toContain('Committed');
    const branch = git('branch', '--list', 'vnet-connectivity/*').trim();
    const report = git('log', '-1', '--format=%B', branch);
    expect(report).toContain('### Flows that stop');
    expect(report).toContain('### Resources: destroyed');
    expect(report).toContain('### Accepted by the author');
    git('branch', '-D', branch);
  });

  it("loses nobody's change: a form that was filled from another state is refused", async () => {
    const form = filled();
    const task = await portal.run(
      { ...form, network: { entityRef, base: digest('something else') } },
      'change-network',
    );
    expect(task.status).toBe('failed');
    expect(messages(task)).toContain(
      'connectivity.yaml was changed in the repository since the form was filled from it',
    );
  });

  it('adds a region and a site, where the form names these sections only', async () => {
    const form = filled();
    const added = await portal.run(
      {
        network: form.network,
        regions: { ...form.regions, sec: { location: 'swedencentral' } },
        change: { accept: [] },
      },
      'add-region',
    );
    expect(messages(added)).toContain('Committed');
    const branch = git('branch', '--list', 'vnet-connectivity/*').trim();
    const spec = parse(git('show', `${branch}:connectivity.yaml`));
    expect(spec.regions.sec.addressSpace).toHaveLength(1);
    expect(spec.onPremises.sites).toHaveProperty('hq');
    git('branch', '-D', branch);

    const site = await portal.run(
      {
        network: form.network,
        onPremises: {
          ...form.onPremises,
          sites: {
            ...form.onPremises.sites,
            plant: {
              addressSpace: ['172.20.0.0/16'],
              devices: [
                {
                  ipAddress: '198.51.100.20',
                  asn: 65060,
                  bgpPeerAddress: '172.20.0.1',
                },
              ],
            },
          },
        },
        change: { accept: [] },
      },
      'add-site',
    );
    expect(messages(site)).toContain('Committed');
    const second = git('branch', '--list', 'vnet-connectivity/*').trim();
    const later = parse(git('show', `${second}:connectivity.yaml`));
    expect(Object.keys(later.onPremises.sites)).toEqual(['hq', 'plant']);
    expect(later.regions).toEqual(parse(specInRepository()).regions);
    git('branch', '-D', second);
  });

  it('has nothing to upgrade in a repository of this version', async () => {
    const task = await portal.run(
      { network: filled().network, change: { accept: [] } },
      'upgrade',
    );
    expect(task.status).toBe('failed');
    expect(messages(task)).toContain('There is nothing to change');
  });

  it('does nothing in a dry run', async () => {
    const form = filled();
    const { status, body } = await portal.dryRun(
      {
        ...form,
        regions: { ...form.regions, sec: { location: 'swedencentral' } },
      },
      undefined,
      'change-network',
    );
    expect({ status, error: body.error }).toEqual({ status: 200 });
    expect(JSON.stringify(body.log)).toContain('Dry run: nothing is committed');
    expect(git('branch', '--list', 'vnet-connectivity/*')).toBe('');
  });
});
