import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { MockDirectory } from '@backstage/backend-test-utils';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { usageOf } from 'backstage-plugin-vnet-connectivity-common';
import { runCommandLine } from './cli';
import { commands } from './commands';

const root = resolvePackagePath(
  'backstage-plugin-vnet-connectivity-node',
  '../..',
);

/** The program that `npm run cli` runs. */
const program = 'plugins/vnet-connectivity-node/bin/vnet-connectivity';

// Every call starts a process.
jest.setTimeout(60_000);

/** The command line as the README documents it, without npm in between. */
function cli(args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, program), ...args],
    { cwd: root, input, encoding: 'utf8' },
  );
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

const network = `
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso-core, owner: group:default/network }
regions:
  weu: { location: westeurope, addressSpace: [10.10.0.0/16] }
  neu: { location: northeurope }
interconnect: { pattern: global-peering }
`;
const overlapping = network.replace(
  'northeurope',
  'northeurope, addressSpace: [10.10.0.0/17]',
);

const contentOf = (dir: MockDirectory) =>
  dir.content({ shouldReadAsText: true });

describe('vnet-connectivity', () => {
  const dir = createMockDirectory();
  const file = (name: string) => dir.resolve(name);

  beforeEach(() =>
    dir.setContent({
      'network.yaml': network,
      'overlapping.yaml': overlapping,
      'empty.yaml': '',
    }),
  );

  describe('usage', () => {
    it('is what the script of the repository runs', () => {
      const { scripts } = JSON.parse(
        readFileSync(join(root, 'package.json'), 'utf8'),
      );
      expect(scripts.cli).toBe(`node ${program}`);
    });

    it('explains itself', () => {
      const { status, stdout, stderr } = cli(['--help']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      for (const { question } of commands) {
        expect(stdout).toContain(usageOf(question));
      }
    });

    it.each([
      [[], 'Usage: vnet-connectivity COMMAND'],
      [['frobnicate'], '"frobnicate" is no command'],
      [['check'], 'SPEC is missing'],
      [['check', 'a', 'b'], 'not also b'],
      [['check', '-', '--frobnicate'], "Unknown option '--frobnicate'"],
      [['generate', '-'], '--out DIR is missing'],
    ])('answers %j with exit code 1 and the usage', (args, message) => {
      const { status, stdout, stderr } = cli(args);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr).toContain('Usage: ');
    });
  });

  describe('import', () => {
    const vnetId = (name: string) =>
      `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/${name}`;
    const vnetRow = (name: string, range: string, ...peers: string[]) => ({
      id: vnetId(name),
      type: 'microsoft.network/virtualnetworks',
      location: name === 'a' ? 'westeurope' : 'northeurope',
      properties: {
        addressSpace: { addressPrefixes: [range] },
        virtualNetworkPeerings: peers.map(peer => ({
          name: `to-${peer}`,
          properties: {
            peeringState: 'Connected',
            remoteVirtualNetwork: { id: vnetId(peer) },
          },
        })),
      },
    });
    const mesh = [
      vnetRow('a', '10.1.0.0/16', 'b'),
      vnetRow('b', '10.2.0.0/16', 'a'),
    ];
    const imported = (rows: object[], ...options: string[]) =>
      cli(['import', '-', ...options], JSON.stringify({ data: rows }));

    it('prints a spec that the other commands read', () => {
      const { status, stdout, stderr } = imported(mesh);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const { json } = cli(['reach', '-', '--json'], stdout);
      expect(json().flows).toHaveLength(2);
    });

    it('says what is not in it on standard error, and with exit code 2', () => {
      const { status, stdout, stderr } = imported([
        ...mesh,
        vnetRow('alone', '10.3.0.0/16'),
      ]);
      expect(status).toBe(2);
      expect(stdout).toContain('kind: ConnectivitySpec');
      expect(stderr).toContain('Not in the spec: 1 note.');
      expect(stderr).toContain(vnetId('alone'));
    });

    it('prints one JSON object with --json, also where there is no spec', () => {
      expect(imported(mesh, '--json').json()).toEqual({
        spec: expect.objectContaining({ kind: 'ConnectivitySpec' }),
        notTaken: [],
      });
      const nothing = cli(['import', '-', '--json'], '{ "something": 1 }');
      expect(nothing.status).toBe(2);
      expect(nothing.json()).toEqual({
        spec: null,
        notTaken: [{ id: 'the document', why: expect.any(String) }],
      });
    });
  });

  describe('check', () => {
    it('prints one JSON object and nothing else', () => {
      const { status, stdout, stderr } = cli([
        'check',
        file('network.yaml'),
        '--json',
      ]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toBe('{"ok":true,"findings":[]}\n');
    });

    it('reads standard input', () => {
      const { status, json } = cli(['check', '-', '--json'], overlapping);
      expect(status).toBe(2);
      expect(json()).toEqual({
        ok: false,
        findings: [
          {
            rule: 'address-overlap',
            severity: 'error',
            kind: 'azure-refuses',
            path: 'regions.neu.addressSpace[0]',
            related: ['regions.weu.addressSpace[0]'],
            message: expect.stringContaining('10.10.0.0/17'),
            plain: expect.stringContaining('10.10.0.0/17'),
            docs: expect.stringMatching(/^https:/),
          },
        ],
      });
    });

    it('prints findings for people', () => {
      const { status, stdout } = cli(['check', file('overlapping.yaml')]);
      expect(status).toBe(2);
      expect(stdout).toMatch(
        /^error: regions\.neu\.addressSpace\[0\]\n {2}10\.10\.0\.0\/17 .*\n {2}address-overlap, see https:.* \(Azure refuses this\)\n\n1 error, 0 warnings\.\n$/,
      );
    });

    it.each([
      ['an empty file', '', ''],
      ['text that is no YAML', 'a: [', ''],
      [
        'a wrong type',
        network.replace(/regions:[^]*int/, 'regions: 5\nint'),
        'regions',
      ],
      [
        'a prefix that cannot be',
        network.replace('10.10.0.0/16', '10.0.0.0/33'),
        'regions.weu.addressSpace[0]',
      ],
      [
        'an escape sequence',
        network.replace('contoso-core', '"\\e[2J"'),
        'metadata.name',
      ],
    ])('refuses %s with a finding', (_, spec, path) => {
      const { status, json } = cli(['check', '-', '--json'], spec);
      expect(status).toBe(2);
      expect(json().ok).toBe(false);
      expect(json().findings[0]).toMatchObject({ severity: 'error', path });
      const { stdout } = cli(['check', '-'], spec);
      expect(stdout).not.toContain('\u001b');
    });

    it('answers a missing file with exit code 1', () => {
      const { status, stdout, stderr } = cli([
        'check',
        file('missing.yaml'),
        '--json',
      ]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain('missing.yaml');
    });
  });

  describe('generate', () => {
    const out = ['--out', file('out')];

    it('writes the repository and lists its files', () => {
      const { status, json } = cli([
        'generate',
        file('network.yaml'),
        ...out,
        '--json',
      ]);
      expect(status).toBe(0);
      const { ok, findings, files, ...rest } = json();
      expect({ ok, findings, rest }).toEqual({
        ok: true,
        findings: [],
        rest: {},
      });
      expect(files).toContain('connectivity.yaml');
      for (const path of files)
        expect(existsSync(file(`out/${path}`))).toBe(true);
    });

    it('writes nothing for a network that is refused', () => {
      const { status, json } = cli([
        'generate',
        file('overlapping.yaml'),
        ...out,
        '--json',
      ]);
      expect(status).toBe(2);
      expect(json()).toMatchObject({ ok: false, files: [] });
      expect(existsSync(file('out'))).toBe(false);
    });

    it('refuses a folder that is not empty', () => {
      dir.addContent({ out: { 'mine.txt': 'mine' } });
      for (const update of [[], ['--update']]) {
        const { status, stdout, stderr } = cli([
          'generate',
          file('network.yaml'),
          ...out,
          ...update,
          '--json',
        ]);
        expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
        expect(stderr).toContain('is not empty');
      }
      expect(contentOf(dir)).toMatchObject({ out: { 'mine.txt': 'mine' } });
    });

    it('updates, keeps what people changed, and reports conflicts', () => {
      cli(['generate', file('network.yaml'), ...out]);
      const spec = file('out/connectivity.yaml');
      writeFileSync(file('out/README.md'), 'mine');
      writeFileSync(
        spec,
        readFileSync(spec, 'utf8').replace(
          'regions:\n',
          'regions:\n  # the third\n  uks:\n    location: uksouth\n',
        ),
      );
      const update = ['generate', spec, ...out, '--update', '--json'];
      const { status, json } = cli(update);
      expect(status).toBe(2);
      expect(json().ok).toBe(false);
      expect(json().changes).toContainEqual({
        path: 'README.md',
        change: 'conflict',
        newVersion: 'README.md.new',
      });
      expect(json().findings).toEqual([
        {
          rule: 'update-conflict',
          severity: 'error',
          kind: 'incomplete',
          path: 'README.md',
          message: expect.stringContaining('README.md.new'),
          docs: expect.any(String),
        },
      ]);
      expect(readFileSync(file('out/README.md'), 'utf8')).toBe('mine');
      expect(readFileSync(file('out/README.md.new'), 'utf8')).toContain(
        'UK South',
      );
      expect(readFileSync(spec, 'utf8')).toMatch(
        /# the third\n {2}uks:\n {4}location: uksouth\n {4}addressSpace:\n/,
      );
      expect(cli(update).status).toBe(2);
      expect(cli(['check', spec, '--json']).json().findings).toEqual([
        expect.objectContaining({ rule: 'update-conflict', path: 'README.md' }),
      ]);
      rmSync(file('out/README.md.new'));
      expect(cli(['check', spec, '--json']).json().findings).toEqual([]);
      expect(cli(update).json()).toMatchObject({ ok: true, findings: [] });
    });
  });

  // In this process, because many cases would start npm many times.
  describe('refuses', () => {
    const sites = (gateways: string) => `
onPremises:
  via: vpn
  gateways: ${gateways}
  sites:
    hq:
      addressSpace: [192.168.0.0/16]
      devices: [{ ipAddress: 198.51.100.10, asn: 65515, bgpPeerAddress: 192.168.0.1 }]
`;
    const many = Array.from(
      { length: 600 },
      (_, index) => `  r${index}: { location: westeurope }`,
    ).join('\n');

    it.each([
      [
        'a region by its display name',
        network.replace('westeurope', 'West Europe'),
        'West Europe',
      ],
      [
        'a gateway subnet of /30',
        network.replace('/16]', '/16], gatewaySubnet: 10.10.255.252/30') +
          sites('per-region'),
        'gatewaySubnet',
      ],
      [
        'the reserved ASN on both ends',
        network.replace('/16]', '/16], asn: 65515') + sites('per-region'),
        '65515',
      ],
      [
        'the Basic SKU with transit',
        `${network}${sites('transit')}  gatewayRegion: weu
gateways: { vpn: { sku: Basic, activeActive: false, bgp: false } }`,
        'gateways.vpn.sku',
      ],
      [
        'a name with quotes',
        network.replace('contoso-core', `'a"b'`),
        'metadata.name',
      ],
      [
        'a name that is code',
        network.replace('contoso-core', `'\${x}'`),
        'metadata.name',
      ],
      [
        '600 regions in full mesh',
        network.replace(/regions:[^]*int/, `regions:\n${many}\nint`),
        '500',
      ],
    ])('%s, and writes nothing', async (_, spec, text) => {
      const lines: string[] = [];
      const code = await runCommandLine(
        ['generate', '-', '--out', file('out'), '--json'],
        {
          read: async () => spec,
          print: line => void lines.push(line),
          printError: line => void lines.push(line),
        },
      );
      expect(code).toBe(2);
      expect(lines).toHaveLength(1);
      const { ok, findings, files } = JSON.parse(lines[0]);
      expect({ ok, files }).toEqual({ ok: false, files: [] });
      expect(JSON.stringify(findings)).toContain(text);
      expect(existsSync(file('out'))).toBe(false);
    });
  });
});
