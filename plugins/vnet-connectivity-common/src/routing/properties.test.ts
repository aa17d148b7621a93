import fc from 'fast-check';
import { randomGraph } from './__testUtils__/random-graph';
import { randomWan } from './__testUtils__/random-wan';
import { referenceReachability } from './__testUtils__/reference';
import type { TopologyDocument } from '../readers/topology/schema';
import { buildDocumentNetwork } from './__testUtils__/document-network';
import { consequencesOf } from './questions/consequences';
import { walks } from './forwarding/walk';
import type { Endpoint } from './model/types';
import { answerOf } from './questions/answer';
import { difference } from './questions/difference';
import { failuresOnlyTakeAway } from './questions/monotone';
import { failMore, observe } from './questions/observation';
import type { Direction } from './questions/direction';
import { direction, isFlow } from './questions/direction';
import { reachability } from './questions/reachability';
import { whatIf } from './questions/what-if';
import type { Network } from './state';
import { fork, fromScratch } from './state';

const runs = { numRuns: 60 };

function working(network: Network): string[] {
  return reachability(network)
    .flows.filter(({ reachable }) => reachable)
    .map(({ from, to }) => `${from} -> ${to}`)
    .sort();
}

/** Elements to fail, from numbers that fast-check draws. */
function pick({ model }: Network, numbers: readonly number[]): number[] {
  const { failable } = model;
  return failable.length === 0
    ? []
    : [...new Set(numbers.map(number => failable[number % failable.length]))];
}

function outcomes(directions: readonly (Direction | undefined)[]) {
  return directions.map(
    each => each && { delivered: each.delivered, path: each.walk.path },
  );
}

/** A flow between two machines, on each way there with each way back, one by one. */
function onEveryWay(network: Network, from: Endpoint, to: Endpoint) {
  const { stateful } = network.model;
  const waysOf = (source: Endpoint, target: Endpoint) =>
    walks(network, source.probes[0], target.probes[0].address).map(
      ({ arrived, path }) => ({
        arrives: arrived === target.element,
        firewalls: [...new Set(path.filter(each => stateful.has(each)))]
          .sort()
          .join(),
      }),
    );
  const [there, back] = [waysOf(from, to), waysOf(to, from)];
  return {
    ways: there.length * back.length,
    works: there.every(request =>
      back.every(
        reply =>
          request.arrives &&
          reply.arrives &&
          request.firewalls === reply.firewalls,
      ),
    ),
  };
}

const anyNetwork = fc.oneof(randomWan, fc.boolean().chain(randomGraph));

const numbers = fc.array(fc.nat(), { minLength: 1, maxLength: 3 });

/** The same network in a document of the opposite order. */
function reversed(graph: TopologyDocument): TopologyDocument {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? [...value].reverse()
      : Object.fromEntries(Object.entries(value as object).reverse());
  return {
    ...graph,
    ...Object.fromEntries(
      (['vnets', 'peerings', 'connections', 'sites', 'circuits'] as const)
        .filter(section => graph[section] !== undefined)
        .map(section => [section, turned(graph[section])]),
    ),
  };
}

/** Every flow with its ways, by its ends. */
function answers(graph: TopologyDocument): string[] {
  return reachability(buildDocumentNetwork(graph))
    .flows.map(flow => JSON.stringify(flow))
    .sort();
}

