import { runCommandLine } from './cli';

/** The questions of the command line, without starting a process for each. */
async function run(args: readonly string[], input: string) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(args, {
    read: async () => input,
    print: line => out.push(line),
    printError: line => errors.push(line),
  });
  return {
    code,
    out,
    errors: errors.join('\n'),
    json: () => JSON.parse(out.join('\n')),
  };
}

const spec = `
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso-core, owner: group:default/network }
regions:
  weu: { location: westeurope, addressSpace: [10.10.0.0/16] }
  neu: { location: northeurope, addressSpace: [10.20.0.0/16] }
interconnect: { pattern: global-peering }
`;
const topology = `
apiVersion: vnet-connectivity/v1
kind: Topology
vnets: { A: { prefixes: [10.1.0.0/16] }, B: { prefixes: [10.2.0.0/16] } }
peerings: [{ from: A, to: B }, { from: B, to: A }]
`;
const refused = topology.replace('10.2.0.0/16', '10.1.0.0/24');
const cases = `
- id: peered
  topology: &pair
    vnets: { A: { prefixes: [10.1.0.0/16] }, B: { prefixes: [10.2.0.0/16] } }
    peerings: [{ from: A, to: B }, { from: B, to: A }]
  expect: [{ from: A, to: B, reachable: true }]
- id: wrong
  topology: *pair
  expect: [{ from: A, to: B, reachable: false }]
`;

describe('routes', () => {
  it('answers with the keys of the contract', async () => {
    const { code, json, out } = await run(['routes', '-', '--json'], spec);
    expect({ code, lines: out.length }).toEqual({ code: 0, lines: 1 });
    expect(json().vnets.weu).toEqual(
      expect.arrayContaining([
        {
          prefix: '10.20.0.0/16',
          nextHop: 'peering:neu/weu',
          source: 'peering',
          path: ['peering:neu/weu', 'vnet:neu'],
        },
      ]),
    );
  });

  it('lets elements fail', async () => {
    const { json } = await run(
      ['routes', '-', '--json', '--fail', 'peering:neu/weu'],
      spec,
    );
    expect(JSON.stringify(json().vnets.weu)).not.toContain('10.20.0.0/16');
  });

  it('compares with the network in which nothing has failed', async () => {
    const args = ['routes', '-', '--fail', 'peering:neu/weu', '--changes'];
    const { json } = await run([...args, '--json'], spec);
    expect(json().vnets.weu).toContainEqual(
      expect.objectContaining({ prefix: '10.20.0.0/16', change: 'gone' }),
    );
    expect(json().vnets.weu).toContainEqual(
      expect.objectContaining({ prefix: '10.10.0.0/16', change: 'same' }),
    );
    const { out } = await run(args, spec);
    expect(out).toContainEqual(expect.stringMatching(/^ {2}gone +10\.20\./));
    const { code, errors } = await run(
      ['routes', '-', '--changes', '--fail', 'x'],
      spec,
    );
    expect(code).toBe(1);
    expect(errors).toContain('Nothing in the network is named x');
  });

  it('answers a failure that nothing has the name of with the names', async () => {
    const { code, errors } = await run(['routes', '-', '--fail', 'x'], spec);
    expect(code).toBe(1);
    expect(errors).toContain('Nothing in the network is named x');
    expect(errors).toContain('peering:neu/weu');
  });
});

