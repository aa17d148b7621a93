import { containsAddress } from '../../address';
import type { Steps } from '../../steps';
import { finish } from '../../steps';
import type { KnownWays } from '../forwarding/way-on';
import type { Endpoint } from '../model/types';
import type { Network } from '../state';
import { fork } from '../state';
import { failuresOnlyTakeAway } from './monotone';
import type { Direction } from './direction';
import { direction, isFlow } from './direction';

/**
 * All directions of a network in one state, with an index of what they depend on, so that a further failure
 * recomputes only what it touches. Direction `from * endpoints + to`; undefined where there is no flow, such as
 * from an endpoint to itself.
 *
 * @public
 */
export interface Observation {
  readonly network: Network;
  readonly directions: readonly (Direction | undefined)[];
  /** Directions whose evidence holds the element. */
  readonly dependents: (element: number) => readonly number[];
  /** See {@link failuresOnlyTakeAway}. */
  readonly onlyTakesAway: boolean;
}

/** Follows every direction of a network. @public */
export function observe(network: Network): Observation {
  return finish(observing(network));
}

/** {@link observe} in steps, one for each source: a large network takes too long for a page to wait. @public */
export function* observing(network: Network): Steps<Observation> {
  const { endpoints, elements } = network.model;
  const total = endpoints.length ** 2;
  const directions: (Direction | undefined)[] = [];
  const known: KnownWays = new Map();
  const index: number[][] = elements.list.map(() => []);
  for (const from of endpoints) {
    for (const to of endpoints) {
      if (!isFlow(from, to)) {
        directions.push(undefined);
        continue;
      }
      const found = direction(network, from, to, known);
      for (const element of found.evidence) {
        index[element].push(directions.length);
      }
      directions.push(found);
    }
    yield directions.length / total;
  }
  return {
    network,
    directions,
    dependents: element => index[element],
    onlyTakesAway: failuresOnlyTakeAway(network.model),
  };
}

/** The changes of a further failure. @public */
export interface Consequences {
  readonly network: Network;
  /** Elements that have failed now and had not before. */
  readonly newlyFailed: readonly number[];
  /** The directions that were followed again. */
  readonly directions: ReadonlyMap<number, Direction>;
}

/** Places of directions, each once: one failure may concern a million. */
class Places {
  readonly list: number[] = [];
  private readonly marks: Uint8Array;

  /** @param count - number of places that there are */
  constructor(count: number) {
    this.marks = new Uint8Array(count);
  }

  addAll(places: readonly number[]): void {
    const { list, marks } = this;
    if (list.length === marks.length) return;
    for (const place of places) {
      if (marks[place]) continue;
      marks[place] = 1;
      list.push(place);
    }
  }
}

/**
 * The state after more has failed. A direction is followed again where its evidence has failed, or where a failure
 * has uncovered a route to its destination; every other one is as it was.
 *
 * @public
 */
export function failMore(
  { network: before, dependents, onlyTakesAway }: Observation,
  elements: readonly number[],
): Consequences {
  const network = fork(before, elements);
  const newlyFailed = differences(before, network);
  const affected = new Places(network.model.endpoints.length ** 2);
  for (const element of newlyFailed) affected.addAll(dependents(element));
  if (!onlyTakesAway) {
    affected.addAll(uncoveredDirections(before, network));
  }
  return {
    network,
    newlyFailed,
    directions: follow(network, affected.list),
  };
}

/** Elements that have failed in the second state and not in the first. */
export function differences(before: Network, after: Network): number[] {
  const found: number[] = [];
  after.failed.forEach((dead, element) => {
    if (dead && !before.failed[element]) found.push(element);
  });
  return found;
}

/** Follows these directions in a network. */
export function follow(
  network: Network,
  places: Iterable<number>,
): ReadonlyMap<number, Direction> {
  const { endpoints } = network.model;
  const found = new Map<number, Direction>();
  const known: KnownWays = new Map();
  const fromDead = new Map<Endpoint, Direction>();
  for (const place of places) {
    const from = endpoints[Math.floor(place / endpoints.length)];
    const to = endpoints[place % endpoints.length];
    const same = isLostAtOnce(network, from, to)
      ? fromDead.get(from)
      : undefined;
    if (same) {
      found.set(place, same);
      continue;
    }
    const each = direction(network, from, to, known);
    if (isLostAtOnce(network, from, to)) fromDead.set(from, each);
    found.set(place, each);
  }
  return found;
}

/** True for packets that a failed end never sends, which are lost alike wherever they should go. */
function isLostAtOnce(
  { model: { unknowns }, failed }: Network,
  from: Endpoint,
  to: Endpoint,
): boolean {
  return (
    failed[from.element] === 1 &&
    unknowns === undefined &&
    from.probes.length === 1 &&
    to.probes.length === 1
  );
}

/** Directions to destinations for which a speaker has found a route that it could not have before. */
export function uncoveredDirections(before: Network, after: Network): number[] {
  const { endpoints, prefixes } = after.model;
  const uncovered = prefixes.list.filter((_, id) => {
    const routes = after.routes(id);
    return routes !== before.routes(id) && routes.uncovered();
  });
  if (uncovered.length === 0) return [];
  const isTarget = ({ probes }: Endpoint) =>
    probes.some(({ address }) =>
      uncovered.some(prefix => containsAddress(prefix, address)),
    );
  return endpoints.flatMap((to, b) =>
    isTarget(to)
      ? endpoints.flatMap((from, a) =>
          isFlow(from, to) ? [a * endpoints.length + b] : [],
        )
      : [],
  );
}
