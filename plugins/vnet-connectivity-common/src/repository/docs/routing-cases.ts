import { stringify } from 'yaml';
import type { TopologyDocument } from '../../readers';
import { documentOfGraph } from '../../readers';
import type { Direction } from '../../routing';
import { buildGraphNetwork, failMore, observe } from '../../routing';
import { answerOf } from '../../routing/questions/answer';
import { graphOfTopology } from '../../topology';
import type { Sample } from './sample';

/** Above this number of expectations a file of cases is nothing that anybody reads. */
const readableExpectations = 1500;
/** Every case but the first refers to the network of the first; readers of YAML limit how often. */
const mostCases = 90;

interface Expectation {
  readonly from: string;
  readonly to: string;
  readonly reachable: boolean | null;
}

/**
 * The promises of the network as cases for `vnet-connectivity assert`: which networks and sites reach each other, as it is
 * built and after every single failure. Undefined where the network is too large for that.
 */
export function routingCases({ topology, whole }: Sample): string | undefined {
  if (!whole) return undefined;
  const graph = graphOfTopology(topology);
  const network = buildGraphNetwork(graph);
  const { endpoints, elements, failable } = network.model;
  const size = endpoints.length;
  const base = observe(network);
  // A flow works if request and reply do, so that one way stands for both. What sites have with each other is not
  // what the network is built for.
  const pairs = endpoints.flatMap((from, a) =>
    endpoints.flatMap((to, b) =>
      a < b &&
      base.directions[a * size + b] &&
      !(from.kind === 'site' && to.kind === 'site')
        ? [
            {
              from: from.id,
              to: to.id,
              there: a * size + b,
              back: b * size + a,
            },
          ]
        : [],
    ),
  );
  const expected = (at: (place: number) => Direction | undefined) =>
    pairs.flatMap(({ from, to, there, back }): Expectation[] => {
      const [forth, reply] = [at(there), at(back)];
      if (!forth || !reply) return [];
      const { reachable, some } = answerOf(forth, reply);
      // What works between some machines only is not promised, and not denied either.
      return some.length > 0 ? [] : [{ from, to, reachable }];
    });
  const promised = expected(place => base.directions[place]);
  if (
    promised.length === 0 ||
    failable.length >= mostCases ||
    promised.length * failable.length > readableExpectations
  ) {
    return undefined;
  }
  const failures = failable.map(element => {
    const { directions } = failMore(base, [element]);
    return {
      failure: elements.list[element].failureId,
      expect: expected(
        place => directions.get(place) ?? base.directions[place],
      ),
    };
  });
  return caseFile(
    documentOfGraph(graph),
    promised,
    failures.filter(({ expect }) => expect.length > 0),
  );
}

function caseFile(
  network: TopologyDocument,
  promised: readonly Expectation[],
  failures: readonly {
    readonly failure: string;
    readonly expect: readonly Expectation[];
  }[],
): string {
  return [
    '# What the network must do: who reaches whom, as it is built and after every single failure.',
    '# Run it with: vnet-connectivity assert tests/routing-cases.yaml',
    '# A case that fails shows the path that contradicts it.',
    '',
    '- id: as-built',
    '  topology: &network',
    ...stringify(network, { lineWidth: 0, aliasDuplicateObjects: false })
      .trimEnd()
      .split('\n')
      .map(line => `    ${line}`),
    ...expectations(promised),
    ...failures.flatMap(({ failure, expect }) => [
      '',
      `- id: ${JSON.stringify(`without ${failure}`)}`,
      '  topology: *network',
      `  failure: [${JSON.stringify(failure)}]`,
      ...expectations(expect),
    ]),
    '',
  ].join('\n');
}

function expectations(all: readonly Expectation[]): string[] {
  return [
    '  expect:',
    ...all.map(
      ({ from, to, reachable }) =>
        `    - { from: ${JSON.stringify(from)}, to: ${JSON.stringify(
          to,
        )}, reachable: ${reachable} }`,
    ),
  ];
}