describe('reach', () => {
  it('answers for every ordered pair', async () => {
    const { code, json } = await run(['reach', '-', '--json'], spec);
    expect(code).toBe(0);
    expect(json().flows).toEqual([
      {
        from: 'vnet:weu',
        to: 'vnet:neu',
        reachable: true,
        path: ['vnet:weu', 'peering:neu/weu', 'vnet:neu'],
        returnPath: ['vnet:neu', 'peering:neu/weu', 'vnet:weu'],
        symmetric: true,
      },
      expect.objectContaining({ from: 'vnet:neu', to: 'vnet:weu' }),
    ]);
    expect(json().elements).toContainEqual({ id: 'vnet:weu', kind: 'vnet' });
  });

  it('takes a topology document, with its own names', async () => {
    const { code, out } = await run(['reach', '-'], topology);
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        'yes  A -> B: A -> peering:A-B -> B',
        'yes  B -> A: B -> peering:A-B -> A',
      ],
    });
  });

  it('names the subnets where they are routed differently', async () => {
    const document = topology
      .replace(
        'A: { prefixes: [10.1.0.0/16] }',
        'A: { prefixes: [10.1.0.0/16], subnets: { app: 10.1.1.0/24, web: 10.1.2.0/24 } }',
      )
      .concat(
        'udrs: [{ vnet: A, subnet: web, routes: [{ prefix: 10.2.0.0/16, nextHopType: None }] }]\n',
      );
    const { json } = await run(['reach', '-', '--json'], document);
    const answers = (json().flows as Record<string, unknown>[]).map(
      ({ from, to, reachable, some }) => [from, to, reachable, some],
    );
    expect(answers).toEqual([
      ['A', 'B', false, [{ from: 'A/app', to: 'B' }]],
      ['A/app', 'A/web', true, undefined],
      ['A/app', 'B', true, undefined],
      ['A/web', 'A/app', true, undefined],
      ['A/web', 'B', false, undefined],
      ['B', 'A', false, [{ from: 'B', to: 'A/app' }]],
      ['B', 'A/app', true, undefined],
      ['B', 'A/web', false, undefined],
    ]);
    const { out } = await run(['reach', '-'], document);
    expect(out[0]).toBe(
      'some  A -> B: A (only A/app -> B; the user route 10.2.0.0/16 has the next hop None)',
    );
  });

  it('says what is missing where the document does not tell', async () => {
    const { code, out } = await run(
      ['reach', '-'],
      `${topology}unknown: [{ what: the routes of A, routing: [A] }]\n`,
    );
    expect(code).toBe(0);
    expect(out[0]).toBe('unknown  A -> B: A (because the routes of A)');
  });

  it('takes a document in which it understands nothing for an error', async () => {
    const { code, json } = await run(
      ['what-if', '-', '--json'],
      'apiVersion: vnet-connectivity/v1\nkind: Topology\nvnets: {}\n',
    );
    expect(code).toBe(2);
    expect(json().scenarios).toEqual([]);
    expect(json().findings).toEqual([
      expect.objectContaining({ rule: 'nothing-understood' }),
    ]);
  });

  it('answers and says no to what Azure refuses', async () => {
    const { code, json } = await run(['reach', '-', '--json'], refused);
    expect(code).toBe(2);
    expect(json().findings[0]).toMatchObject({
      rule: 'peering-overlap',
      severity: 'error',
    });
    expect(json().flows).toHaveLength(2);
  });

  it.each(['', 'kind: Topology', '{', 'vnets: 1'])(
    'answers %j with findings, not with an exception',
    async input => {
      const { code, json } = await run(['reach', '-', '--json'], input);
      expect(code).toBe(2);
      expect(json().flows).toEqual([]);
      expect(json().findings.length).toBeGreaterThan(0);
    },
  );
});

