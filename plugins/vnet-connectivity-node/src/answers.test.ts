import Ajv from 'ajv';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questions } from 'backstage-plugin-vnet-connectivity-common';
import { runCommandLine } from './cli';
import { commands } from './commands';

const spec = `
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso-core, owner: group:default/network }
regions:
  weu: { location: westeurope, addressSpace: [10.10.0.0/16] }
  neu: { location: northeurope, addressSpace: [10.20.0.0/16], subnets: { app: 10.20.1.0/24 } }
interconnect: { pattern: global-peering }
onPremises:
  via: vpn
  gateways: transit
  gatewayRegion: weu
  sites:
    hq: { addressSpace: [192.168.0.0/16], devices: [{ ipAddress: 203.0.113.10 }] }
`;

const alone = spec.replace(/onPremises:[\s\S]*/, '');
const refused = spec.replace('10.20.0.0/16', '10.10.0.0/16');
const misspelt = spec.replace('regions:', 'regins:');

const topology = `
apiVersion: vnet-connectivity/v1
kind: Topology
vnets:
  Hub: { prefixes: [10.0.0.0/16], region: a, gateways: [{ type: vpn, bgp: true, asn: 65010, activeActive: true }] }
  A: { prefixes: [10.1.0.0/16], region: a, subnets: { app: 10.1.1.0/24, db: 10.1.2.0/24 } }
  B: { prefixes: [10.2.0.0/16], region: b, outbound: nat-gateway }
peerings:
  - { from: Hub, to: A, allowGatewayTransit: true }
  - { from: A, to: Hub, useRemoteGateways: true }
  - { from: Hub, to: B }
  - { from: B, to: Hub, allowForwardedTraffic: true }
  - { from: A, to: B }
  - { from: B, to: A }
nvas: [{ id: fw, vnet: Hub, ip: 10.0.0.4 }]
udrs:
  - { vnet: A, subnet: db, routes: [{ prefix: 10.2.0.0/16, nextHopType: None }] }
  - { vnet: B, routes: [{ prefix: 10.1.0.0/16, nextHopType: VirtualAppliance, nextHop: 10.0.0.4 }] }
sites: { hq: { prefixes: [192.168.0.0/16], asn: 65001, devices: [d] } }
connections: [{ id: c, type: ipsec, a: Hub/vpn, b: hq/d, bgp: true }]
`;
const open = `${topology}
unknown: [{ what: the route table of A, routing: [A] }]
`;
const unpeered = topology.replace('  - { from: A, to: B }\n', '');

const group =
  '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg/providers/Microsoft.Network';
const exported = JSON.stringify({
  count: 2,
  total_records: 3,
  skip_token: null,
  data: ['A', 'B'].map((name, at) => ({
    id: `${group}/virtualNetworks/${name}`,
    name,
    type: 'microsoft.network/virtualnetworks',
    location: 'westeurope',
    properties: {
      addressSpace: { addressPrefixes: [`10.${at}.0.0/16`] },
      subnets: [],
      virtualNetworkPeerings: [],
    },
  })),
});
const state = JSON.stringify({
  format_version: '1.0',
  values: {
    root_module: {
      resources: ['weu', 'neu'].map((key, at) => ({
        address: `azurerm_virtual_network.this["${key}"]`,
        mode: 'managed',
        type: 'azurerm_virtual_network',
        name: 'this',
        values: {
          id: `${group}/virtualNetworks/vnet-contoso-core-${key}`,
          name: `vnet-contoso-core-${key}`,
          resource_group_name: 'rg',
          location: at === 0 ? 'westeurope' : 'northeurope',
          address_space: [`10.${10 * (at + 1)}.0.0/16`],
        },
      })),
    },
  },
});
const cases = `
- id: holds
  topology: { vnets: { A: { prefixes: [10.1.0.0/16] }, B: { prefixes: [10.2.0.0/16] } } }
  expect: [{ from: A, to: B, reachable: false }]
- id: fails
  topology: { vnets: { A: { prefixes: [10.1.0.0/16] }, B: { prefixes: [10.2.0.0/16] } } }
  expect: [{ from: A, to: B, reachable: true }]
- id: open
  topology:
    vnets: { A: { prefixes: [10.1.0.0/16] }, B: { prefixes: [10.2.0.0/16] } }
    unknown: [{ what: peerings of A, peering: [A, B] }]
  expect: [{ from: A, to: B, reachable: true }]
`;

