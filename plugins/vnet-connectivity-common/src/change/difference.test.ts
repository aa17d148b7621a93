import { nothingUnknown } from '../network/unknown';
import { graphOfDocument } from '../readers/topology/graph-of-document';
import type { TopologyDocument } from '../readers/topology/schema';
import { finish } from '../steps';
import { compared, documented } from './__testUtils__/compared';
import type { ComparableNetwork } from './comparable';
import type { NetworkDifference } from './difference';
import { differenceOfNetworks, losesFlows } from './difference';

/** `appears A -> B` for each change of a flow. */
function told({ flows }: NetworkDifference): string[] {
  return flows
    .map(({ from, to, change, partly, moved, symmetry }) =>
      [change, from, '->', to, partly && 'partly', moved, symmetry]
        .filter(Boolean)
        .join(' '),
    )
    .sort();
}

/** A hub with a firewall between two spokes, each of which sends the other's traffic to it. */
function inspected({
  back = true,
  there = true,
}: {
  readonly back?: boolean;
  readonly there?: boolean;
} = {}): TopologyDocument {
  const table = (vnet: string, prefix: string) => ({
    vnet,
    routes: [
      { prefix, nextHopType: 'VirtualAppliance' as const, nextHop: '10.0.0.4' },
    ],
  });
  return {
    vnets: {
      Hub: { prefixes: ['10.0.0.0/16'] },
      A: { prefixes: ['10.1.0.0/16'] },
      B: { prefixes: ['10.2.0.0/16'] },
    },
    peerings: ['A', 'B'].flatMap(spoke => [
      { from: 'Hub', to: spoke },
      { from: spoke, to: 'Hub', allowForwardedTraffic: true },
      { from: 'A', to: 'B' },
      { from: 'B', to: 'A' },
    ]),
    nvas: [{ id: 'fw', vnet: 'Hub', ip: '10.0.0.4', stateful: false }],
    udrs: [
      ...(there ? [table('A', '10.2.0.0/16')] : []),
      ...(back ? [table('B', '10.1.0.0/16')] : []),
    ],
  };
}

