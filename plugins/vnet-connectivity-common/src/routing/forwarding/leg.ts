import type { Entry } from '../bgp/entry';
import { holds } from '../model/holds';
import type { UnknownParts } from '../model/types';
import { isOfSite } from './decision';
import { missingAt, missingAtEnd, missingOf } from './missing';
import { nextSteps } from './next-hop';
import type { Packet, Place, Step } from './packet';
import { drop, elementAt } from './packet';

/** Learned routes that were used, and lists of further elements, in the order of the way. */
export type Grounds = readonly (Entry | readonly number[])[];

/** One step of a way: to the next place, or to the end of it. */
export interface Leg {
  /** Elements in order, none twice in a row. */
  readonly path: readonly number[];
  readonly grounds: Grounds;
  /** The next place; absent at the end. */
  readonly to?: Place;
  /** Element at which it is delivered; absent where it is dropped. */
  readonly arrived?: number;
  /** The reason for which it is dropped. */
  readonly reason?: () => string;
  /** Gaps on which it depends where it goes from here. */
  readonly unknown?: UnknownParts;
}

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
  /** True for the walk of several packets that are lost alike. */
  readonly isShared?: boolean;
}

const nothing: UnknownParts = [];

const noGrounds: Grounds = [];

/** The ways on from a place that carry traffic, the chosen one first. */
export function legsAt(packet: Packet, place: Place): readonly Leg[] {
  const { model } = packet.network;
  const missing = model.unknowns ? missingAt(packet, place) : nothing;
  if (missing.length > 0) {
    const here = elementAt(model, place);
    const path = here === undefined ? [] : [here];
    return [{ path, grounds: noGrounds, unknown: missing }];
  }
  const found = nextSteps(packet, place);
  const steady = found.length > 0 ? found : drop(() => 'there is no way on');
  return steady.map(step => legOf(packet, step));
}

function legOf(
  packet: Packet,
  { pass, to, reason, entry, depends }: Step,
): Leg {
  const grounds = groundsOf(depends, entry);
  const path = withoutRepeats(pass);
  const arrived = to && arrival(packet, to);
  const unclear = packet.network.model.unknowns
    ? [
        ...missingOf(packet, pass),
        ...(arrived === undefined ? nothing : missingAtEnd(packet, to)),
      ]
    : nothing;
  if (unclear.length > 0) return { path, grounds, unknown: unclear };
  if (arrived === undefined) return { path, grounds, to, reason };
  return {
    path: withoutRepeats([...path, arrived]),
    grounds,
    arrived,
    reason,
  };
}

function groundsOf(depends: Step['depends'], entry: Step['entry']): Grounds {
  if (!entry) return depends ? [depends] : noGrounds;
  return depends ? [depends, entry] : [entry];
}

function withoutRepeats(elements: readonly number[]): readonly number[] {
  if (
    !elements.some((each, index) => index > 0 && elements[index - 1] === each)
  )
    return elements;
  const path: number[] = [];
  extend(path, elements);
  return path;
}

/** Adds elements to the path, each once where it comes several times in a row. */
export function extend(path: number[], elements: readonly number[]): void {
  for (const element of elements) {
    if (path[path.length - 1] !== element) path.push(element);
  }
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

/** True for a learned route, among the grounds of a way. */
export function isEntry(ground: Grounds[number]): ground is Entry {
  return 'elements' in ground;
}
