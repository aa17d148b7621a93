import fc from 'fast-check';
import { randomGraph } from '../__testUtils__/random-graph';
import { assertCases } from '../cases/assert-cases';
import type {
  TopologyDocument,
  UnknownEntry,
} from '../../readers/topology/schema';
import { withFailures } from '../network';
import { buildDocumentNetwork } from '../__testUtils__/document-network';
import { reachability } from './reachability';
import { whatIf } from './what-if';

/** Answers by flow: yes, no, some, or what is missing. */
function answers(graph: TopologyDocument) {
  return Object.fromEntries(
    reachability(buildDocumentNetwork(graph)).flows.map(
      ({ from, to, reachable, some, unknown }) => {
        const known = reachable ? 'yes' : 'no';
        return [`${from} ${to}`, unknown?.join() ?? (some ? 'some' : known)];
      },
    ),
  );
}

/** Networks of one range each, peered as pairs of names say, such as `AB`. */
function peered(names: string, pairs: readonly string[]): TopologyDocument {
  return {
    vnets: Object.fromEntries(
      [...names].map((name, index) => [
        name,
        { prefixes: [`10.${index}.0.0/16`] },
      ]),
    ),
    peerings: pairs.flatMap(([a, b]) => [
      { from: a, to: b, allowForwardedTraffic: true },
      { from: b, to: a, allowForwardedTraffic: true },
    ]),
  };
}

const missing = (entry: Omit<UnknownEntry, 'what'>): UnknownEntry => ({
  what: 'it',
  ...entry,
});

describe('what is missing', () => {
  it('concerns what depends on it, and nothing else', () => {
    const graph = peered('ABCD', ['AB', 'CD']);
    expect(
      answers({ ...graph, unknown: [missing({ peering: ['A', 'C'] })] }),
    ).toEqual({
      ...answers(graph),
      'A C': 'it',
      'C A': 'it',
    });
    expect(
      answers({ ...graph, unknown: [missing({ routing: ['A'] })] }),
    ).toMatchObject({ 'A B': 'it', 'B A': 'it', 'C D': 'yes', 'C B': 'no' });
    // A has no route to D, whatever becomes of its packets in B.
    expect(
      answers({ ...graph, unknown: [missing({ routing: ['B'] })] }),
    ).toMatchObject({ 'A B': 'it', 'A D': 'no', 'C D': 'yes' });
    expect(
      new Set(
        Object.values(
          answers({
            ...graph,
            unknown: [missing({ routing: ['everything'] })],
          }),
        ),
      ),
    ).toEqual(new Set(['it']));
  });

  it('takes what it has no name for as everything', () => {
    const graph = peered('AB', ['AB']);
    expect(
      answers({ ...graph, unknown: [missing({ routing: ['nobody'] })] }),
    ).toEqual({ 'A B': 'it', 'B A': 'it' });
  });

  it('leaves the other half of a peering open', () => {
    expect(
      answers({
        ...peered('AB', []),
        peerings: [{ from: 'A', to: 'B' }],
        unknown: [missing({ peering: ['A', 'B'] })],
      }),
    ).toEqual({ 'A B': 'it', 'B A': 'it' });
  });

  it('is about one subnet where only its route table is missing', () => {
    const graph = peered('AB', ['AB']);
    const found = answers({
      ...graph,
      vnets: {
        ...graph.vnets,
        A: {
          prefixes: ['10.0.0.0/16'],
          subnets: { web: '10.0.1.0/24', app: '10.0.2.0/24' },
        },
      },
      unknown: [missing({ routing: ['A/app'] })],
    });
    expect(found).toMatchObject({
      'A/web B': 'yes',
      'B A/web': 'yes',
      'A/app B': 'it',
      'B A/app': 'it',
      'A/web A/app': 'it',
      'A B': 'it',
    });
  });

  it('is about an appliance that nobody has read', () => {
    const graph: TopologyDocument = {
      ...peered('HAB', ['HA', 'HB']),
      udrs: ['A', 'B'].map(vnet => ({
        vnet,
        routes: [
          {
            prefix: '0.0.0.0/0',
            nextHopType: 'VirtualAppliance' as const,
            nextHop: '10.0.1.4',
          },
        ],
      })),
    };
    expect(answers(graph)).toMatchObject({ 'A B': 'no', 'A H': 'yes' });
    expect(
      answers({ ...graph, unknown: [missing({ nextHops: ['10.0.1.4'] })] }),
    ).toMatchObject({ 'A B': 'it', 'B A': 'it', 'A H': 'yes', 'H B': 'yes' });
  });

  it('is no appliance for a network that is not joined to where it would be', () => {
    const graph = peered('HAB', ['HA', 'AB']);
    const found = answers({
      ...graph,
      udrs: ['A', 'B'].map(vnet => ({
        vnet,
        routes: [
          {
            prefix: '0.0.0.0/0',
            nextHopType: 'VirtualAppliance' as const,
            nextHop: '10.0.1.4',
          },
        ],
      })),
      unknown: [missing({ nextHops: ['10.0.1.4'] })],
    });
    // B sends to an address in H, with which it is not peered.
    expect(found).toMatchObject({ 'B H': 'no', 'A B': 'yes' });
  });

  it('does not take a known way away where a gateway may have more routes', () => {
    const found = answers({
      vnets: {
        H: {
          prefixes: ['10.0.0.0/16'],
          gateways: [{ type: 'vpn', bgp: true, asn: 65010 }],
        },
        S: { prefixes: ['10.1.0.0/16'] },
        T: { prefixes: ['10.2.0.0/16'] },
      },
      peerings: [
        { from: 'H', to: 'S', allowGatewayTransit: true },
        { from: 'S', to: 'H', useRemoteGateways: true },
      ],
      sites: {
        hq: { prefixes: ['192.168.0.0/24'], asn: 65050, devices: ['d'] },
        far: { prefixes: ['192.168.1.0/24'], asn: 65051, devices: ['d'] },
      },
      connections: [
        { id: 'c', type: 'ipsec', a: 'H/vpn', b: 'hq/d', bgp: true },
      ],
      unknown: [missing({ routes: ['H/vpn', 'hq', 'far'] })],
    });
    expect(found).toMatchObject({
      'S hq': 'yes',
      'hq S': 'yes',
      'H hq': 'yes',
      'S H': 'yes',
      // The other site may be behind the gateway as well.
      'S far': 'it',
      // T has no gateway, whatever that of H learns.
      'T hq': 'no',
    });
  });

  it('decides nothing where a request or a reply is lost for certain', () => {
    expect(
      answers({
        ...peered('AB', ['AB']),
        udrs: [
          {
            vnet: 'B',
            routes: [{ prefix: '10.0.0.0/16', nextHopType: 'None' }],
          },
        ],
        unknown: [missing({ routing: ['A'] })],
      }),
    ).toEqual({ 'A B': 'no', 'B A': 'no' });
  });

  it('never turns a right answer into a wrong one: only into unknown', () => {
    fc.assert(
      fc.property(randomGraph(true), fc.nat(), (graph, drawn) => {
        const truth = answers(graph);
        const hidden = withoutPart(graph, drawn);
        // A site is asked for one address of every route in its ranges: what a missing route cuts out is not asked.
        const known = Object.entries(answers(hidden)).filter(
          ([flow, answer]) => answer !== 'it' && truth[flow] !== 'some',
        );
        expect(known).toEqual(known.map(([flow]) => [flow, truth[flow]]));
      }),
      { numRuns: 400 },
    );
  });
});

