import type { Probe, UserRoute } from '../model/types';
import type { Network } from '../state';
import type { Grounds, Leg, Walk } from './leg';
import { extend, isEntry, legsAt } from './leg';
import type { Packet, Place } from './packet';
import { elementAt } from './packet';

const noTrail: readonly number[] = [];

/** Equal ways that are followed at most. */
export const mostWays = 64;

/** A packet on its way, which remembers whether it was asked for its source, and the places that it has come through. */
export class TracedPacket implements Packet {
  asked = false;
  /** Keys of the places. */
  trail: readonly number[] = noTrail;

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

/** The start of packets that a subnet sends to an appliance, the same whatever their source and destination are. */
export interface Start {
  readonly legs: readonly Leg[];
  /** A number for the appliance as a place, by which the ways on from there are known. */
  readonly key: number;
  /** The walk of those that were lost last, and the ways on that lost them. */
  lost?: { readonly ways: readonly Rest[]; readonly walk: Walk };
}

/** More than a network has subnets. */
const mostTables = 2 ** 16;

/** Ways that packets share which are followed one after the other in one state of a network. */
export class KnownWays {
  /**
   * Ways that do not depend on the source, by place and then by destination address: those of all networks behind a
   * firewall are one from there on.
   */
  private readonly ways = new Map<number, Map<number, readonly Rest[]>>();
  private readonly drops = new Map<string, readonly Rest[]>();
  private readonly starts = new Map<number, Map<UserRoute, Start>>();

  startOf(from: Probe, route: UserRoute): Start | undefined {
    return this.starts.get(tableKey(from))?.get(route);
  }

  /** Adds the start of packets that a subnet sends by a user route; undefined where there is no one way on. */
  addStart(
    packet: TracedPacket,
    from: Probe,
    route: UserRoute,
    legs: readonly Leg[],
  ): Start | undefined {
    const { to } = legs[0];
    const key = to && keyOf(packet, to);
    if (key === undefined || legs.length > 1) return undefined;
    const start = { legs, key };
    const ofTable = this.starts.get(tableKey(from));
    if (ofTable) ofTable.set(route, start);
    else this.starts.set(tableKey(from), new Map([[route, start]]));
    return start;
  }

  find(address: number, key: number): readonly Rest[] | undefined {
    return this.ways.get(key)?.get(address);
  }

  /** Adds ways. Those of packets that are dropped alike wherever they should go are one. */
  add(address: number, key: number, ways: readonly Rest[]): readonly Rest[] {
    const shared = this.sharedDrop(key, ways);
    const ofPlace = this.ways.get(key);
    if (ofPlace) ofPlace.set(address, shared);
    else this.ways.set(key, new Map([[address, shared]]));
    return shared;
  }

  private sharedDrop(key: number, ways: readonly Rest[]): readonly Rest[] {
    const [{ path, grounds, arrived, reason, unknown }, ...others] = ways;
    if (arrived !== undefined || !reason || unknown) return ways;
    if (others.length > 0 || grounds.length > 0) return ways;
    const text = `${key} ${path} ${reason()}`;
    const known = this.drops.get(text);
    if (known) return known;
    this.drops.set(text, ways);
    return ways;
  }
}

/** The equal ways on from a place, the chosen one first: the known ones, where packets have been there before and their source did not count. */
export function waysOn(
  packet: TracedPacket,
  place: Place,
  known: KnownWays | undefined,
): readonly Rest[] {
  const key = keyOf(packet, place);
  if (key === undefined) return follow(packet, place, known);
  const before = known?.find(packet.address, key);
  if (before) return before;
  // Nothing is decided otherwise there than the time before.
  if (packet.trail.includes(key)) return [looping(packet, place)];
  const { asked } = packet;
  packet.asked = false;
  const { trail } = packet;
  packet.trail = [...trail, key];
  const found = follow(packet, place, known);
  packet.trail = trail;
  const ways =
    known && !packet.asked && !found.some(({ loops }) => loops)
      ? known.add(packet.address, key, found)
      : found;
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

function tableKey({ vnet = -1, table = 0 }: Probe): number {
  return vnet * mostTables + table;
}

/** A number for the places at which ways come together; none for the others. */
function keyOf(
  { network: { model }, together }: TracedPacket,
  place: Place,
): number | undefined {
  const { nvas, speakers } = model;
  const key = (number: number) => 2 * number + (together ? 1 : 0);
  switch (place.at) {
    case 'nva':
      return key(place.nva);
    case 'speaker':
      return key(
        nvas.length + place.speaker * (speakers.length + 1) + place.from + 1,
      );
    default:
      return undefined;
  }
}
