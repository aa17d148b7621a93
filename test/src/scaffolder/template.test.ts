import { execFileSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import type { DryRun } from './__testUtils__/portal';
import {
  eventually,
  startPortal,
  template,
  values,
} from './__testUtils__/portal';

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

// A busy machine takes longer than jest's five seconds to look at 600 regions.
jest.setTimeout(60_000);

describe('template', () => {
  const repositories = createMockDirectory();
  const workingDirectory = createMockDirectory();
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal({
      repositories: repositories.path,
      workingDirectory: workingDirectory.path,
      policy: { allowedLocations: ['westeurope', 'northeurope'] },
    });
  }, 60_000);

  afterAll(() => portal?.stop());
  beforeEach(() => repositories.clear());

  /** A dry run that must succeed: its files by path, and what it says. */
  async function dryRun(
    form: Record<string, unknown>,
    secrets?: Record<string, string>,
  ) {
    const { status, body } = await portal.dryRun(form, secrets);
    const { directoryContents, log, output } = body as DryRun;
    if (status !== 200) throw new Error(JSON.stringify(body));
    return {
      log: log.map(entry => entry.body.message).join('\n'),
      output,
      files: new Map(
        directoryContents.map(({ path, base64Content }) => [
          path,
          Buffer.from(base64Content, 'base64').toString('utf8'),
        ]),
      ),
    };
  }

  /** A dry run that must fail: what it says. */
  async function refusal(form: Record<string, unknown>): Promise<string> {
    const { status, body } = await portal.dryRun(form);
    expect(status).toBe(400);
    expect(repositories.content()).toEqual({});
    return body.error?.message ?? JSON.stringify(body.errors);
  }

  it('uses the form fields and actions that exist', () => {
    const steps = template.spec.steps as { id: string }[];
    // In `steps.some-id` the template engine would subtract.
    for (const { id } of steps) expect(id).toMatch(/^[a-z][a-zA-Z]*$/);
    // A step that a choice leaves out would stand in the task all the same.
    for (const step of steps) expect(step).not.toHaveProperty('if');
  });

  it('renders the repository in a dry run, and writes nothing', async () => {
    const { files, output, log } = await dryRun({ ...values, onPremises });
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'README.md',
        'catalog-info.yaml',
        'connectivity.yaml',
        '.vnet-connectivity/manifest.json',
      ]),
    );
    expect(parse(files.get('connectivity.yaml') ?? '')).toMatchObject({
      metadata: { name: 'contoso-core', owner: 'group:default/network' },
      onPremises: { via: 'vpn', gateways: 'per-region' },
    });
    expect(log).toMatch(/Checked \d+ rules/);
    expect(output.links).toEqual([
      expect.objectContaining({ entityRef: 'system:default/contoso-core' }),
    ]);
    expect(output.text).toHaveLength(1);
    expect(output.text[0].content).toContain(
      `\`${repositories.resolve('contoso-core')}\``,
    );
    expect(repositories.content()).toEqual({});
  });

  it('publishes to the server that was chosen', async () => {
    const { output, log } = await dryRun({
      ...values,
      destination: {
        kind: 'github',
        repoUrl: 'github.com?owner=contoso&repo=contoso-core',
      },
    });
    expect(log).toContain('Dry run: nothing is published to github.com');
    expect(log).not.toContain('publish:local in');
    expect(output.links).toHaveLength(2);
    expect(output.text).toHaveLength(1);
  });

  it('treats what the form left empty as left out', async () => {
    const { files } = await dryRun({
      ...values,
      description: '',
      onPremises: { via: 'none', gatewayRegion: '' },
      gateways: {},
      delivery: {},
    });
    const spec = parse(files.get('connectivity.yaml') ?? '');
    expect(spec.metadata).not.toHaveProperty('description');
  });

  it.each([
    '${{ secrets.password }}',
    '${{ parameters.name }} {{ 7 * 7 }} {% raw %}',
    `quotes " ' \` and \\ and %{ if true } and \${file("/etc/passwd")}`,
    '# lines of --- YAML: [',
    '<script>alert(1)</script> | table | cell',
  ])('takes the description %j as text, also in a tag', async description => {
    const { files } = await dryRun(
      { ...values, description, tags: { note: description } },
      { password: 'hunter2' },
    );
    expect(parse(files.get('connectivity.yaml') ?? '').metadata).toMatchObject({
      description,
      tags: { note: description },
    });
    for (const content of files.values()) {
      expect(content).not.toContain('hunter2');
      expect(content).not.toContain('contoso-core 49');
    }
  });

  describe('refuses', () => {
    const region = (weu: object) => ({
      regions: { ...values.regions, weu: { ...values.regions.weu, ...weu } },
    });
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [
        `r${index}`,
        { location: 'westeurope' },
      ]),
    );
    const transit = {
      ...onPremises,
      gateways: 'transit',
      gatewayRegion: 'weu',
    };

    it.each<[string, object, string]>([
      [
        'overlapping ranges',
        region({ addressSpace: ['10.20.128.0/17'] }),
        'regions.neu.addressSpace[0]: 10.20.0.0/16',
      ],
      [
        'a range that cannot be',
        region({ addressSpace: ['10.0.0.0/33'] }),
        'regions.weu.addressSpace[0]',
      ],
      [
        'an unknown region',
        region({ location: 'atlantis' }),
        'regions.weu.location',
      ],
      [
        'a location that this portal does not allow',
        region({ location: 'eastus' }),
        'regions.weu.location',
      ],
      [
        'a gateway subnet of /30',
        { ...region({ gatewaySubnet: '10.10.255.252/30' }), onPremises },
        'regions.weu.gatewaySubnet',
      ],
      [
        'a reserved ASN',
        {
          ...region({ asn: 65515 }),
          onPremises: {
            ...onPremises,
            sites: {
              hq: {
                ...onPremises.sites.hq,
                devices: [{ ...onPremises.sites.hq.devices[0], asn: 65515 }],
              },
            },
          },
        },
        '65515',
      ],
      [
        'the Basic SKU with transit',
        {
          onPremises: transit,
          gateways: {
            vpn: { sku: 'Basic', activeActive: false, bgp: false },
          },
        },
        'gateways.vpn.sku',
      ],
      ['a name with quotes', { name: `contoso"; '` }, 'metadata.name'],
      ['a name that is code', { name: '${path.module}' }, 'metadata.name'],
      [
        'a region named like code',
        { regions: { '${{ x }}': { location: 'westeurope' } } },
        'regions',
      ],
      ['600 regions in full mesh', { regions: many }, '500'],
    ])('%s', async (_, form, text) => {
      expect(await refusal({ ...values, ...form })).toContain(text);
    });

    it.each<[string, object, string]>([
      ['a wrong type', { regions: 5 }, 'is not of a type(s) object'],
      ['no name', { name: undefined }, 'requires property'],
      ['no destination', { destination: {} }, 'requires property'],
    ])('%s before anything runs', async (_, form, text) => {
      expect(await refusal({ ...values, ...form })).toContain(text);
    });
  });

  it('writes a git repository that the catalog shows', async () => {
    const { status, events } = await portal.run({ ...values, onPremises });
    expect(events.map(({ body }) => body.message).join('\n')).toContain(
      'The catalog shows system:default/contoso-core',
    );
    expect(status).toBe('completed');
    const git = (...args: string[]) =>
      execFileSync('git', args, {
        cwd: repositories.resolve('contoso-core'),
        encoding: 'utf8',
      }).trim();
    expect(git('status', '--porcelain')).toBe('');
    expect(git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('main');
    expect(git('log', '--format=%s')).toBe('Initial commit');
    expect(git('fsck', '--strict')).toBe('');
    expect(git('ls-files').split('\n')).toContain('connectivity.yaml');
    expect(
      await eventually(() =>
        portal.entity('component/default/contoso-core-infrastructure'),
      ),
    ).toMatchObject({ spec: { system: 'contoso-core' } });

    // Once more with another network of this name: the first one stays.
    const second = await portal.run(values);
    expect(second.status).toBe('failed');
    expect(second.events.map(({ body }) => body.message).join('\n')).toContain(
      'A repository contoso-core with other content exists',
    );
    expect(git('status', '--porcelain')).toBe('');
  }, 90_000);

  it('leaves nothing behind where a network is refused', async () => {
    const { status, events } = await portal.run({
      ...values,
      regions: { weu: values.regions.weu, neu: values.regions.weu },
    });
    expect(status).toBe('failed');
    expect(events.map(({ body }) => body.message).join('\n')).toContain(
      'regions.neu.addressSpace[0]: 10.10.0.0/16 of region neu overlaps',
    );
    expect(repositories.content()).toEqual({});
    expect(workingDirectory.content()).toEqual({});
  }, 60_000);
});
