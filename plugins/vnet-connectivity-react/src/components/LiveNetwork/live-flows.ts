import type {
  Flow,
  Observation,
  Steps,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildNetwork,
  failMore,
  finish,
  flowOf,
  observing,
  partOfSteps,
} from 'backstage-plugin-vnet-connectivity-common';
import { hopKey, hopsOf, placesOf } from '../TopologyDiagram/places';
import type { PlaceOf } from '../TopologyDiagram/places';
import type { Traffic } from '../TopologyDiagram/states';

/** The state of a flow, compared with the intact network. `some`: it works between some subnets of its ends only. */
export type FlowState =
  | 'lost'
  | 'unknown'
  | 'some'
  | 'rerouted'
  | 'neverWorked'
  | 'works';

/** A flow in the state that the network is in. */
export interface LiveFlow extends Flow {
  readonly state: FlowState;
}

/** A network without failures, with which every failure is compared. */
export interface IntactNetwork {
  readonly observation: Observation;
  readonly flows: readonly LiveFlow[];
  /** By flow: indices of its ends among those of the network. */
  readonly ends: readonly (readonly [from: number, to: number])[];
  readonly placeOf: PlaceOf;
  /** By flow: keys of the hops that it takes. */
  readonly hops: readonly (readonly string[])[];
}

/** A network with failures. */
export interface LiveState {
  /** In the order of the engine: every ordered pair of networks and sites. */
  readonly flows: readonly LiveFlow[];
  /** Ids of the elements that have failed because of those. */
  readonly alsoFailed: ReadonlySet<string>;
  readonly traffic: Traffic;
}

/** Shares of the work that are done when the network is built, and when every flow has been followed. */
const shareOfBuilding = 0.1;
const shareOfObserving = 0.9;

/** Follows every flow of the network while nothing has failed. */
export function intactNetwork(topology: Topology): IntactNetwork {
  return finish(intactNetworkSteps(topology));
}

/** {@link intactNetwork} in steps. */
export function* intactNetworkSteps(topology: Topology): Steps<IntactNetwork> {
  const network = buildNetwork(topology);
  yield shareOfBuilding;
  const observation = yield* partOfSteps(
    observing(network),
    shareOfBuilding,
    shareOfObserving,
  );
  const placeOf = placesOf(topology);
  const { endpoints } = network.model;
  const size = endpoints.length;
  const flows: LiveFlow[] = [];
  const ends: [number, number][] = [];
  const hops: string[][] = [];
  for (const [a, from] of endpoints.entries()) {
    for (const [b, to] of endpoints.entries()) {
      const forth = observation.directions[a * size + b];
      const back = observation.directions[b * size + a];
      if (!forth || !back) continue;
      const flow = flowOf(network, from, to, forth, back);
      flows.push({ ...flow, state: standing(flow) });
      ends.push([a, b]);
      hops.push(hopsOf(flow.path, placeOf).map(hopKey));
    }
    yield shareOfObserving + ((1 - shareOfObserving) * (a + 1)) / size;
  }
  return { observation, flows, ends, placeOf, hops };
}

/**
 * The flows after these elements have failed. Only flows that depend on them are followed again. Ids that the network
 * does not have are ignored.
 */
export function liveState(
  intact: IntactNetwork,
  failed: readonly string[],
): LiveState {
  const { observation } = intact;
  const { byName } = observation.network.model.elements;
  const elements = failed.flatMap(id => byName.get(id) ?? []);
  if (elements.length === 0) {
    return {
      flows: intact.flows,
      alsoFailed: new Set(),
      traffic: trafficOf(intact, intact.flows),
    };
  }
  const { network, newlyFailed, directions } = failMore(observation, elements);
  const { endpoints, elements: all } = network.model;
  const size = endpoints.length;
  const at = (place: number) =>
    directions.get(place) ?? observation.directions[place];
  const flows = intact.flows.map((before, index) => {
    const [a, b] = intact.ends[index];
    const [there, back] = [a * size + b, b * size + a];
    if (!directions.has(there) && !directions.has(back)) return before;
    const [forth, reply] = [at(there), at(back)];
    if (!forth || !reply) return before;
    const now = flowOf(network, endpoints[a], endpoints[b], forth, reply);
    return { ...now, state: stateOf(before, now) };
  });
  const said = new Set(elements);
  return {
    flows,
    alsoFailed: new Set(
      newlyFailed
        .filter(element => !said.has(element))
        .map(element => all.list[element].failureId),
    ),
    traffic: trafficOf(intact, flows),
  };
}

/** The state of a flow without a comparison. */
function standing({ reachable, some }: Flow): FlowState {
  if (reachable === null) return 'unknown';
  if (reachable) return 'works';
  return some ? 'some' : 'neverWorked';
}

function stateOf(before: Flow, now: Flow): FlowState {
  if (!before.reachable) return standing(now);
  if (!now.reachable) {
    return now.reachable === false && !now.some ? 'lost' : standing(now);
  }
  return isSameWay(before.path, now.path) &&
    isSameWay(before.returnPath, now.returnPath)
    ? 'works'
    : 'rerouted';
}

function isSameWay(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** The hops that carry the traffic of these flows, and those that no longer do. */
function trafficOf(
  { flows: before, hops, placeOf }: IntactNetwork,
  flows: readonly LiveFlow[],
): Traffic {
  const carrying = new Set<string>();
  const carried = new Set<string>();
  const moved = new Set<string>();
  flows.forEach((flow, index) => {
    const old = hops[index];
    if (before[index].reachable) old.forEach(key => carried.add(key));
    if (!flow.reachable) return;
    const now =
      flow.path === before[index].path
        ? old
        : hopsOf(flow.path, placeOf).map(hopKey);
    for (const key of now) {
      carrying.add(key);
      if (!before[index].reachable || !old.includes(key)) moved.add(key);
    }
  });
  const stopped = new Set([...carried].filter(key => !carrying.has(key)));
  const isIntact = flows === before;
  return {
    carrying,
    moved: isIntact ? new Set() : moved,
    stopped,
  };
}

/** The failed elements with these added, or without them if all of these have failed. */
export function toggled(
  failed: readonly string[],
  ids: readonly string[],
): readonly string[] {
  const rest = failed.filter(id => !ids.includes(id));
  return ids.every(id => failed.includes(id)) ? rest : [...rest, ...ids];
}
