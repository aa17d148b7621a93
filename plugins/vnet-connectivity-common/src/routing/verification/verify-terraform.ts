import type { Topology } from '../../topology';
import { graphOfTopology } from '../../topology';
import type { NetworkGraph } from '../../network/graph';
import { specNames, subnetOfName } from '../../network/element-ids';
import { buildModel } from '../model/build';
import { effectiveRoutes } from '../questions/effective-routes';
import { reachability } from '../questions/reachability';
import { waysBetween } from '../questions/ways';
import type { Network } from '../state';
import { intact } from '../state';
import type { TerraformNetwork } from '../../readers/terraform/graph-of-terraform';
import type {
  InferredReference,
  NotModelled,
} from '../../readers/terraform/notes';
import { inTermsOfSpec } from './in-terms-of-spec';
import type { Step, StepOnTheWay } from './steps';
import { stepsOnTheWay } from './steps';

/** The answer for a flow: yes, no or unknown, and its ways. */
export interface FlowAnswer {
  /** Null: the plan does not tell. */
  readonly reachable: boolean | null;
  /** With `null`: what is missing to say it, in words. */
  readonly unknown?: readonly string[];
  readonly path: readonly string[];
  readonly returnPath: readonly string[];
  /** Other ways there that are as good (equal-cost multipath), sorted; absent where there are none. */
  readonly equalPaths?: readonly (readonly string[])[];
  /** The same of the way back. */
  readonly equalReturnPaths?: readonly (readonly string[])[];
}

/** The target of a route of a virtual network. */
export interface RouteAnswer {
  readonly nextHop: string;
  readonly source: string;
}

/** Something that Terraform builds otherwise than the spec promises. @public */
export type PlanDifference =
  | {
      readonly kind: 'flow';
      /** Ids of a virtual network or site. */
      readonly from: string;
      readonly to: string;
      /** Null where one of the two does not exist. */
      readonly promised: FlowAnswer | null;
      readonly planned: FlowAnswer | null;
    }
  | {
      readonly kind: 'route';
      /** A virtual network, or `network/subnet` where the subnet has a route table. */
      readonly from: string;
      /** The range that the route leads to. */
      readonly to: string;
      /** Null where there is no such route. */
      readonly promised: RouteAnswer | null;
      readonly planned: RouteAnswer | null;
    };

/** The result of comparing a plan or state of Terraform with the promise of a spec. @public */
export interface Verification {
  /** True where nothing of the promise is broken; also on a step on the way to it. */
  readonly ok: boolean;
  /** The step on the way to the promise that is seen; absent where it is kept as a whole, or broken. */
  readonly step?: Step;
  readonly differences: readonly PlanDifference[];
  /** Everything that the answers leave out, and the parts of the promise that cannot be expected yet. */
  readonly notModelled: readonly NotModelled[];
  readonly inferred: readonly InferredReference[];
}

/**
 * Compares what a plan or state of Terraform builds with what a spec promises: for every ordered pair of virtual networks
 * and sites whether they reach each other and on which way, and the effective routes of every virtual network. Paths
 * and routes have the names of the spec. What Terraform builds beside it is not compared.
 *
 * @public
 */
export function verifyTerraform(
  topology: Topology,
  terraform: TerraformNetwork,
): Verification {
  const { notModelled, inferred } = terraform;
  const promise = promisedGraph(topology);
  const promised = networkOf(promise);
  const built = inTermsOfSpec(topology, promise, terraform);
  const planned = networkOf(built);
  const broken = differencesOf(promised, planned);
  const onTheWay =
    broken.length > 0
      ? stepsOnTheWay(topology, promise).find(
          ({ graph, isConfiguredIn }) =>
            isConfiguredIn(built) &&
            differencesOf(networkOf(graph), planned).length === 0,
        )
      : undefined;
  const differences = onTheWay ? [] : broken;
  return {
    ok: differences.length === 0,
    ...(onTheWay ? { step: stepOf(onTheWay) } : {}),
    differences,
    notModelled: [
      ...notModelled,
      ...notYetProvisioned(topology),
      ...notInSpec(promised, planned),
    ],
    inferred,
  };
}

/** The network that is built now: with the circuits that are provisioned, and with route tables on the subnets that there are. */
export function promisedGraph(topology: Topology): NetworkGraph {
  const provisioned = new Set(
    topology.circuits
      .filter(circuit => circuit.provisioned)
      .map(({ key }) => key),
  );
  return graphOfTopology(
    {
      ...topology,
      circuitConnections: topology.circuitConnections.filter(({ circuit }) =>
        provisioned.has(circuit),
      ),
    },
    { tables: 'associated' },
  );
}

