import { formatPrefix } from '../../address';
import type { Walk } from '../forwarding/walk';
import { walk } from '../forwarding/walk';
import type { Element } from '../model/elements';
import { holds } from '../model/holds';
import type {
  Endpoint,
  NetworkModel,
  Probe,
  UnknownParts,
} from '../model/types';
import { furtherFailures } from '../network';
import type { Network } from '../state';
import type { FlowEnds } from './scenario';

/** Whether a flow that is opened at one end works: request and reply. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  /** Null: it depends on what is not known. False, too, where it works between some machines of the ends only. */
  readonly reachable: boolean | null;
  /** With `null`: what is missing to say it, in words. */
  readonly unknown?: readonly string[];
  /** Where machines of an end are routed differently: the subnets or ranges between which it works. */
  readonly some?: readonly FlowEnds[];
  /** Elements on the way there; as far as it goes, or is known, where it does not arrive. */
  readonly path: readonly string[];
  readonly returnPath: readonly string[];
  /** Whether the reply takes the same way back. */
  readonly symmetric: boolean;
  /** Why it does not work. */
  readonly reason?: string;
}

/** Which VNets and sites reach which. */
export interface Reachability {
  readonly elements: readonly { readonly id: string; readonly kind: string }[];
  readonly flows: readonly Flow[];
}

/** A packet from one machine to another. */
export interface Trip {
  /** Whether it arrives; null where that is not known. */
  readonly delivered: boolean | null;
  readonly walk: Walk;
  /** Stateful firewalls on the way, in ascending order. */
  readonly firewalls: readonly number[];
  /** Elements on which it depends. */
  readonly evidence: readonly number[];
}

/** One direction between two endpoints: that of the trips of their machines which stands for all. */
export interface Direction extends Trip {
  /** Where an end has machines that are routed differently: the trips, by source and then by target. */
  readonly trips?: readonly (readonly Trip[])[];
}

const nothing: UnknownParts = [];
const noFirewalls: readonly number[] = [];

/** Follows packets from every kind of machine of one endpoint to every kind of machine of another. */
export function direction(
  network: Network,
  from: Endpoint,
  to: Endpoint,
): Direction {
  const unclear = missingOfEnds(network, from, to);
  if (from.probes.length === 1 && to.probes.length === 1) {
    return follow(network, from.probes[0], to.probes[0], to, unclear);
  }
  const trips = from.probes.map(source =>
    to.probes.map(target => follow(network, source, target, to, unclear)),
  );
  const all = trips.flat();
  const [first] = all;
  if (first === undefined) return noWay(from, unclear);
  const worst =
    all.find(({ delivered }) => delivered === false) ??
    all.find(({ delivered }) => delivered === null) ??
    first;
  return {
    ...worst,
    evidence: [...new Set(all.flatMap(({ evidence }) => evidence))],
    trips,
  };
}

/** Follows a packet from one machine to another. */
function follow(
  network: Network,
  source: Probe,
  target: Probe,
  to: Endpoint,
  unclear: UnknownParts,
): Direction {
  const found = walk(network, source, target.address);
  const { evidence } = found;
  const firewalls = statefulOn(network, [found]);
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

/** What is missing of the ends of a flow, or of everything, so that it cannot be said whatever its way is. */
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
      ]
    : nothing;
}

/** Stateful firewalls on any of these walks, in ascending order. */
export function statefulOn(
  { model: { stateful } }: Network,
  walks: readonly Walk[],
): readonly number[] {
  if (stateful.size === 0) return noFirewalls;
  const passed = walks.flatMap(({ path }) =>
    path.filter(element => stateful.has(element)),
  );
  return [...new Set(passed)].sort((a, b) => a - b);
}

/** The stateful firewalls that only one direction passes: they drop what belongs to no connection that they know. */
export function seenOneWay(
  forth: readonly number[],
  back: readonly number[],
): number[] {
  return [
    ...forth.filter(element => !back.includes(element)),
    ...back.filter(element => !forth.includes(element)),
  ];
}