describe('flows', () => {
  const pair: TopologyDocument = {
    vnets: {
      A: { prefixes: ['10.1.0.0/16'] },
      B: { prefixes: ['10.2.0.0/16'] },
    },
    peerings: [
      { from: 'A', to: 'B' },
      { from: 'B', to: 'A' },
    ],
  };

  it('appear and vanish with a peering', () => {
    const apart = { ...pair, peerings: [] };
    expect(told(compared(apart, pair))).toEqual([
      'appears A -> B',
      'appears B -> A',
    ]);
    const lost = compared(pair, apart);
    expect(told(lost)).toEqual(['vanishes A -> B', 'vanishes B -> A']);
    expect(lost.flows[0]).toMatchObject({
      before: { reachable: true, path: ['A', 'peering:A-B', 'B'] },
      after: { reachable: false, path: ['A'] },
    });
    expect(losesFlows(lost)).toBe(true);
    expect(losesFlows(compared(apart, pair))).toBe(false);
  });

  it('appear with a network that is added, and vanish with one that is removed', () => {
    const alone = { vnets: { A: pair.vnets!.A } };
    const difference = compared(alone, pair);
    expect(told(difference)).toEqual(['appears A -> B', 'appears B -> A']);
    expect(difference.flows[0].before).toBeNull();
    expect(told(compared(pair, alone))).toEqual([
      'vanishes A -> B',
      'vanishes B -> A',
    ]);
  });

  it('move where another way is taken, in one direction too', () => {
    const both = compared(
      inspected({ there: false, back: false }),
      inspected(),
    );
    expect(told(both)).toEqual(['moves A -> B both', 'moves B -> A both']);
    const one = compared(inspected(), inspected({ back: false }));
    expect(told(one)).toEqual([
      'moves A -> B back lost',
      'moves B -> A there lost',
    ]);
    expect(told(compared(inspected({ back: false }), inspected()))).toEqual([
      'moves A -> B back gained',
      'moves B -> A there gained',
    ]);
  });

  it('do not move where two ways are as good as each other', () => {
    const tunnels = (ids: readonly string[]): TopologyDocument => ({
      vnets: {
        A: {
          prefixes: ['10.1.0.0/16'],
          gateways: [
            { type: 'vpn', bgp: true, asn: 65010, activeActive: true },
          ],
        },
      },
      sites: {
        hq: { prefixes: ['192.168.0.0/16'], asn: 65001, devices: ['d1', 'd2'] },
      },
      connections: ids.map((id, at) => ({
        id,
        type: 'ipsec',
        a: 'A/vpn',
        b: `hq/d${at + 1}`,
        bgp: true,
      })),
    });
    const difference = compared(tunnels(['a', 'b']), tunnels(['z', 'b']));
    expect(told(difference)).toEqual([]);
    expect(difference.elements).toEqual([
      {
        id: 'conn:z',
        kind: 'connection',
        change: 'renamed',
        was: 'conn:a',
        fields: [],
      },
    ]);
  });

  it('become unknown with a gap, and known without it', () => {
    const open = {
      ...pair,
      unknown: [{ what: 'a route table', routing: ['A'] }],
    };
    const difference = compared(pair, open);
    expect(told(difference)).toEqual([
      'becomes-unknown A -> B',
      'becomes-unknown B -> A',
    ]);
    expect(difference.flows[0].after).toMatchObject({
      reachable: null,
      unknown: ['a route table'],
    });
    expect(losesFlows(difference)).toBe(true);
    expect(told(compared(open, pair))).toEqual([
      'becomes-known A -> B',
      'becomes-known B -> A',
    ]);
  });

  it('vanish with their end and appear with it, although it was not known whether they work', () => {
    const open = {
      ...pair,
      unknown: [{ what: 'a route table', routing: ['A'] }],
    };
    const alone = { vnets: { A: pair.vnets!.A } };
    expect(told(compared(open, alone))).toEqual([
      'vanishes A -> B',
      'vanishes B -> A',
    ]);
    expect(compared(open, alone).flows[0]).toMatchObject({
      before: { reachable: null },
      after: null,
    });
    expect(losesFlows(compared(open, alone))).toBe(true);
    expect(told(compared(alone, open))).toEqual([
      'appears A -> B',
      'appears B -> A',
    ]);
    expect(losesFlows(compared(alone, open))).toBe(false);
  });

  it('are unknown with a network that an incomplete document may leave out', () => {
    const partOfIt: ComparableNetwork = {
      ...documented({ vnets: { A: pair.vnets!.A } }),
      graph: {
        ...documented({ vnets: { A: pair.vnets!.A } }).graph,
        unknown: [{ ...nothingUnknown, what: 'a missing page', more: true }],
      },
    };
    const difference = finish(differenceOfNetworks(documented(pair), partOfIt));
    expect(told(difference)).toEqual([
      'becomes-unknown A -> B',
      'becomes-unknown B -> A',
    ]);
    expect(difference.flows[0].after).toMatchObject({
      reachable: null,
      unknown: ['a missing page'],
    });
    expect(difference.elements).toContainEqual({
      id: 'B',
      kind: 'vnet',
      change: 'not-seen',
      seen: 'before',
      fields: [],
    });
  });

  it('vanish in part where one subnet is cut off', () => {
    const withSubnets = (cut: boolean): TopologyDocument => ({
      ...pair,
      vnets: {
        ...pair.vnets,
        A: {
          prefixes: ['10.1.0.0/16'],
          subnets: { app: '10.1.0.0/24', db: '10.1.1.0/24' },
        },
      },
      udrs: cut
        ? [
            {
              vnet: 'A',
              subnet: 'db',
              routes: [{ prefix: '10.2.0.0/16', nextHopType: 'None' }],
            },
          ]
        : [],
    });
    expect(told(compared(withSubnets(false), withSubnets(true)))).toEqual([
      'vanishes A -> B partly',
      'vanishes A/db -> B',
      'vanishes B -> A partly',
      'vanishes B -> A/db',
    ]);
    expect(told(compared(withSubnets(true), withSubnets(false)))).toEqual([
      'appears A -> B partly',
      'appears A/db -> B',
      'appears B -> A partly',
      'appears B -> A/db',
    ]);
  });
});