const files: Readonly<Record<string, string>> = {
  spec,
  alone,
  refused,
  misspelt,
  topology,
  open,
  unpeered,
  exported,
  state,
  cases,
};

const networks = [
  'spec',
  'alone',
  'refused',
  'misspelt',
  'topology',
  'open',
  'exported',
  'state',
];
const pairs = [
  ['topology', 'unpeered'],
  ['unpeered', 'topology'],
  ['topology', 'open'],
  ['open', 'exported'],
  ['spec', 'state'],
  ['state', 'spec'],
  ['spec', 'alone'],
  ['refused', 'topology'],
];

/** Runs of each command that take every branch of its answer. */
const runs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: networks.map(name => [name]),
  routes: networks.flatMap(name => [[name], [name, '--changes']]),
  reach: networks.map(name => [name]),
  'what-if': [
    ...networks.flatMap(name => [
      [name],
      [name, '--survey'],
      [name, '--survey', '--failures', '2'],
    ]),
    ['topology', '--only', 'conn:c'],
    ['open', '--failures', '2'],
    ['spec', '--only', 'vpn-gateway:weu'],
  ],
  compare: [
    ['spec'],
    ['alone', '--require', 'ipsec'],
    ['refused'],
    ['misspelt'],
  ],
  assert: [['cases']],
  verify: [
    ['spec', '--plan', 'state'],
    ['alone', '--plan', 'state'],
    ['refused', '--plan', 'state'],
    ['alone', '--plan', 'exported'],
  ],
  import: networks.filter(name => name !== 'misspelt').map(name => [name]),
  diff: pairs,
  change: [
    ['spec', 'alone'],
    ['alone', 'spec'],
  ],
  generate: [['refused', '--out', '/nowhere']],
};

async function run(args: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(args, {
    read: async path => files[path],
    print: line => out.push(line),
    printError: line => errors.push(line),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

async function validatorOf(name: string) {
  const { code, out } = await run([name, '--schema']);
  expect(code).toBe(0);
  return new Ajv({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(out),
  );
}

describe('answers', () => {
  it('are described for every command', () => {
    expect(commands.map(({ question }) => question.name).sort()).toEqual(
      Object.keys(questions).sort(),
    );
    expect(Object.keys(runs).sort()).toEqual(Object.keys(questions).sort());
  });

  it.each(Object.entries(runs))(
    'of %s are as their schema says',
    async (name, all) => {
      const isValid = await validatorOf(name);
      for (const args of all) {
        const { code, out, errors } = await run([name, ...args, '--json']);
        expect({ args, code, errors }).not.toMatchObject({ code: 1 });
        const valid = isValid(JSON.parse(out));
        expect({ args, errors: isValid.errors ?? [] }).toEqual({
          args,
          errors: [],
        });
        expect(valid).toBe(true);
      }
    },
    120_000,
  );

  it('of a repository that is written are as the schema says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vnet-connectivity-'));
    try {
      const isValid = await validatorOf('generate');
      const { out } = await run([
        'generate',
        'alone',
        '--out',
        join(folder, 'out'),
        '--json',
      ]);
      const answer = JSON.parse(out);
      expect(answer.files.length).toBeGreaterThan(10);
      expect(isValid(answer)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it('with a key that the schema does not have are refused by it', async () => {
    const isValid = await validatorOf('reach');
    const { out } = await run(['reach', 'topology', '--json']);
    const answer = JSON.parse(out);
    expect(isValid({ ...answer, more: 1 })).toBe(false);
    expect(
      isValid({ ...answer, flows: [{ ...answer.flows[0], hops: 3 }] }),
    ).toBe(false);
  });
});

describe('help', () => {
  it.each(Object.values(questions))(
    'of $name says what it is about, its options and its exit codes',
    async ({ name, description, inputs, options, exitCodes }) => {
      const { code, out } = await run([name, '--help']);
      expect(code).toBe(0);
      for (const text of [
        description,
        ...inputs.map(input => input.name),
        ...options.map(option => `--${option.name}`),
        ...Object.values(exitCodes),
        '--json',
        '--schema',
      ]) {
        expect(out).toContain(text);
      }
    },
  );
});
