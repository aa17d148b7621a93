import { containsAddress } from '../../address';
import type { Steps } from '../../steps';
import { finish } from '../../steps';
import { KnownWays } from '../forwarding/way-on';
import type { Endpoint } from '../model/types';
import type { Network } from '../state';
import { fork } from '../state';
import { failuresOnlyTakeAway } from './monotone';
import { bitsFor, placesOf, setAll } from './bits';
import type { Direction } from './direction';
import { direction, isFlow } from './direction';
import type { DirectionsByPlace } from './followed';
import { Followed } from './followed';

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
  const known = new KnownWays();
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
  readonly directions: DirectionsByPlace;
}

/** {@link Consequences} with the places of the directions as bits. */
export interface FollowedConsequences extends Consequences {
  readonly directions: Followed;
}

/**
 * The state after more has failed. A direction is followed again where its evidence has failed, or where a failure
 * has uncovered a route to its destination; every other one is as it was.
 *
 * @public
 */
export function failMore(
  observation: Observation,
  elements: readonly number[],
): Consequences {
  return followAfter(observation, elements);
}

/** {@link failMore} with the places of the directions as bits. */
export function followAfter(
  { network: before, dependents, onlyTakesAway }: Observation,
  elements: readonly number[],
): FollowedConsequences {
  const network = fork(before, elements);
  const newlyFailed = differences(before, network);
  const affected = bitsFor(network.model.endpoints.length ** 2);
  for (const element of newlyFailed) setAll(affected, dependents(element));
  if (!onlyTakesAway) setAll(affected, uncoveredDirections(before, network));
  return {
    network,
    newlyFailed,
    directions: new Followed(affected, follow(network, placesOf(affected))),
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

/** Follows the directions at these places in a network. */
export function follow(
  network: Network,
  places: readonly number[],
): readonly Direction[] {
  const { endpoints } = network.model;
  const known = new KnownWays();
  const found = new Array<Direction>(places.length);
  let row = -1;
  let lost: Direction | undefined;
  places.forEach((place, index) => {
    let column = place - row * endpoints.length;
    if (row < 0 || column < 0 || column >= endpoints.length) {
      row = Math.floor(place / endpoints.length);
      column = place - row * endpoints.length;
      lost = undefined;
    }
    const [from, to] = [endpoints[row], endpoints[column]];
    const isLost = isLostAtOnce(network, from, to);
    found[index] = (isLost && lost) || direction(network, from, to, known);
    if (isLost) lost = found[index];
  });
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
