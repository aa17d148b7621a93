import type { Entry } from '../bgp/entry';
import { decide } from './decision';
import { isEntry, legsAt } from './leg';
import type { Grounds, Leg, Walk } from './leg';
import type { Place } from './packet';
import { elementAt } from './packet';
import type { KnownWays, Rest } from './way-on';
import { mostWays, oneForAll, TracedPacket, waysOn } from './way-on';
import type { Probe, UserRoute } from '../model/types';
import type { Network } from '../state';

const noPath: readonly number[] = [];

/**
 * Follows a packet along every route that carries traffic: one walk, or one for each of several equal ways, the chosen one
 * first. Packets that are followed one after the other in the same network share what is `known` of their ways.
 */
export function walks(
  network: Network,
  from: Probe,
  address: number,
  known?: KnownWays,
): readonly Walk[] {
  const start = startOf(network, from);
  if (network.failed[start]) return [notStarted(network, start)];
  const packet = new TracedPacket(network, address, from.address, false);
  const found: Walk[] = [];
  for (const leg of legsAt(packet, placeOf(from))) {
    const { to } = leg;
    if (to) {
      for (const rest of waysOn(packet, to, known)) {
        found.push(walkAlong(network, start, leg, to, rest));
      }
    } else found.push(endedWalk(start, leg));
    if (found.length >= mostWays) return found.slice(0, mostWays);
  }
  return found;
}

/**
 * Follows a packet as one walk: the only one, or where `together` the chosen one for several equal ways that all arrive at
 * the same end. Undefined where the ways are to be told apart, as {@link walks} does.
 */
export function oneWalk(
  network: Network,
  from: Probe,
  address: number,
  known: KnownWays | undefined,
  together: boolean,
): Walk | undefined {
  const start = startOf(network, from);
  if (network.failed[start]) return notStarted(network, start);
  const route = known && routeToAppliance(network, from, address);
  const before = route && known.startOf(from, route);
  const lost = before?.lost;
  if (lost && known?.find(address, before.key) === lost.ways) return lost.walk;
  const packet = new TracedPacket(network, address, from.address, together);
  const legs = before?.legs ?? legsAt(packet, placeOf(from));
  const alike =
    before ??
    (route && !packet.asked && known.addStart(packet, from, route, legs));
  const [leg] = legs;
  if (legs.length > 1) {
    if (!together) return undefined;
    const all = oneForAll(packet, legs, known);
    if (all.differs) return undefined;
    const path = joined(start, noPath, all.path);
    return besides(walkOf(path, 1, all.grounds, all), all);
  }
  if (!leg.to) return endedWalk(start, leg);
  const ways = waysOn(packet, leg.to, known);
  const [rest] = ways;
  if (ways.length > 1 || rest.differs) return undefined;
  const found = besides(walkAlong(network, start, leg, leg.to, rest), rest);
  if (!alike || rest.arrived !== undefined) return found;
  const walk = { ...found, isShared: true };
  alike.lost = { ways, walk };
  return walk;
}

/** The user route by which a subnet sends a packet to an appliance; undefined where gaps of the document count. */
function routeToAppliance(
  network: Network,
  { vnet: index = -1, table = 0 }: Probe,
  address: number,
): UserRoute | undefined {
  const { vnets, unknowns } = network.model;
  if (index < 0 || unknowns) return undefined;
  const vnet = vnets[index];
  const routes = vnet.tables[table];
  if (routes.routes.length === 0) return undefined;
  const decision = decide(network, vnet, routes, address);
  return decision.kind === 'user' && decision.route.type === 'VirtualAppliance'
    ? decision.route
    : undefined;
}

/** A walk that stands for others as well depends on what they depend on. */
function besides(chosen: Walk, { beside = noPath }: Rest): Walk {
  if (beside.length === 0) return chosen;
  const more = beside.filter(each => !chosen.evidence.includes(each));
  return { ...chosen, evidence: chosen.evidence.concat(more) };
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

/** A walk that ends with its first leg. */
function endedWalk(start: number, leg: Leg): Walk {
  const path = joined(start, leg.path, noPath);
  return walkOf(path, path.length, leg.grounds, leg);
}

/** A walk by its first leg, and a way on from there. */
function walkAlong(
  { model }: Network,
  start: number,
  leg: Leg,
  to: Place,
  rest: Rest,
): Walk {
  const path = joined(start, leg.path, rest.path);
  const passed = leg.path.length + (leg.path[0] === start ? 0 : 1);
  const firstHop = passed + (elementAt(model, to) === undefined ? 0 : 1);
  const grounds =
    leg.grounds.length === 0 ? rest.grounds : leg.grounds.concat(rest.grounds);
  return walkOf(path, firstHop, grounds, rest);
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
