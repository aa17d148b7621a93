import type {
  FlowEnds,
  Steps,
  Topology,
  UnknownFlow,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildNetwork,
  consequencesOf,
  observe,
} from 'backstage-plugin-vnet-connectivity-common';

/** What a failure does, flow by flow; of many flows the first. */
export interface ScenarioDetails {
  readonly lost: readonly FlowEnds[];
  readonly lostCount: number;
  /** Flows of which it is not known any more whether they work. */
  readonly unknown: readonly UnknownFlow[];
  readonly unknownCount: number;
  readonly rerouted: readonly (FlowEnds & {
    /** Ids of the elements on the new way. */
    readonly path: readonly string[];
  })[];
  readonly reroutedCount: number;
}

const listedFlows = 500;

/** What the failure of these elements does; what is no element of the network is left out. */
export function* detailScenario({
  topology,
  failed,
}: {
  readonly topology: Topology;
  readonly failed: readonly string[];
}): Steps<ScenarioDetails> {
  const network = buildNetwork(topology);
  yield 0.2;
  const base = observe(network);
  yield 0.8;
  const { byName } = network.model.elements;
  const { lost, unknown, rerouted } = consequencesOf(
    base,
    failed.flatMap(id => byName.get(id) ?? []),
  );
  return {
    lost: lost.slice(0, listedFlows),
    lostCount: lost.length,
    unknown: unknown.slice(0, listedFlows),
    unknownCount: unknown.length,
    rerouted: rerouted.slice(0, listedFlows),
    reroutedCount: rerouted.length,
  };
}