describe('routing', () => {
  it('does not depend on the order of the document', () => {
    fc.assert(
      fc.property(fc.boolean().chain(randomGraph), graph => {
        expect(answers(reversed(graph))).toEqual(answers(graph));
      }),
      { numRuns: 200 },
    );
  });

  it('follows a direction among all others as it follows it alone', () => {
    // Ways are shared from a place on, unless the source of the packet counts there.
    const told = (each: Direction | undefined) =>
      each &&
      JSON.stringify(each, (key, value) => {
        if (key === 'isShared') return undefined;
        return typeof value === 'function' ? value() : value;
      });
    fc.assert(
      fc.property(anyNetwork, numbers, (graph, drawn) => {
        const intact = buildDocumentNetwork(graph);
        const { endpoints } = intact.model;
        for (const network of [intact, fork(intact, pick(intact, drawn))]) {
          expect(observe(network).directions.map(told)).toEqual(
            endpoints.flatMap(from =>
              endpoints.map(to =>
                isFlow(from, to)
                  ? told(direction(network, from, to))
                  : undefined,
              ),
            ),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('answers what holds on every equal way there and back', () => {
    let several = 0;
    fc.assert(
      fc.property(anyNetwork, numbers, (graph, drawn) => {
        const intact = buildDocumentNetwork(graph);
        for (const network of [intact, fork(intact, pick(intact, drawn))]) {
          const { endpoints } = network.model;
          for (const { from, to, reachable } of reachability(network).flows) {
            const [a, b] = [from, to].map(
              id => endpoints.find(each => each.id === id)!,
            );
            if (a.probes.length > 1 || b.probes.length > 1) continue;
            const found = onEveryWay(network, a, b);
            if (found.ways > 1) several += 1;
            expect([from, to, reachable]).toEqual([from, to, found.works]);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(several).toBeGreaterThan(200);
  });

  it('agrees with path enumeration', () => {
    fc.assert(
      fc.property(randomGraph(false), graph => {
        expect(working(buildDocumentNetwork(graph))).toEqual(
          [...referenceReachability(graph)].sort(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('never lets peering alone be transitive', () => {
    fc.assert(
      fc.property(randomGraph(false), graph => {
        const alone: TopologyDocument = {
          vnets: graph.vnets,
          peerings: graph.peerings,
        };
        const peered = new Set(
          graph.peerings?.map(({ from, to }) => `${from} -> ${to}`),
        );
        expect(working(buildDocumentNetwork(alone))).toEqual(
          [...peered].sort(),
        );
      }),
      runs,
    );
  });

  it.each([false, true])(
    'changes as little as it must and is right (rich networks: %s)',
    rich => {
      fc.assert(
        fc.property(randomGraph(rich), numbers, (graph, drawn) => {
          const network = buildDocumentNetwork(graph);
          const base = observe(network);
          const after = failMore(base, pick(network, drawn));
          const incremental = base.directions.map(
            (each, place) => after.directions.get(place) ?? each,
          );
          const scratch = observe(fromScratch(after.network)).directions;
          expect(outcomes(incremental)).toEqual(outcomes(scratch));
        }),
        { numRuns: 150 },
      );
    },
  );

  it('answers after a failure what recomputation answers, with several equal ways and firewalls', () => {
    fc.assert(
      fc.property(anyNetwork, numbers, (graph, drawn) => {
        const network = buildDocumentNetwork(graph);
        const base = observe(network);
        const after = failMore(base, pick(network, drawn));
        const size = network.model.endpoints.length;
        const answersOf = (all: readonly (Direction | undefined)[]) =>
          all.map((forth, place) => {
            const back = all[(place % size) * size + Math.floor(place / size)];
            return forth && back && answerOf(forth, back);
          });
        expect(
          answersOf(
            base.directions.map(
              (each, place) => after.directions.get(place) ?? each,
            ),
          ),
        ).toEqual(answersOf(observe(fromScratch(after.network)).directions));
      }),
      { numRuns: 300 },
    );
  });

  it('is right, too, where whole ends fail, such as those of a region', () => {
    // Packets that a failed end never sends are followed once for all that they are for.
    fc.assert(
      fc.property(anyNetwork, fc.nat(), (graph, drawn) => {
        const network = buildDocumentNetwork(graph);
        const ends = network.model.endpoints.map(({ element }) => element);
        const base = observe(network);
        for (const count of [drawn % (ends.length + 1), ends.length]) {
          const after = failMore(base, ends.slice(0, count));
          const incremental = base.directions.map(
            (each, place) => after.directions.get(place) ?? each,
          );
          const scratch = observe(fromScratch(after.network)).directions;
          expect(outcomes(incremental)).toEqual(outcomes(scratch));
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each([false, true])(
    'finds for every pair of failures what recomputation finds (rich networks: %s)',
    rich => {
      fc.assert(
        fc.property(randomGraph(rich), graph => {
          const network = buildDocumentNetwork(graph);
          const { byName } = network.model.elements;
          for (const scenario of whatIf(network, { failures: 2 }).scenarios) {
            const { failed, lost, rerouted, lostCount, reroutedCount } =
              scenario;
            const elements = failed.map(id => byName.get(id)!);
            const truth = difference(
              network,
              fromScratch(fork(network, elements)),
            );
            const ends = (flows: readonly { from: string; to: string }[]) =>
              flows.map(({ from, to }) => `${from} -> ${to}`).sort();
            expect([failed, ends(lost)]).toEqual([failed, ends(truth.lost)]);
            const there = truth.rerouted.filter(
              ({ from, to, path }) =>
                reachability(network)
                  .flows.find(flow => flow.from === from && flow.to === to)
                  ?.path.join() !== path.join(),
            );
            expect([failed, ends(rerouted)]).toEqual([failed, ends(there)]);
            expect([lostCount, reroutedCount]).toEqual([
              lost.length,
              rerouted.length,
            ]);
          }
        }),
        { numRuns: 8 },
      );
    },
    60_000,
  );

  it('tells for any failures at once what the difference to the network before is', () => {
    fc.assert(
      fc.property(randomGraph(true), numbers, (graph, drawn) => {
        const network = buildDocumentNetwork(graph);
        const failed = pick(network, drawn);
        const found = consequencesOf(observe(network), failed);
        const truth = difference(network, fromScratch(fork(network, failed)));
        const ends = (flows: readonly { from: string; to: string }[]) =>
          flows.map(({ from, to }) => `${from} -> ${to}`).sort();
        expect(ends(found.lost)).toEqual(ends(truth.lost));
        const moved = new Set(ends(truth.rerouted));
        expect(ends(found.rerouted).filter(flow => !moved.has(flow))).toEqual(
          [],
        );
      }),
      runs,
    );
  });

  it('brings a lost flow back by failing more only where a withdrawn route uncovered another, or a less specific one', () => {
    fc.assert(
      fc.property(
        randomGraph(true),
        numbers,
        fc.nat(),
        (graph, drawn, more) => {
          const network = buildDocumentNetwork(graph);
          const first = fork(network, pick(network, drawn));
          const second = fork(first, pick(network, [more]));
          const before = new Set(working(first));
          const back = working(second).filter(flow => !before.has(flow));
          if (back.length === 0) return;
          expect(failuresOnlyTakeAway(network.model)).toBe(false);
          const uncovered = network.model.prefixes.list.some((_, id) =>
            second.routes(id).uncovered(),
          );
          // A stateful firewall lets a flow pass again once the way past it is gone.
          const inspected = network.model.stateful.size > 0;
          const summarised = Object.values(graph.sites ?? {}).some(
            ({ prefixes }) => prefixes.length > 1,
          );
          expect(uncovered || inspected || summarised).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order in which things are written down', () => {
    fc.assert(
      fc.property(randomGraph(true), graph => {
        const turned: TopologyDocument = {
          ...graph,
          vnets: Object.fromEntries(
            Object.entries(graph.vnets ?? {}).reverse(),
          ),
          sites: Object.fromEntries(
            Object.entries(graph.sites ?? {}).reverse(),
          ),
          peerings: [...(graph.peerings ?? [])].reverse(),
          connections: [...(graph.connections ?? [])].reverse(),
        };
        expect(working(buildDocumentNetwork(turned))).toEqual(
          working(buildDocumentNetwork(graph)),
        );
      }),
      runs,
    );
  });

  it('comes to an end, with a stable choice for every prefix', () => {
    fc.assert(
      fc.property(randomGraph(true), numbers, (graph, drawn) => {
        const network = buildDocumentNetwork(graph);
        const after = fork(network, pick(network, drawn));
        for (const state of [network, after]) {
          state.model.prefixes.list.forEach((_, id) =>
            expect(state.routes(id).stable).toBe(true),
          );
        }
      }),
      runs,
    );
  });
});
