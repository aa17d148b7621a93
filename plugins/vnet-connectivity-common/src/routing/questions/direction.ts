import type { Walk } from '../forwarding/leg';
import { oneWalk, walks } from '../forwarding/walk';
import { KnownWays } from '../forwarding/way-on';
import type { Endpoint, Probe, UnknownParts } from '../model/types';
import type { Network } from '../state';
import { failuresOnlyTakeAway } from './monotone';

/** A packet from one machine to another. Of several equal ways its first three properties are those of the worst. */
export interface Trip {
  /** True where it arrives; null where that is not known. */
  readonly delivered: boolean | null;
  readonly walk: Walk;
  /** Stateful firewalls on the way, in ascending order. */
  readonly firewalls: readonly number[];
  /** Elements on which it depends. */
  readonly evidence: readonly number[];
  /** A trip for each of several equal ways, the chosen one first; absent where there is one way, or one stands for all. */
  readonly ways?: readonly Trip[];
}

/** One direction between two endpoints: that of the trips of their machines which stands for all. @public */
export interface Direction extends Trip {
  /** The trips by source and then by target, where machines of an end are routed differently. */
  readonly trips?: readonly (readonly Trip[])[];
}

export const nothing: UnknownParts = [];

const noFirewalls: readonly number[] = [];

/**
 * Follows packets from every kind of machine of one endpoint to every kind of machine of another. Directions that are
 * asked for one after the other in the same network share what is `known` of their ways.
 */
export function direction(
  network: Network,
  from: Endpoint,
  to: Endpoint,
  known?: KnownWays,
): Direction {
  const together = failuresOnlyTakeAway(network.model);
  if (from.probes.length === 1 && to.probes.length === 1) {
    const [source] = from.probes;
    const [target] = to.probes;
    return tripOf(network, from, source, to, target, known, together);
  }
  const trips = from.probes.map(source =>
    to.probes.map(target =>
      tripOf(network, from, source, to, target, known, together),
    ),
  );
  const all = trips.flat();
  if (all.length === 0) {
    return noWay(from, missingOfEnds(network, from, to));
  }
  return { ...worstOf(all), evidence: evidenceOf(all), trips };
}

/**
 * Follows a packet from one machine to another, on all equal ways.
 *
 * @param together - true where one of them may stand for all that arrive alike: in networks in which failures only take
 *   routes away, which have no stateful firewalls
 */
export function tripOf(
  network: Network,
  from: Pick<Endpoint, 'element'>,
  source: Probe,
  to: Pick<Endpoint, 'element'>,
  target: Probe,
  known: KnownWays | undefined,
  together: boolean,
): Trip {
  const { address } = target;
  const one = oneWalk(network, source, address, known, together);
  if (one?.isShared) return lostTrip(network, from, to, one);
  const unclear = missingOfEnds(network, from, to);
  if (one) return tripAlong(network, from, to, one, unclear);
  const ways = walks(network, source, address, known).map(each =>
    tripAlong(network, from, to, each, unclear),
  );
  return { ...worstOf(ways), evidence: evidenceOf(ways), ways };
}

const lostTrips = new WeakMap<Walk, Trip>();

/** The trip of all packets that are lost alike, in a network without gaps. */
function lostTrip(
  network: Network,
  from: Pick<Endpoint, 'element'>,
  to: Pick<Endpoint, 'element'>,
  walked: Walk,
): Trip {
  let trip = lostTrips.get(walked);
  if (!trip) {
    trip = tripAlong(network, from, to, walked, nothing);
    lostTrips.set(walked, trip);
  }
  return trip;
}

/** The first that is lost, else the first of which it is not known, else the first. */
function worstOf(trips: readonly Trip[]): Trip {
  return (
    trips.find(({ delivered }) => delivered === false) ??
    trips.find(({ delivered }) => delivered === null) ??
    trips[0]
  );
}

function evidenceOf(trips: readonly Trip[]): readonly number[] {
  return [...new Set(trips.flatMap(({ evidence }) => evidence))];
}

