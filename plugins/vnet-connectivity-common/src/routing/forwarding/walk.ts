import type { Entry } from '../bgp/entry';
import { extend, legsAt, maxSteps } from './leg';
import type { Grounds, Leg } from './leg';
import type { Packet, Place } from './packet';
import { elementAt } from './packet';
import type { KnownWays } from './way-on';
import { TracedPacket, wayOn } from './way-on';
import type { Probe, UnknownParts } from '../model/types';
import type { Network } from '../state';

/** The way of a packet, and its end. */
export interface Walk {
  /** Element at which it is delivered; absent where it is dropped. */
  readonly arrived?: number;
  /** Elements in order, from the source. */
  readonly path: readonly number[];
  /** Number of leading elements of the path that the first lookup decides. */
  readonly firstHop: number;
  /** Elements on which the outcome depends: the path, and where its routes come from. */
  readonly evidence: readonly number[];
  /** The reason for which it is dropped, in words when asked. */
  readonly reason?: () => string;
  /** Gaps on which it depends where it goes from the end of the path; see {@link Unknowns}. */
  readonly unknown?: UnknownParts;
}

/** Equal-cost paths that are followed at most. */
const maxPaths = 64;

const noPath: readonly number[] = [];

/**
 * Follows a packet along the chosen routes. Packets that are followed one after the other in the same network share
 * what is `known` of their ways.
 */
export function walk(
  network: Network,
  from: Probe,
  address: number,
  known?: KnownWays,
): Walk {
  const { model } = network;
  const start = startOf(network, from);
  if (network.failed[start]) return notStarted(network, start);
  const packet = new TracedPacket(network, address, from.address);
  const [leg] = legsAt(packet, placeOf(from), maxSteps);
  const { to } = leg;
  if (!to) {
    const path = joined(start, leg.path, noPath);
    return walkOf(path, path.length, leg.grounds, leg);
  }
  const rest = wayOn(packet, to, maxSteps - 1, known);
  const path = joined(start, leg.path, rest.path);
  const passed = leg.path.length + (leg.path[0] === start ? 0 : 1);
  const firstHop = passed + (elementAt(model, to) === undefined ? 0 : 1);
  const grounds =
    leg.grounds.length === 0 ? rest.grounds : leg.grounds.concat(rest.grounds);
  return walkOf(path, firstHop, grounds, rest);
}

/** The start and two ways after it, each element once where it comes several times in a row; none longer than it is. */
function joined(
  start: number,
  first: readonly number[],
  second: readonly number[],
): readonly number[] {
  const from = first[0] === start ? 1 : 0;
  const last = first.length > 0 ? first[first.length - 1] : start;
  const again = second[0] === last ? 1 : 0;
  const path = new Array<number>(
    1 + first.length - from + second.length - again,
  );
  let at = 0;
  path[at] = start;
  for (let each = from; each < first.length; each += 1) {
    at += 1;
    path[at] = first[each];
  }
  for (let each = again; each < second.length; each += 1) {
    at += 1;
    path[at] = second[each];
  }
  return path;
}

/** Follows a packet along every route that carries traffic; the chosen ones first. */
export function walkAll(
  network: Network,
  from: Probe,
  address: number,
): Walk[] {
  const { model } = network;
  const start = startOf(network, from);
  if (network.failed[start]) return [notStarted(network, start)];
  const packet: Packet = { network, address, source: from.address, all: true };
  const walks: Walk[] = [];
  const open: Trail[] = [
    { place: placeOf(from), path: [start], grounds: [], firstHop: 0, steps: 0 },
  ];
  while (open.length > 0 && walks.length < maxPaths) {
    const trail = open.pop()!;
    const legs = legsAt(packet, trail.place, maxSteps - trail.steps);
    // The last pushed is followed first, so the chosen way goes in last.
    for (const leg of [...legs].reverse()) {
      const path = [...trail.path];
      extend(path, leg.path);
      const grounds = trail.grounds.concat(leg.grounds);
      const { to } = leg;
      const firstHop =
        trail.firstHop ||
        path.length + (to && elementAt(model, to) !== undefined ? 1 : 0);
      if (to) {
        open.push({
          place: to,
          path,
          grounds,
          firstHop,
          steps: trail.steps + 1,
        });
      } else walks.push(walkOf(path, firstHop, grounds, leg));
    }
  }
  return walks;
}

/** The way so far. */
interface Trail {
  readonly place: Place;
  readonly path: readonly number[];
  readonly grounds: Grounds;
  readonly firstHop: number;
  readonly steps: number;
}

function startOf({ model }: Network, { vnet, site }: Probe): number {
  return vnet === undefined
    ? model.speakers[site ?? -1].element
    : model.vnets[vnet].element;
}

function placeOf({ vnet, table, site }: Probe): Place {
  return vnet === undefined
    ? { at: 'speaker', speaker: site ?? -1, from: -1 }
    : { at: 'subnet', vnet, table: table ?? 0 };
}

function notStarted({ model }: Network, start: number): Walk {
  const path = [start];
  return {
    path,
    firstHop: 1,
    evidence: path,
    reason: () => `${model.elements.list[start].id} has failed`,
  };
}

function walkOf(
  path: readonly number[],
  firstHop: number,
  grounds: Grounds,
  { arrived, reason, unknown }: Pick<Leg, 'arrived' | 'reason' | 'unknown'>,
): Walk {
  const evidence = grounds.length === 0 ? path : evidenceOf(path, grounds);
  return unknown
    ? { arrived, path, firstHop, evidence, reason, unknown }
    : { arrived, path, firstHop, evidence, reason };
}

/** The path, and what else the routes depend on that were used. */
function evidenceOf(
  path: readonly number[],
  grounds: Grounds,
): readonly number[] {
  const more: number[] = [];
  const add = (elements: readonly number[]) => {
    for (const element of elements) {
      if (!path.includes(element) && !more.includes(element)) {
        more.push(element);
      }
    }
  };
  let last: Entry | undefined;
  for (const each of grounds) {
    if (isEntry(each)) {
      // Along one route every next entry depends on no more than the one before.
      if (each !== last && each !== last?.parent) add(each.elements);
      last = each;
    } else add(each);
  }
  return more.length === 0 ? path : path.concat(more);
}

function isEntry(ground: Grounds[number]): ground is Entry {
  return 'elements' in ground;
}