function notYetProvisioned({ circuits }: Topology): NotModelled[] {
  return circuits
    .filter(({ provisioned }) => !provisioned)
    .map(({ id }) => ({
      address: id,
      type: 'azurerm_express_route_circuit',
      reason:
        'The circuit is not provisioned: nothing is expected to go over it yet.',
    }));
}

function networkOf(graph: NetworkGraph): Network {
  return intact(buildModel(graph, specNames));
}

function stepOf({ number, of, title, next }: StepOnTheWay): Step {
  return { number, of, title, next };
}

function differencesOf(promised: Network, planned: Network): PlanDifference[] {
  return [
    ...flowDifferences(promised, planned),
    ...routeDifferences(promised, planned),
  ];
}

function flowDifferences(
  promised: Network,
  planned: Network,
): PlanDifference[] {
  const known = elementsOf(promised);
  const flowsOf = (network: Network) =>
    new Map(
      reachability(network)
        .flows.filter(({ from, to }) => known.has(from) && known.has(to))
        .map(({ from, to, reachable, unknown, path, returnPath }) => [
          JSON.stringify([from, to]),
          {
            from,
            to,
            // The way that nothing takes is no promise.
            answer: reachable
              ? {
                  reachable,
                  path,
                  returnPath,
                  ...equalWays('equalPaths', network, [from, to], path),
                  ...equalWays(
                    'equalReturnPaths',
                    network,
                    [to, from],
                    returnPath,
                  ),
                }
              : {
                  reachable,
                  ...(unknown ? { unknown } : {}),
                  path: [],
                  returnPath: [],
                },
          },
        ]),
    );
  return compared(flowsOf(promised), flowsOf(planned)).map(each => ({
    kind: 'flow',
    ...each,
  }));
}

/** Ways from one end to another that are as good as a path. */
function equalWays<Key extends string>(
  key: Key,
  network: Network,
  ends: readonly [string, string],
  path: readonly string[],
): Partial<Record<Key, readonly (readonly string[])[]>> {
  const { endpoints, elements } = network.model;
  const [from, to] = ends.map(id => endpoints.find(each => each.id === id));
  const ways = new Map(
    (from && to ? waysBetween(network, from, to) : [])
      .map(way => way.map(element => elements.list[element].id))
      .map(way => [way.join(' '), way]),
  );
  ways.delete(path.join(' '));
  return ways.size === 0
    ? {}
    : ({
        [key]: [...ways]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, way]) => way),
      } as Record<Key, string[][]>);
}

function routeDifferences(
  promised: Network,
  planned: Network,
): PlanDifference[] {
  const known = elementsOf(promised);
  const networks = promised.model.vnets.map(({ name }) => name);
  const others = new Set(
    [...elementsOf(planned)].filter(element => !known.has(element)),
  );
  const routesOf = (network: Network) =>
    new Map(
      Object.entries(effectiveRoutes(network))
        .filter(([from]) =>
          networks.some(
            vnet => from === vnet || subnetOfName(vnet, from) !== undefined,
          ),
        )
        .flatMap(([from, routes]) =>
          routes
            .filter(({ path }) => !path.some(element => others.has(element)))
            .map(({ prefix, nextHop, source }) => [
              JSON.stringify([from, prefix]),
              { from, to: prefix, answer: { nextHop, source } },
            ]),
        ),
    );
  return compared(routesOf(promised), routesOf(planned)).map(each => ({
    kind: 'route',
    ...each,
  }));
}

/** Ids of networks and sites: what is promised to be reached, and what Terraform may have beside it. */
function elementsOf({ model }: Network): Set<string> {
  return new Set(model.endpoints.map(({ id }) => id));
}

interface Answered<T> {
  readonly from: string;
  readonly to: string;
  readonly answer: T;
}

/** The answers that are not the same in both. */
function compared<T>(
  promised: ReadonlyMap<string, Answered<T>>,
  planned: ReadonlyMap<string, Answered<T>>,
) {
  return [...new Map([...promised, ...planned])].flatMap(
    ([key, { from, to }]) => {
      const [inSpec, inPlan] = [promised, planned].map(
        answers => answers.get(key)?.answer ?? null,
      );
      return JSON.stringify(inSpec) === JSON.stringify(inPlan)
        ? []
        : [{ from, to, promised: inSpec, planned: inPlan }];
    },
  );
}

/** Everything that Terraform builds beside the network of the spec: it may change the promised flows, but is none of them. */
function notInSpec(promised: Network, planned: Network): NotModelled[] {
  const known = elementsOf(promised);
  return planned.model.endpoints
    .filter(({ id }) => !known.has(id))
    .map(({ name, kind }) => ({
      address: name,
      type: kind === 'vnet' ? 'azurerm_virtual_network' : 'site',
      reason: 'It is not in the spec: nothing is promised of it.',
    }));
}
