import fc from 'fast-check';
import type { TopologyDocument } from '../readers/topology/schema';
import type { Flow } from '../routing';
import { reachability } from '../routing';
import { randomGraph } from '../routing/__testUtils__/random-graph';
import { compared, documented } from './__testUtils__/compared';
import { networkOf } from './comparable';
import type { NetworkDifference } from './difference';
import type { FlowChange } from './flows';

describe('of any two networks', () => {
  const runs = { numRuns: 60 };
  const graph = fc.boolean().chain(randomGraph);
  const turned = {
    appears: 'vanishes',
    vanishes: 'appears',
    moves: 'moves',
    'becomes-unknown': 'becomes-known',
    'becomes-known': 'becomes-unknown',
  } as const;

  it('is nothing for a network and itself under other names', () => {
    const renamed = (document: TopologyDocument): TopologyDocument =>
      JSON.parse(JSON.stringify(document).replaceAll(/"V(\d)/g, '"v$1'));
    fc.assert(
      fc.property(graph, document => {
        expect(compared(renamed(document), document)).toEqual({
          flows: [],
          elements: [],
          routes: [],
        });
      }),
      runs,
    );
  });

  it('is mirrored where the two change places', () => {
    const mirrored = ({ flows }: NetworkDifference) =>
      flows.map(
        ({ before, after, change, symmetry, ...flow }): FlowChange => ({
          ...flow,
          change: turned[change],
          ...(symmetry
            ? { symmetry: symmetry === 'lost' ? 'gained' : 'lost' }
            : {}),
          before: after,
          after: before,
        }),
      );
    const sorted = (flows: readonly FlowChange[]) =>
      new Map(flows.map(each => [`${each.from} ${each.to}`, each]));
    fc.assert(
      fc.property(graph, graph, (a, b) => {
        const [there, back] = [compared(a, b), compared(b, a)];
        expect(sorted(mirrored(back))).toEqual(sorted(there.flows));
        const ids = (difference: NetworkDifference, change: string) =>
          difference.elements
            .filter(each => each.change === change)
            .map(({ id }) => id)
            .sort();
        expect(ids(back, 'added')).toEqual(ids(there, 'removed'));
        expect(ids(back, 'changed')).toEqual(ids(there, 'changed'));
      }),
      runs,
    );
  });

  it('agrees with every flow of both, asked one by one', () => {
    const rankOf = ({ reachable, some }: Flow) =>
      reachable ? 2 : Number(some !== undefined);
    const answers = (document: TopologyDocument) =>
      new Map(
        reachability(networkOf(documented(document))).flows.map(flow => [
          `${flow.from} -> ${flow.to}`,
          rankOf(flow),
        ]),
      );
    fc.assert(
      fc.property(graph, graph, (a, b) => {
        const [before, after] = [answers(a), answers(b)];
        const expected = [...new Set([...before.keys(), ...after.keys()])]
          .flatMap(flow => {
            const [was, is] = [before.get(flow) ?? 0, after.get(flow) ?? 0];
            if (was === is) return [];
            return [`${is > was ? 'appears' : 'vanishes'} ${flow}`];
          })
          .sort();
        const { flows } = compared(a, b);
        expect(
          flows
            .filter(
              ({ change, before: was, after: is }) =>
                change !== 'moves' && !(was?.some && is?.some),
            )
            .map(({ change, from, to }) => `${change} ${from} -> ${to}`)
            .sort(),
        ).toEqual(expected);
      }),
      runs,
    );
  });
});