describe('elements', () => {
  it('names fields that changed, and what is new or gone', () => {
    const { elements } = compared(inspected(), {
      ...inspected({ back: false }),
      peerings: inspected().peerings!.map(each =>
        each.from === 'Hub' && each.to === 'A'
          ? { ...each, allowGatewayTransit: true }
          : each,
      ),
    });
    expect(elements).toEqual([
      {
        id: 'peering:Hub->A',
        kind: 'peering-half',
        change: 'changed',
        fields: [{ name: 'allowGatewayTransit', before: false, after: true }],
      },
      {
        id: 'route-table:B',
        kind: 'route-table',
        change: 'removed',
        fields: [],
      },
    ]);
  });

  it('names a route of a route table that is new', () => {
    const { elements } = compared(inspected(), {
      ...inspected(),
      udrs: inspected().udrs!.map(table =>
        table.vnet === 'A'
          ? {
              ...table,
              routes: [
                ...table.routes!,
                { prefix: '0.0.0.0/0', nextHopType: 'Internet' as const },
              ],
            }
          : table,
      ),
    });
    expect(elements).toEqual([
      {
        id: 'route-table:A',
        kind: 'route-table',
        change: 'changed',
        fields: [{ name: 'route 0.0.0.0/0', before: null, after: 'Internet' }],
      },
    ]);
  });

  it('recognises a network in any case, and one that was certainly renamed', () => {
    const renamed = (names: readonly [string, string]): TopologyDocument => ({
      vnets: {
        [names[0]]: { prefixes: ['10.1.0.0/16'] },
        [names[1]]: { prefixes: ['10.2.0.0/16'] },
      },
      peerings: [
        { from: names[0], to: names[1] },
        { from: names[1], to: names[0] },
      ],
    });
    expect(compared(renamed(['a', 'b']), renamed(['A', 'B']))).toEqual({
      flows: [],
      elements: [],
      routes: [],
    });
    expect(compared(renamed(['A', 'B']), renamed(['A', 'New']))).toEqual({
      flows: [],
      elements: [
        { id: 'New', kind: 'vnet', change: 'renamed', was: 'B', fields: [] },
      ],
      routes: [],
    });
  });

  it('takes networks for others where several could be the renamed one', () => {
    const twice = (a: string, b: string): TopologyDocument => ({
      vnets: {
        [a]: { prefixes: ['10.1.0.0/16'] },
        [b]: { prefixes: ['10.1.0.0/16'] },
      },
    });
    expect(
      compared(twice('A', 'B'), twice('C', 'D')).elements.map(
        ({ id, change }) => `${change} ${id}`,
      ),
    ).toEqual(['added C', 'added D', 'removed A', 'removed B']);
  });

  it('takes two networks with one resource id for the same', () => {
    const named = (key: string, id: string): ComparableNetwork => ({
      graph: graphOfDocument({ vnets: { [key]: { prefixes: [] } } }),
      names: 'document',
      ids: { vnets: { [key]: id }, circuits: {} },
    });
    const { elements } = finish(
      differenceOfNetworks(named('hub', '/rg/HUB'), named('rg/hub', '/RG/hub')),
    );
    expect(elements).toEqual([
      { id: 'rg/hub', kind: 'vnet', change: 'renamed', was: 'hub', fields: [] },
    ]);
  });
});

describe('routes', () => {
  it('are new, moved or gone for each network that is in both', () => {
    const { routes } = compared(
      inspected({ there: false, back: false }),
      inspected({ back: false }),
    );
    expect(routes).toEqual([
      {
        network: 'A',
        prefix: '10.2.0.0/16',
        change: 'moved',
        before: {
          nextHop: 'peering:A-B',
          source: 'peering',
          path: ['peering:A-B', 'B'],
        },
        after: { nextHop: '10.0.0.4', source: 'user', path: [] },
      },
    ]);
  });
});
