import { resolve } from 'node:path';
import { runCommandLine } from '../cli';

const group =
  '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg/providers/Microsoft.Network';

/** Two networks of Azure, of which the first is peered with one of another subscription. */
const exported = JSON.stringify(
  ['vnet-a', 'vnet-b'].map((name, at) => ({
    id: `${group}/virtualNetworks/${name}`,
    name,
    type: 'microsoft.network/virtualnetworks',
    location: 'westeurope',
    properties: {
      addressSpace: { addressPrefixes: [`10.${at}.0.0/16`] },
      subnets: [],
      virtualNetworkPeerings:
        at === 0
          ? [
              {
                name: 'far',
                id: `${group}/virtualNetworks/vnet-a/virtualNetworkPeerings/far`,
                properties: {
                  peeringState: 'Connected',
                  peeringSyncLevel: 'FullyInSync',
                  remoteVirtualNetwork: {
                    id: `${group.replace(
                      '0000',
                      '9999',
                    )}/virtualNetworks/vnet-far`,
                  },
                  allowVirtualNetworkAccess: true,
                },
              },
            ]
          : [],
    },
  })),
);

const topology = `
apiVersion: vnet-connectivity/v1
kind: Topology
vnets: { A: { prefixes: [10.1.0.0/16] }, B: { prefixes: [10.2.0.0/16] } }
peerings: [{ from: A, to: B }, { from: B, to: A }]
`;

async function assertIn(
  file: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
) {
  const files = new Map(
    Object.entries({ [file]: text, ...others }).map(([path, content]) => [
      resolve(path),
      content,
    ]),
  );
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(['assert', file, '--json'], {
    read: async path => {
      const found = files.get(resolve(path));
      if (found === undefined) throw new Error(`there is no ${path}`);
      return found;
    },
    print: line => out.push(line),
    printError: line => errors.push(line),
  });
  return {
    code,
    errors: errors.join('\n'),
    ...(out.length > 0 ? JSON.parse(out.join('\n')) : {}),
  };
}

describe('assert', () => {
  it('takes documents of any form by their paths, beside inline topologies', async () => {
    const result = await assertIn(
      'cases/all.yaml',
      `
- id: export
  network: ../exports/net.json
  expect: [{ from: vnet-a, to: VNET-B, reachable: false }]
- id: failed peering
  network: net.yaml
  failure: peering:A-B
  expect: [{ from: A, to: B, reachable: false }]
- id: inline
  topology: { vnets: { A: { prefixes: [10.1.0.0/16] }, B: { prefixes: [10.2.0.0/16] } } }
  expect: [{ from: A, to: B, reachable: false }]
`,
      { 'exports/net.json': exported, 'cases/net.yaml': topology },
    );
    expect(result).toMatchObject({ code: 0, passed: 3, failed: 0 });
  });

  it('reads what is expected of the export beside which the file is', async () => {
    const expected = (reachable: boolean) => `
form: an export
flows:
  - { from: vnet-a, to: vnet-b, reachable: ${reachable} }
  - { from: vnet-b, to: vnet-a, reachable: true, accept: [false, null] }
  - { from: vnet-a, to: vnet-far, reachable: null }
why: they are not peered
`;
    const others = { 'exports/net.json': exported };
    expect(
      await assertIn('exports/net.expect.yaml', expected(false), others),
    ).toMatchObject({ code: 0, passed: 1, cases: [{ id: 'net.json' }] });
    const wrong = await assertIn(
      'exports/net.expect.yaml',
      expected(true),
      others,
    );
    expect(wrong).toMatchObject({ code: 2, failed: 1 });
    expect(wrong.cases[0].why).toMatch(
      /^vnet-a -> vnet-b: expected to be reachable, but the request is lost/,
    );
  });

  it('does not take a name for unknown that nothing in the document has', async () => {
    const result = await assertIn(
      'exports/net.expect.yaml',
      'flows: [{ from: vnet-a, to: vnet-typo, reachable: null }]',
      { 'exports/net.json': exported },
    );
    expect(result.code).toBe(2);
    expect(result.cases[0].why).toMatch(/vnet-typo is neither/);
  });

  it.each([
    ['is not there', {}, /there is no/],
    ['is no network', { 'none.json': '{"a": 1}' }, /none\.json: /],
  ])('fails the case of which the document %s', async (_, others, why) => {
    const result = await assertIn(
      'cases.yaml',
      '- { id: a, network: none.json, expect: [{ from: A, to: B }] }',
      others,
    );
    expect(result).toMatchObject({ code: 2, failed: 1 });
    expect(result.cases[0].why).toMatch(why);
  });

  it('says that it is not told which document is meant', async () => {
    const result = await assertIn(
      'expected.yaml',
      'flows: [{ from: A, to: B, reachable: true }]',
    );
    expect(result.code).toBe(1);
    expect(result.errors).toMatch(/which document it is about/);
  });

  it('refuses a case with both a topology and a document', async () => {
    const result = await assertIn(
      'cases.yaml',
      '- { id: a, network: a.json, topology: {}, expect: [] }',
    );
    expect(result.cases[0].why).toMatch(/either a topology or a network/);
  });
});
