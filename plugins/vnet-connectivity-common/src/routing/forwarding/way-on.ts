import type { Network } from '../state';
import type { Grounds, Leg } from './leg';
import { extend, isEntry, legsAt } from './leg';
import type { Packet, Place } from './packet';
import { elementAt } from './packet';

/** Equal ways that are followed at most. */
export const mostWays = 64;

/** A packet on its way, which remembers whether it was asked for its source, and the places that it has come through. */
export class TracedPacket implements Packet {
  asked = false;
  readonly trail: number[] = [];

  /** @param together - true where one way stands for all that are as good and arrive at the same end; see {@link Rest} */
  constructor(
    readonly network: Network,
    readonly address: number,
    private readonly from: number,
    readonly together: boolean,
  ) {}

  get source(): number {
    this.asked = true;
    return this.from;
  }
}

/** The way of a packet from a place to its end. */
export interface Rest extends Omit<Leg, 'to'> {
  readonly grounds: Grounds;
  /** True where it comes back to a place at which it has been. */
  readonly loops?: boolean;
  /**
   * Of a way that stands for several: elements on which the others depend otherwise than by the routes that lead there.
   * What takes such a route away only takes the way out of the equal ones, where failures only take routes away.
   */
  readonly beside?: readonly number[];
  /** True for a way that cannot stand for those that are as good, because they end otherwise. */
  readonly differs?: boolean;
}

/**
 * Ways in one state of a network that do not depend on the source, by destination address and then by place: those of
 * all networks behind a firewall are one from there on.
 */
export type KnownWays = Map<number, Map<number, readonly Rest[]>>;

/** The equal ways on from a place, the chosen one first: the known ones, where packets have been there before and their source did not count. */
export function waysOn(
  packet: TracedPacket,
  place: Place,
  known: KnownWays | undefined,
): readonly Rest[] {
  const placeKey = keyOf(packet.network, place);
  if (placeKey === undefined) return follow(packet, place, known);
  const key = 2 * placeKey + (packet.together ? 1 : 0);
  const found = known?.get(packet.address)?.get(key);
  if (found) return found;
  // Nothing is decided otherwise there than the time before.
  if (packet.trail.includes(key)) return [looping(packet, place)];
  const { asked } = packet;
  packet.asked = false;
  packet.trail.push(key);
  const ways = follow(packet, place, known);
  packet.trail.pop();
  if (known && !packet.asked && !ways.some(({ loops }) => loops)) {
    const ofAddress = known.get(packet.address);
    if (ofAddress) ofAddress.set(key, ways);
    else known.set(packet.address, new Map([[key, ways]]));
  }
  packet.asked ||= asked;
  return ways;
}

function follow(
  packet: TracedPacket,
  place: Place,
  known: KnownWays | undefined,
): readonly Rest[] {
  const legs = legsAt(packet, place);
  if (packet.together && legs.length > 1) {
    return [oneForAll(packet, legs, known)];
  }
  const ways: Rest[] = [];
  for (const leg of legs) {
    if (leg.to) {
      for (const rest of waysOn(packet, leg.to, known)) {
        ways.push(joined(leg, rest));
      }
    } else ways.push(leg);
    if (ways.length >= mostWays) return ways.slice(0, mostWays);
  }
  return ways;
}

function joined(leg: Leg, rest: Rest): Rest {
  const path = [...leg.path];
  extend(path, rest.path);
  return { ...rest, path, grounds: leg.grounds.concat(rest.grounds) };
}

/** The chosen one of several ways on, with what is to be known of the others. */
export function oneForAll(
  packet: TracedPacket,
  legs: readonly Leg[],
  known: KnownWays | undefined,
): Rest {
  const [first, ...others] = legs.map((leg): readonly [Leg, Rest?] =>
    leg.to ? [leg, waysOn(packet, leg.to, known)[0]] : [leg],
  );
  const chosen = first[1] ? joined(first[0], first[1]) : first[0];
  const ends = others.map(([leg, rest]): Rest => rest ?? leg);
  const { arrived, beside = [] }: Rest = chosen;
  const differs =
    arrived === undefined ||
    [chosen, ...ends].some(
      (each: Rest) => each.differs || each.arrived !== arrived || each.unknown,
    );
  const loops = [chosen, ...ends].some((each: Rest) => each.loops);
  const more = new Set(beside);
  if (!differs) {
    for (const [leg, rest] of others) addBeside(more, chosen.path, leg, rest);
  }
  return { ...chosen, loops, beside: [...more], differs };
}

/** Adds the elements on which an equal way depends otherwise than by its first route and by the chosen way. */
function addBeside(
  more: Set<number>,
  chosen: readonly number[],
  leg: Leg,
  rest: Rest | undefined,
): void {
  const route = leg.grounds.find(isEntry);
  const add = (elements: readonly number[]) => {
    for (const element of elements) {
      if (!route?.elements.includes(element) && !chosen.includes(element)) {
        more.add(element);
      }
    }
  };
  const parts: readonly Rest[] = rest ? [leg, rest] : [leg];
  for (const { path, grounds, beside = [] } of parts) {
    add(path);
    add(beside);
    for (const each of grounds) {
      if (!isEntry(each)) add(each);
      // It depends on no more than the route that came from it.
      else if (each !== route && each !== route?.parent) add(each.elements);
    }
  }
}

function looping({ network }: Packet, place: Place): Rest {
  const here = elementAt(network.model, place);
  return {
    path: here === undefined ? [] : [here],
    grounds: [],
    reason: () => 'the packet loops',
    loops: true,
  };
}

/** A number for the places at which ways come together; none for the others. */
function keyOf(
  { model: { nvas, speakers } }: Network,
  place: Place,
): number | undefined {
  switch (place.at) {
    case 'nva':
      return place.nva;
    case 'speaker':
      return (
        nvas.length + place.speaker * (speakers.length + 1) + place.from + 1
      );
    default:
      return undefined;
  }
}
