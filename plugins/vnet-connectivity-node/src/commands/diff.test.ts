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

const group =
  '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg/providers/Microsoft.Network';

/** A network as Resource Graph has it, peered with another. */
const row = (
  name: string,
  range: string,
  location: string,
  remotes: readonly string[],
) => ({
  id: `${group}/virtualNetworks/${name}`,
  name,
  type: 'microsoft.network/virtualnetworks',
  location,
  properties: {
    addressSpace: { addressPrefixes: [range] },
    subnets: [],
    virtualNetworkPeerings: remotes.map(remote => ({
      name: remote,
      id: `${group}/virtualNetworks/${name}/virtualNetworkPeerings/${remote}`,
      properties: {
        peeringState: 'Connected',
        peeringSyncLevel: 'FullyInSync',
        remoteVirtualNetwork: { id: `${group}/virtualNetworks/${remote}` },
        allowVirtualNetworkAccess: true,
        allowForwardedTraffic: false,
        allowGatewayTransit: false,
        useRemoteGateways: false,
      },
    })),
  },
});

const exported = (peered: boolean, total = 2) => {
  const remotes = (name: string) => (peered ? [name] : []);
  return JSON.stringify({
    count: 2,
    total_records: total,
    skip_token: null,
    data: [
      row(
        'vnet-contoso-core-weu',
        '10.10.0.0/16',
        'westeurope',
        remotes('vnet-contoso-core-neu'),
      ),
      row(
        'VNET-contoso-core-NEU',
        '10.20.0.0/16',
        'northeurope',
        remotes('vnet-contoso-core-weu'),
      ),
    ],
  });
};

const topology = (peered: boolean) => `
apiVersion: vnet-connectivity/v1
kind: Topology
vnets:
  Hub: { prefixes: [10.10.0.0/16] }
  Spoke: { prefixes: [10.20.0.0/16] }
peerings:
${
  peered ? '  - { from: Hub, to: Spoke }\n  - { from: Spoke, to: Hub }' : '  []'
}
`;

async function run(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(args, {
    read: async path => files[path],
    print: line => out.push(line),
    printError: line => errors.push(line),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

describe('diff', () => {
  it('finds no difference between a file and itself', async () => {
    const { code, out } = await run(
      { a: topology(true) },
      'diff',
      'a',
      'a',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      flows: [],
      elements: [],
      routes: [],
      before: { form: 'topology', findings: [] },
      after: { form: 'topology', findings: [] },
    });
  });

  it('fails where flows vanish, and not where they appear', async () => {
    const files = { a: topology(true), b: topology(false) };
    const lost = await run(files, 'diff', 'a', 'b');
    expect(lost.code).toBe(2);
    expect(lost.out).toMatch(
      /removed {3}peering:Hub->Spoke[\s\S]*vanishes {2}Hub -> Spoke\n {4}before: Hub -> peering:Hub-Spoke -> Spoke\n {4}after: {2}no, /,
    );
    expect(lost.out).toContain('2 flows (2 vanishes) differ');
    const won = await run(files, 'diff', 'b', 'a');
    expect(won.code).toBe(0);
    expect(won.out).toContain('2 flows (2 appears) differ');
  });

  it('compares a spec with an export under the names of the spec', async () => {
    const files = {
      spec,
      same: exported(true),
      apart: exported(false),
    };
    const same = await run(files, 'diff', 'spec', 'same', '--json');
    expect(JSON.parse(same.out)).toMatchObject({
      ok: true,
      flows: [],
      elements: [],
      routes: [],
    });
    const drift = await run(files, 'diff', 'spec', 'apart', '--json');
    expect(drift.code).toBe(2);
    expect(JSON.parse(drift.out)).toMatchObject({
      ok: false,
      before: { form: 'spec' },
      after: { form: 'resource-graph' },
      flows: [
        { from: 'vnet:weu', to: 'vnet:neu', change: 'vanishes' },
        { from: 'vnet:neu', to: 'vnet:weu', change: 'vanishes' },
      ],
      routes: [
        { network: 'weu', prefix: '10.20.0.0/16', change: 'gone' },
        { network: 'neu', prefix: '10.10.0.0/16', change: 'gone' },
      ],
    });
  });

  it('compares forms in which a network has other names', async () => {
    const { code, out } = await run(
      { a: topology(true), b: exported(true) },
      'diff',
      'a',
      'b',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      flows: [],
      routes: [],
      elements: [
        { id: 'VNET-contoso-core-NEU', change: 'renamed', was: 'Spoke' },
        { id: 'vnet-contoso-core-weu', change: 'renamed', was: 'Hub' },
      ],
    });
  });

  it('says unknown where an export lacks pages', async () => {
    const { code, out } = await run(
      { a: exported(true), b: exported(true, 5) },
      'diff',
      'a',
      'b',
      '--json',
    );
    expect(JSON.parse(out).flows).toEqual([]);
    expect(code).toBe(0);
    const less = await run(
      {
        a: exported(true),
        b: JSON.stringify({
          ...JSON.parse(exported(false, 5)),
          count: 1,
          data: JSON.parse(exported(false)).data.slice(1),
        }),
      },
      'diff',
      'a',
      'b',
      '--json',
    );
    expect(less.code).toBe(2);
    expect(JSON.parse(less.out).flows[0]).toMatchObject({
      change: 'becomes-unknown',
      after: { unknown: [expect.stringContaining('pages')] },
    });
  });

  it.each([
    [['diff', 'a'], /AFTER is missing/],
    [['diff', 'a', 'a', 'a'], /not also a/],
    [['diff', '-', '-'], /cannot both be standard input/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, errors } = await run({ a: topology(true) }, ...args);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });

  it('does not answer for a document that is no network', async () => {
    const { code, out } = await run(
      { a: topology(true), b: 'foo: bar' },
      'diff',
      'a',
      'b',
      '--json',
    );
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      after: { findings: [{ severity: 'error' }] },
    });
  });
});
