import type { Network } from '../state';
import type { Grounds, Leg } from './leg';
import { extend, legsAt } from './leg';
import type { Packet, Place } from './packet';

/** A packet on its chosen way, which remembers whether it was asked for its source. */
export class TracedPacket implements Packet {
  readonly all = false;
  asked = false;

  constructor(
    readonly network: Network,
    readonly address: number,
    private readonly from: number,
  ) {}

  get source(): number {
    this.asked = true;
    return this.from;
  }
}

/** The way of a packet from a place to its end. */
export interface Rest extends Omit<Leg, 'to' | 'loops'> {
  readonly grounds: Grounds;
  /** Number of places that send it on; infinite where it loops. */
  readonly steps: number;
}

/**
 * Ways in one state of a network that do not depend on the source, by destination address and then by place: those of
 * all networks behind a firewall are one from there on.
 */
export type KnownWays = Map<number, Map<number, Rest>>;

/** The way on from a place: the known one, where packets have been there before and their source did not count. */
export function wayOn(
  packet: TracedPacket,
  place: Place,
  left: number,
  known: KnownWays | undefined,
): Rest {
  const key = known && keyOf(packet.network, place);
  if (key === undefined) return follow(packet, place, left, known);
  const found = known?.get(packet.address)?.get(key);
  if (found && found.steps <= left) return found;
  const { asked } = packet;
  packet.asked = false;
  const rest = follow(packet, place, left, known);
  if (!packet.asked && rest.steps <= left) {
    const ways = known?.get(packet.address);
    if (ways) ways.set(key, rest);
    else known?.set(packet.address, new Map([[key, rest]]));
  }
  packet.asked ||= asked;
  return rest;
}

function follow(
  packet: TracedPacket,
  place: Place,
  left: number,
  known: KnownWays | undefined,
): Rest {
  const [leg] = legsAt(packet, place, left);
  const { to, path, grounds, loops } = leg;
  if (!to) return { ...leg, steps: loops ? Infinity : 1 };
  const rest = wayOn(packet, to, left - 1, known);
  const whole = [...path];
  extend(whole, rest.path);
  return {
    ...rest,
    path: whole,
    grounds: grounds.concat(rest.grounds),
    steps: rest.steps + 1,
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
