import type { Entry } from '../bgp/entry';
import { holds } from '../model/holds';
import type { Probe, UnknownParts } from '../model/types';
import type { Network } from '../state';
import { isOfSite } from './decision';
import { missingAt, missingAtEnd, missingOf } from './missing';
import { nextSteps } from './next-hop';
import type { Packet, Place } from './packet';
import { drop, elementAt } from './packet';

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

const nothing: UnknownParts = [];

/** Longest way that a packet takes before it counts as looping. */
const maxSteps = 32;

/** Equal-cost paths that are followed at most. */
const maxPaths = 64;

/** Follows a packet along the chosen routes. */
export function walk(network: Network, from: Probe, address: number): Walk {
  return follow(network, from, address, false)[0];
}

/** Follows a packet along every route that carries traffic; the chosen ones first. */
export function walkAll(
  network: Network,
  from: Probe,
  address: number,
): Walk[] {
  return follow(network, from, address, true);
}

/** The way so far. */
interface Trail {
  readonly path: number[];
  /** Elements on which the routes depend that were used. */
  readonly control: (readonly number[])[];
  lastEntry?: Entry;
  firstHop: number;
}

function follow(
  network: Network,
  from: Probe,
  address: number,
  all: boolean,
): Walk[] {
  const { model, failed } = network;
  const packet: Packet = { network, address, source: from.address, all };
  const start =
    from.vnet === undefined
      ? model.speakers[from.site ?? -1].element
      : model.vnets[from.vnet].element;
  if (failed[start]) {
    return [
      {
        path: [start],
        firstHop: 1,
        evidence: [start],
        reason: () => `${model.elements.list[start].id} has failed`,
      },
    ];
  }
  const walks: Walk[] = [];
  const open: { place: Place; trail: Trail; steps: number }[] = [
    {
      place:
        from.vnet === undefined
          ? { at: 'speaker', speaker: from.site ?? -1, from: -1 }
          : { at: 'subnet', vnet: from.vnet, table: from.table ?? 0 },
      trail: { path: [start], control: [], firstHop: 0 },
      steps: 0,
    },
  ];
  while (open.length > 0 && walks.length < maxPaths) {
    const { place, trail, steps } = open.pop()!;
    const missing = model.unknowns ? missingAt(packet, place) : nothing;
    if (missing.length > 0) {
      const here = elementAt(model, place);
      if (here !== undefined) extend(trail, [here]);
      if (trail.firstHop === 0) trail.firstHop = trail.path.length;
      walks.push({ ...finish(trail, undefined, undefined), unknown: missing });
      continue;
    }
    const found =
      steps < maxSteps
        ? nextSteps(packet, place)
        : drop(() => 'the packet loops');
    const steady = found.length > 0 ? found : drop(() => 'there is no way on');
    const taken = all ? steady : steady.slice(0, 1);
    // The last pushed is followed first, so the chosen way goes in last.
    for (let index = taken.length - 1; index >= 0; index -= 1) {
      const { pass, to, reason, entry, depends } = taken[index];
      const mine =
        taken.length === 1
          ? trail
          : {
              path: [...trail.path],
              control: [...trail.control],
              lastEntry: trail.lastEntry,
              firstHop: trail.firstHop,
            };
      extend(mine, pass);
      if (depends) mine.control.push(depends);
      if (entry) {
        // Along one route every next entry depends on no more than the one before.
        const { lastEntry } = mine;
        if (entry !== lastEntry && entry !== lastEntry?.parent) {
          mine.control.push(entry.elements);
        }
        mine.lastEntry = entry;
      }
      const arrived = to && arrival(packet, to);
      const unclear = model.unknowns
        ? [
            ...missingOf(packet, pass),
            ...(arrived === undefined ? nothing : missingAtEnd(packet, to)),
          ]
        : nothing;
      if (unclear.length > 0) {
        if (mine.firstHop === 0) mine.firstHop = mine.path.length;
        walks.push({ ...finish(mine, undefined, undefined), unknown: unclear });
        continue;
      }
      if (arrived !== undefined || !to) {
        if (
          arrived !== undefined &&
          mine.path[mine.path.length - 1] !== arrived
        ) {
          mine.path.push(arrived);
        }
        if (mine.firstHop === 0) mine.firstHop = mine.path.length;
        walks.push(finish(mine, arrived, reason));
      } else {
        if (mine.firstHop === 0) {
          mine.firstHop =
            mine.path.length + (elementAt(model, to) === undefined ? 0 : 1);
        }
        open.push({ place: to, trail: mine, steps: steps + 1 });
      }
    }
  }
  return walks;
}

/** Adds elements to the path, each once where it comes several times in a row. */
function extend({ path }: Trail, elements: readonly number[]): void {
  for (const element of elements) {
    if (path[path.length - 1] !== element) path.push(element);
  }
}

function finish(
  { path, control, firstHop }: Trail,
  arrived: number | undefined,
  reason: Walk['reason'],
): Walk {
  if (control.length === 0) {
    return { arrived, path, firstHop, evidence: path, reason };
  }
  const evidence = [...path];
  for (const elements of control) {
    for (const element of elements) {
      if (!evidence.includes(element)) evidence.push(element);
    }
  }
  return { arrived, path, firstHop, evidence, reason };
}

/** The element at which the packet is delivered, where it has come to its end. */
function arrival(
  { network, address }: Packet,
  place: Place,
): number | undefined {
  const { model, failed } = network;
  if (place.at === 'internet') return model.internet;
  if (place.at === 'vnet') {
    const { element, prefixes } = model.vnets[place.vnet];
    return !failed[element] && prefixes.some(prefix => holds(prefix, address))
      ? element
      : undefined;
  }
  if (place.at !== 'speaker') return undefined;
  const { kind, element } = model.speakers[place.speaker];
  return kind === 'site' &&
    !failed[element] &&
    isOfSite(network, place.speaker, address)
    ? element
    : undefined;
}
