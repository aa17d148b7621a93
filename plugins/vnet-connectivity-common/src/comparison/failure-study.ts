import { elementIds, parseElementId } from '../network';
import type { FailoverClass, Observation } from '../routing';
import { buildNetwork, failoverOf, observe } from '../routing';
import { works } from '../routing/questions/answer';
import { consequencesOf } from '../routing/questions/consequences';
import type { Topology } from '../topology';

/** The effect of the failure of one element on the flows. Each direction is a flow. */
export interface SingleFailure {
  /** Element id. */
  readonly id: string;
  /** Flows that stop. */
  readonly lost: number;
  /** Of these, flows between networks and sites that have not failed themselves, as those of a region do. */
  readonly lostOfOthers: number;
  /** Of these, flows with on-premises. */
  readonly lostOnPremises: number;
  /** The time that the flows take to move to another path; absent where none moves. */
  readonly failover?: FailoverClass;
}

/** Every single failure of a network. */
export interface FailureStudy {
  /** Flows that work when nothing has failed. */
  readonly flows: number;
  /** In the order of their ids. */
  readonly failures: readonly SingleFailure[];
}

/** Fails every element on its own, in the routing engine. */
export function studyFailures(topology: Topology): FailureStudy {
  const network = buildNetwork(topology);
  const base = observe(network);
  const { list } = network.model.elements;
  const regionOf = new Map(
    topology.virtualNetworks.map(({ id, region }) => [
      id,
      elementIds.region(region),
    ]),
  );
  const isSite = (end: string) => parseElementId(end)?.kind === 'site';
  const failures = network.model.failable.map((element): SingleFailure => {
    const { failureId: id, kind } = list[element];
    const { lost, rerouted } = consequencesOf(base, [element]);
    const others = lost.filter(
      ({ from, to }) => regionOf.get(from) !== id && regionOf.get(to) !== id,
    );
    return {
      id,
      lost: lost.length,
      lostOfOthers: others.length,
      lostOnPremises: others.filter(
        ({ from, to }) => isSite(from) !== isSite(to),
      ).length,
      ...(rerouted.length > 0 ? { failover: failoverOf(kind) } : {}),
    };
  });
  return {
    flows: workingFlows(base),
    failures: failures.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Flows that work when nothing has failed. */
function workingFlows({ network, directions }: Observation): number {
  const size = network.model.endpoints.length;
  return directions.filter((forth, place) => {
    const back = directions[(place % size) * size + Math.floor(place / size)];
    return forth && back && works(forth, back);
  }).length;
}

/** Flows that stop, over all single failures. */
export function flowsLost({
  failures,
}: Pick<FailureStudy, 'failures'>): number {
  return failures.reduce((sum, { lost }) => sum + lost, 0);
}