/** The trip of a packet that has been followed. */
export function tripAlong(
  network: Network,
  from: Pick<Endpoint, 'element'>,
  to: Pick<Endpoint, 'element'>,
  walked: Walk,
  unclear: UnknownParts,
): Trip {
  const { evidence } = walked;
  const onWay = missingOnWay(network, from.element, to.element, evidence);
  const found: Walk =
    onWay.length > 0
      ? { ...walked, unknown: [...(walked.unknown ?? nothing), ...onWay] }
      : walked;
  const firewalls = statefulOn(network, found);
  if (unclear.length > 0) {
    const unknown = [...unclear, ...(found.unknown ?? nothing)];
    return {
      delivered: null,
      walk: { ...found, unknown },
      firewalls,
      evidence,
    };
  }
  const delivered = found.unknown ? null : found.arrived === to.element;
  return { delivered, walk: found, firewalls, evidence };
}

/** The gaps on which a flow depends whatever its way is: those of its ends, and those of everything. */
export function missingOfEnds(
  { model: { unknowns } }: Network,
  from: Pick<Endpoint, 'element'>,
  to: Pick<Endpoint, 'element'>,
): UnknownParts {
  return unknowns
    ? [
        ...unknowns.everywhere,
        ...(unknowns.ends.get(from.element) ?? nothing),
        ...(unknowns.ends.get(to.element) ?? nothing),
        ...(unknowns.between.get(from.element)?.get(to.element) ?? nothing),
      ]
    : nothing;
}

/** The gaps of what a flow passes on which it depends because of its ends. */
function missingOnWay(
  { model: { unknowns } }: Network,
  from: number,
  to: number,
  evidence: readonly number[],
): UnknownParts {
  if (!unknowns || unknowns.betweenOver.length === 0) return nothing;
  return unknowns.betweenOver.flatMap(({ part, a, b, over }) =>
    ((a.has(from) && b.has(to)) || (b.has(from) && a.has(to))) &&
    over.some(element => evidence.includes(element))
      ? [part]
      : [],
  );
}

/** Stateful firewalls on a walk, in ascending order. */
function statefulOn(
  { model: { stateful } }: Network,
  { path }: Walk,
): readonly number[] {
  if (stateful.size === 0) return noFirewalls;
  const marks = marksOf(stateful);
  // Asked for every flow: most pass one firewall, or none, and need no list that grows.
  let passed = noFirewalls;
  for (const element of path) {
    if (marks[element] && !passed.includes(element)) {
      passed = passed.length === 0 ? [element] : [...passed, element];
    }
  }
  return passed.length < 2 ? passed : [...passed].sort((a, b) => a - b);
}

const marksOfSets = new WeakMap<ReadonlySet<number>, Uint8Array>();

/** By element: 1 where the set has it. */
function marksOf(elements: ReadonlySet<number>): Uint8Array {
  const known = marksOfSets.get(elements);
  if (known) return known;
  const marks = new Uint8Array(Math.max(...elements) + 1);
  for (const element of elements) marks[element] = 1;
  marksOfSets.set(elements, marks);
  return marks;
}

/** From or to an end of which no address is known. */
function noWay({ element }: Endpoint, unknown: UnknownParts): Direction {
  const isOpen = unknown.length > 0;
  const evidence = [element];
  return {
    delivered: isOpen ? null : false,
    walk: {
      path: evidence,
      firstHop: 1,
      evidence,
      ...(isOpen ? { unknown } : { reason: () => 'there is no address' }),
    },
    firewalls: noFirewalls,
    evidence,
  };
}

/** False for an endpoint with itself, and for a network with a subnet of its own. */
export function isFlow(from: Endpoint, to: Endpoint): boolean {
  return (
    from.element !== to.element ||
    (from.kind === 'subnet' && to.kind === 'subnet' && from !== to)
  );
}

/** The directions between all endpoints, at `from * endpoints + to`. */
export function allDirections(network: Network): (Direction | undefined)[] {
  const { endpoints } = network.model;
  const known = new KnownWays();
  return endpoints.flatMap(from =>
    endpoints.map(to =>
      isFlow(from, to) ? direction(network, from, to, known) : undefined,
    ),
  );
}
