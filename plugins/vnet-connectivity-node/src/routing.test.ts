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