/** Whether a flow works between two ends, as far as is known. */
export interface Answer {
  readonly reachable: boolean | null;
  /** Places of the sources and targets between which it works, where that is not all. */
  readonly some: readonly (readonly [source: number, target: number])[];
}

const yes: Answer = { reachable: true, some: [] };
const no: Answer = { reachable: false, some: [] };
const unsure: Answer = { reachable: null, some: [] };

/** What becomes of a flow whose request and reply go these ways. */
export function answerOf(forth: Direction, back: Direction): Answer {
  if (!forth.trips && !back.trips) {
    const one = roundTrip(forth, back);
    if (one === null) return unsure;
    return one ? yes : no;
  }
  const trips = pairsOf(forth, back).map(({ there, reply, ends }) => ({
    works: roundTrip(there, reply),
    ends,
  }));
  if (trips.every(({ works: each }) => each === true)) return yes;
  const some = trips.filter(({ works: each }) => each === true);
  if (trips.some(({ works: each }) => each === false)) {
    if (some.length > 0) {
      return { reachable: false, some: some.map(({ ends }) => ends) };
    }
    // Some of it may work.
    return trips.some(({ works: each }) => each === null) ? unsure : no;
  }
  return unsure;
}

/** Whether request and reply arrive, and every stateful firewall sees both of them. */
export function works(forth: Direction, back: Direction): boolean {
  return !forth.trips && !back.trips
    ? roundTrip(forth, back) === true
    : answerOf(forth, back).reachable === true;
}

/** Of request and reply: one that is lost decides, whatever is missing of the other. */
function roundTrip(there: Trip, reply: Trip): boolean | null {
  if (there.delivered === false || reply.delivered === false) return false;
  if (there.delivered === null || reply.delivered === null) return null;
  return seenOneWay(there.firewalls, reply.firewalls).length === 0;
}