/** A network with one thing left out of the document, and said to be. */
function withoutPart(graph: TopologyDocument, drawn: number): TopologyDocument {
  const { peerings = [], connections = [], udrs = [], nvas = [] } = graph;
  const all: TopologyDocument[] = [
    ...peerings.map(({ from, to }) => ({
      ...graph,
      peerings: peerings.filter(each => each.from !== from || each.to !== to),
      unknown: [missing({ peering: [from, to], routes: [from, to] })],
    })),
    ...connections.map(({ id, a, b }) => ({
      ...graph,
      connections: connections.filter(each => each.id !== id),
      unknown: [missing({ routes: [a, b.split('/d')[0]] })],
    })),
    ...udrs.map(table => ({
      ...graph,
      udrs: udrs.filter(each => each !== table),
      unknown: [missing({ routing: [table.vnet] })],
    })),
    ...nvas.map(({ id, ip }) => ({
      ...graph,
      nvas: nvas.filter(each => each.id !== id),
      unknown: [missing({ nextHops: [ip] })],
    })),
  ];
  return all.length === 0 ? { ...graph, unknown: [] } : all[drawn % all.length];
}

describe('questions about a network of which something is missing', () => {
  const graph: TopologyDocument = {
    ...peered('AB', ['AB']),
    avnm: { topology: 'mesh', members: ['A', 'B'], globalMesh: true },
    unknown: [missing({ routing: ['connectedGroup'] })],
  };

  it('tell what a failure leaves open apart from what it stops', () => {
    const { scenarios, unknownFlows } = whatIf(buildDocumentNetwork(graph));
    expect(unknownFlows).toBe(0);
    expect(JSON.parse(JSON.stringify(scenarios))).toEqual([
      {
        failed: ['peering:A-B'],
        lost: [],
        unknown: [
          { from: 'A', to: 'B', unknown: ['it'] },
          { from: 'B', to: 'A', unknown: ['it'] },
        ],
        rerouted: [],
      },
    ]);
  });

  it('answer a failure as if it were asked alone', () => {
    fc.assert(
      fc.property(randomGraph(true), fc.nat(), (whole, drawn) => {
        const network = buildDocumentNetwork(withoutPart(whole, drawn));
        const before = reachability(network).flows;
        for (const { failed, lost, unknown = [] } of whatIf(network)
          .scenarios) {
          const state = withFailures(network, failed);
          if (!('network' in state)) throw new Error(state.unknown.join());
          const after = reachability(state.network).flows;
          const became = (reachable: boolean | null) =>
            after
              .filter(
                (flow, index) =>
                  before[index].reachable && flow.reachable === reachable,
              )
              .map(({ from, to }) => `${from} ${to}`);
          const ends = (flows: readonly { from: string; to: string }[]) =>
            flows.map(({ from, to }) => `${from} ${to}`);
          expect([failed, ends(lost)]).toEqual([failed, became(false)]);
          expect([failed, ends(unknown)]).toEqual([failed, became(null)]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('fail a case as unknown, not as no', () => {
    const known = peered('AB', ['AB']);
    const open = { ...known, unknown: [missing({ routing: ['A'] })] };
    const expected = (reachable: boolean | null) => [
      { from: 'A', to: 'B', reachable },
    ];
    const result = assertCases(
      JSON.stringify([
        { id: 'open', topology: open, expect: expected(true) },
        { id: 'told to be open', topology: open, expect: expected(null) },
        { id: 'not open', topology: known, expect: expected(null) },
      ]),
    );
    expect(result).toMatchObject({
      passed: 1,
      failed: 2,
      cases: [
        {
          id: 'open',
          ok: false,
          why: 'A -> B: unknown, because it',
          unknown: ['it'],
        },
        { id: 'told to be open', ok: true, why: '' },
        { id: 'not open', ok: false },
      ],
    });
  });
});
