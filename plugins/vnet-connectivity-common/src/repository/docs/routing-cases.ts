import { stringify } from 'yaml';
import type { TopologyDocument } from '../../readers';
import { documentOfGraph } from '../../readers';
import type { Network } from '../../routing';
import { buildGraphNetwork, observe, reachability } from '../../routing';
import { contradictsFlow } from '../../routing/cases/expected-flow';
import { consequencesOf } from '../../routing/questions/consequences';
import { fork } from '../../routing/state';
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
  const order = new Map(endpoints.map(({ id }, index) => [id, index]));
  const sites = new Set(
    endpoints.filter(({ kind }) => kind === 'site').map(({ id }) => id),
  );
  // A flow works if request and reply do, so that one way stands for both. What sites have with each other is not
  // what the network is built for.
  const base = observe(network);
  const promised = reachability(network, base.directions)
    .flows.filter(({ from, to }) => order.get(from)! < order.get(to)!)
    .filter(({ from, to }) => !sites.has(from) || !sites.has(to))
    .map(({ from, to, reachable }): Expectation => ({ from, to, reachable }));
  if (
    promised.length === 0 ||
    failable.length >= mostCases ||
    promised.length * failable.length > readableExpectations
  ) {
    return undefined;
  }
  const failures = failable.map(element => {
    const lost = new Set(
      consequencesOf(base, [element]).lost.map(({ from, to }) =>
        JSON.stringify([from, to]),
      ),
    );
    const failure = elements.list[element].failureId;
    return {
      failure,
      expect: onEveryWay(
        fork(network, [element]),
        promised.map(({ from, to, reachable }) => ({
          from,
          to,
          reachable: lost.has(JSON.stringify([from, to])) ? false : reachable,
        })),
      ),
    };
  });
  return caseFile(
    documentOfGraph(graph),
    onEveryWay(network, promised),
    failures,
  );
}

/**
 * Expectations that hold on each of several equal ways, which a case asks for. Firewalls that see only one direction make
 * the ways differ; what works on some of them only is not promised, and not denied either.
 */
function onEveryWay(
  network: Network,
  expected: readonly Expectation[],
): readonly Expectation[] {
  if (network.model.stateful.size === 0) return expected;
  return expected.flatMap(each => {
    const holds = (reachable: boolean | null) =>
      contradictsFlow(network, { ...each, reachable }) === undefined;
    const reachable = [each.reachable, false, true, null].find(holds);
    return reachable === undefined ? [] : { ...each, reachable };
  });
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