describe('what-if', () => {
  it('fails every element, and every pair when asked to', async () => {
    const { code, json } = await run(['what-if', '-', '--json'], spec);
    expect(code).toBe(0);
    expect(json().scenarios).toContainEqual({
      failed: ['peering:neu/weu'],
      lost: [
        { from: 'vnet:weu', to: 'vnet:neu' },
        { from: 'vnet:neu', to: 'vnet:weu' },
      ],
      rerouted: [],
    });
    const pairs = await run(
      ['what-if', '-', '--failures', '2', '--json'],
      spec,
    );
    expect(pairs.json().scenarios).toHaveLength(6);
  });

  const sharedGateway = `
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso-core, owner: group:default/network }
regions:
  weu: { location: westeurope }
  neu: { location: northeurope }
  eus: { location: eastus }
interconnect: { pattern: global-peering, topology: hub-and-spoke, hub: weu }
onPremises:
  via: vpn
  gateways: transit
  gatewayRegion: weu
  sites:
    hq: { addressSpace: [192.168.0.0/16], devices: [{ ipAddress: 203.0.113.10, asn: 65050, bgpPeerAddress: 192.168.0.1 }] }
`;
  const perRegion = sharedGateway
    .replace('gateways: transit\n  gatewayRegion: weu', 'gateways: per-region')
    .replace(', topology: hub-and-spoke, hub: weu', '');
  const wan = perRegion.replace('global-peering', 'virtual-wan');
  const tunnels = perRegion.replace(
    'global-peering',
    'vnet-to-vnet, bgp: true',
  );
  const halfKnown = `${topology}unknown: [{ what: it, routing: [A] }]\n`;

  it.each([
    ['peering', spec],
    ['a shared gateway', sharedGateway],
    ['gateways per region', perRegion],
    ['virtual WAN', wan],
    ['VNet-to-VNet', tunnels],
    ['a topology', topology],
    ['a topology of which something is missing', halfKnown],
  ])('says the same as text and as JSON: %s', async (_, input) => {
    for (const failures of ['1', '2']) {
      const args = ['what-if', '-', '--failures', failures];
      const { out } = await run(args, input);
      const { json } = await run([...args, '--json'], input);
      const told = new Map(
        out.flatMap((line): [string, number[]][] => {
          const found =
            /^(\S.*): (?:no|(\d+)) flows? lost(?:, (\d+) unknown)?(?:, (\d+) takes? another way)?$/.exec(
              line,
            );
          return found
            ? [[found[1], found.slice(2).map(text => Number(text ?? 0))]]
            : [];
        }),
      );
      const { scenarios } = json() as {
        scenarios: {
          failed: string[];
          lost: unknown[];
          unknown?: unknown[];
          rerouted: unknown[];
        }[];
      };
      const counted = scenarios
        .map(({ failed, lost, unknown = [], rerouted }): [string, number[]] => [
          failed.join(' and '),
          [lost.length, unknown.length, rerouted.length],
        ])
        .filter(([, counts]) => counts.some(count => count > 0));
      expect(scenarios.length).toBeGreaterThan(0);
      expect([...told]).toEqual(counted);
    }
  });

  it('lists everything that a shared gateway and the peerings to it stop', async () => {
    const { out } = await run(['what-if', '-'], sharedGateway);
    expect(out).toContain('vpn-gateway:weu: 6 flows lost');
    expect(out).toContain('peering:neu/weu: 4 flows lost');
  });

  it('surveys all failures in figures, and the smallest that stop something', async () => {
    const args = ['what-if', '-', '--failures', '2', '--survey'];
    const { code, json } = await run([...args, '--json'], sharedGateway);
    expect(code).toBe(0);
    const { scenarios } = (
      await run(['what-if', '-', '--failures', '2', '--json'], sharedGateway)
    ).json();
    const survey = json();
    expect(Object.keys(survey).sort()).toEqual([
      'causes',
      'findings',
      'flows',
      'form',
      'moreCauses',
      'pairs',
      'rows',
      'singles',
      'unknownFlows',
    ]);
    expect(survey.singles.studied + survey.pairs.studied).toBe(
      scenarios.length,
    );
    expect(survey.causes).toContainEqual(
      expect.objectContaining({ failed: ['vpn-gateway:weu'], count: 6 }),
    );
    const { out } = await run(args, sharedGateway);
    expect(out).toContain('vpn-gateway:weu: 6 flows lost');
    expect(out).toContain('vpn-gateway:weu stops 6 flows:');
  });

  it('surveys nothing where the document is no network', async () => {
    const { json } = await run(['what-if', '-', '--survey', '--json'], '[]');
    expect(json()).toMatchObject({ flows: 0, rows: [], causes: [] });
    expect(json().findings.length).toBeGreaterThan(0);
  });

  it('follows one scenario flow by flow', async () => {
    const args = ['what-if', '-', '--only', 'vpn-gateway:weu'];
    const { json } = await run([...args, '--json'], sharedGateway);
    const all = (await run(['what-if', '-', '--json'], sharedGateway)).json();
    const [{ failed, lost }] = json().scenarios;
    expect(failed).toEqual(['vpn-gateway:weu']);
    expect(lost).toEqual(
      all.scenarios.find(
        (each: { failed: string[] }) => each.failed[0] === failed[0],
      ).lost,
    );
    const { out } = await run(args, sharedGateway);
    expect(out).toContain('vpn-gateway:weu: 6 flows lost');
    expect(out.filter(line => line.endsWith(': lost'))).toHaveLength(6);
    const instance = await run(
      ['what-if', '-', '--only', 'vpn-gateway:weu#0'],
      sharedGateway,
    );
    expect(instance.out).toContainEqual(
      expect.stringMatching(/^vpn-gateway:weu#0: no flow lost/),
    );
  });

  it.each([
    [['--only', 'x'], 'No element of the network is named x'],
    [['--only', 'vpn-gateway:weu', '--survey'], '--only is about one'],
    [['--only', 'vpn-gateway:weu', '--failures', '1'], '--only is about one'],
  ])('refuses %j', async (args, reason) => {
    const { code, errors } = await run(
      ['what-if', '-', ...args],
      sharedGateway,
    );
    expect(code).toBe(1);
    expect(errors).toContain(reason);
  });

  it('counts to two', async () => {
    const { code, errors } = await run(
      ['what-if', '-', '--failures', '3'],
      spec,
    );
    expect(code).toBe(1);
    expect(errors).toContain('--failures is 1 or 2');
  });
});

describe('assert', () => {
  it('shows the path that contradicts a case', async () => {
    const { code, json } = await run(['assert', '-', '--json'], cases);
    expect(code).toBe(2);
    expect(json()).toEqual({
      passed: 1,
      failed: 1,
      cases: [
        { id: 'peered', ok: true, why: '' },
        {
          id: 'wrong',
          ok: false,
          why: expect.stringContaining('A -> peering:A-B -> B'),
        },
      ],
    });
  });

  it('answers what is no list of cases with exit code 1', async () => {
    const { code, errors } = await run(['assert', '-'], 'a: b');
    expect(code).toBe(1);
    expect(errors).toContain('no list of cases');
  });
});