/** Requests and replies between each two machines. */
function pairsOf(forth: Direction, back: Direction) {
  const replies = back.trips ?? [[back]];
  return (forth.trips ?? [[forth]]).flatMap((row, source) =>
    row.map((there, target) => ({
      there,
      reply: replies[target][source],
      ends: [source, target] as const,
    })),
  );
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

/** Whether traffic between two endpoints is a flow: not of one with itself, nor of a network with a subnet of its own. */
export function isFlow(from: Endpoint, to: Endpoint): boolean {
  return (
    from.element !== to.element ||
    (from.kind === 'subnet' && to.kind === 'subnet' && from !== to)
  );
}

/** The directions between all endpoints, at `from * endpoints + to`. */
export function allDirections(network: Network): (Direction | undefined)[] {
  const { endpoints } = network.model;
  return endpoints.flatMap(from =>
    endpoints.map(to =>
      isFlow(from, to) ? direction(network, from, to) : undefined,
    ),
  );
}

/** A flow from its two directions. */
export function flowOf(
  { model }: Network,
  from: Endpoint,
  to: Endpoint,
  forth: Direction,
  back: Direction,
): Flow {
  const { list } = model.elements;
  const names = (path: readonly number[]) =>
    path.map(element => list[element].id);
  const { reachable, some } = answerOf(forth, back);
  const [there, reply] = shownTrips(forth, back, reachable);
  const reason =
    reachable === false ? reasonOf(model, there, reply) : undefined;
  return {
    from: from.id,
    to: to.id,
    reachable,
    ...(reachable === null
      ? { unknown: missingWords(model, forth, back) }
      : {}),
    ...(some.length > 0 ? { some: someOf(model, from, to, some) } : {}),
    path: names(there.walk.path),
    returnPath: names(reply.walk.path),
    symmetric: sameWay(list, there.walk.path, reply.walk.path),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The request and the reply that show why a flow is answered as it is. */
function shownTrips(
  forth: Direction,
  back: Direction,
  reachable: boolean | null,
): readonly [Trip, Trip] {
  const shown = pairsOf(forth, back).find(
    ({ there, reply }) => roundTrip(there, reply) === reachable,
  );
  return shown ? [shown.there, shown.reply] : [forth, back];
}

/** What is missing to say whether a flow works, in words. */
export function missingWords(
  { unknowns }: NetworkModel,
  forth: Direction,
  back: Direction,
): string[] {
  const parts = pairsOf(forth, back)
    .filter(({ there, reply }) => roundTrip(there, reply) === null)
    .flatMap(({ there, reply }) => [there, reply])
    .flatMap(({ walk: { unknown = nothing } }) => unknown);
  return [...new Set(parts)].map(part => unknowns?.what[part] ?? '');
}

/** Between which subnets or ranges of two ends a flow works. */
function someOf(
  model: NetworkModel,
  from: Endpoint,
  to: Endpoint,
  some: Answer['some'],
): FlowEnds[] {
  const [sources, targets] = [from, to].map(end =>
    end.probes.map(probe => probeNames(model, end, probe)),
  );
  return sources.flatMap((names, source) => {
    const reached = some.filter(([at]) => at === source);
    const ends =
      reached.length === targets.length
        ? [to.id]
        : reached.flatMap(([, target]) => targets[target]);
    return names.flatMap(name => ends.map(end => ({ from: name, to: end })));
  });
}

/** What a machine stands for, as part of its end: subnets, or the range in which it is. */
function probeNames(
  { prefixes, vnets, speakers }: NetworkModel,
  { id, kind, probes }: Endpoint,
  { subnets = [], address, vnet, site }: Probe,
): string[] {
  if (probes.length === 1 || kind === 'subnet') return [id];
  if (subnets.length > 0) return subnets.map(name => `${id}/${name}`);
  const own =
    vnet === undefined ? speakers[site ?? -1].prefixes : vnets[vnet].prefixes;
  const [longest] = prefixes.covering(address);
  const range =
    longest === undefined
      ? own.find(prefix => holds(prefix, address))
      : prefixes.list[longest];
  return [range ? `${id} (${formatPrefix(range)})` : id];
}

function reasonOf(
  { elements }: NetworkModel,
  there: Trip,
  reply: Trip,
): string {
  if (there.delivered === false) {
    return there.walk.reason?.() ?? 'the packet arrives elsewhere';
  }
  if (reply.delivered === false) {
    return `no way back: ${
      reply.walk.reason?.() ?? 'the reply goes elsewhere'
    }`;
  }
  const [firewall] = seenOneWay(there.firewalls, reply.firewalls);
  return oneWayReason(elements.list[firewall].id);
}

export function oneWayReason(firewall: string): string {
  return `${firewall} sees only one direction, and drops what belongs to no connection that it knows`;
}

function sameWay(
  list: readonly Element[],
  forth: readonly number[],
  back: readonly number[],
): boolean {
  // A hub passes its firewall on the way in and on the way out; the path names the hub first either way.
  const outside = (path: readonly number[]) =>
    path.filter(element => list[element].kind !== 'hub-firewall');
  const inside = (path: readonly number[]) =>
    path.filter(element => list[element].kind === 'hub-firewall');
  return (
    isReverse(outside(forth), outside(back)) &&
    isReverse(inside(forth), inside(back))
  );
}

function isReverse(forth: readonly number[], back: readonly number[]): boolean {
  return (
    forth.length === back.length &&
    forth.every((element, index) => element === back[back.length - 1 - index])
  );
}

/**
 * Every ordered pair of VNets and sites, with the way there and the way back as evidence.
 *
 * @param all - the directions between them, where they have been followed already
 */
export function reachability(
  network: Network,
  all: readonly (Direction | undefined)[] = allDirections(network),
): Reachability {
  const { model } = network;
  const { endpoints, elements } = model;
  const flows = endpoints.flatMap((from, a) =>
    endpoints.flatMap((to, b) => {
      const forth = all[a * endpoints.length + b];
      const back = all[b * endpoints.length + a];
      return forth && back ? [flowOf(network, from, to, forth, back)] : [];
    }),
  );
  return {
    elements: [
      ...elements.list
        .filter(({ kind }) => kind !== 'internet')
        .map(({ failureId, kind }) => ({ id: failureId, kind })),
      ...furtherFailures(network),
    ],
    flows,
  };
}
