import type { NetworkModel } from '../model/types';
import type { Direction, Trip } from './direction';
import { nothing } from './direction';

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

/** The answer to a flow between two ends, as far as is known. */
export interface Answer {
  readonly reachable: boolean | null;
  /** Places of the sources and targets between which it works, where that is not all. */
  readonly some: readonly (readonly [source: number, target: number])[];
}

const yes: Answer = { reachable: true, some: [] };

const no: Answer = { reachable: false, some: [] };

const unsure: Answer = { reachable: null, some: [] };

/** The answer to a flow whose request and reply go these ways. */
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

/** True where request and reply arrive, and every stateful firewall sees both of them. */
export function works(forth: Direction, back: Direction): boolean {
  return !forth.trips && !back.trips
    ? roundTrip(forth, back) === true
    : answerOf(forth, back).reachable === true;
}

/** True where request and reply work on each of the equal ways: nobody knows which of them a packet takes. */
export function roundTrip(there: Trip, reply: Trip): boolean | null {
  if (!there.ways && !reply.ways) return onOneWay(there, reply);
  let answer: boolean | null = true;
  for (const [request, back] of waysOf(there, reply)) {
    const one = onOneWay(request, back);
    if (one === false) return false;
    if (one === null) answer = null;
  }
  return answer;
}

/** Of request and reply on one way: one that is lost decides, whatever is missing of the other. */
function onOneWay(there: Trip, reply: Trip): boolean | null {
  if (there.delivered === false || reply.delivered === false) return false;
  if (there.delivered === null || reply.delivered === null) return null;
  return seenOneWay(there.firewalls, reply.firewalls).length === 0;
}

/** Each of the equal ways there with each of those back. */
function waysOf(there: Trip, reply: Trip): (readonly [Trip, Trip])[] {
  const replies = reply.ways ?? [reply];
  return (there.ways ?? [there]).flatMap(request =>
    replies.map(back => [request, back] as const),
  );
}

/** A way there and a way back that show why a packet and its reply are answered as they are. */
export function shownWays(
  there: Trip,
  reply: Trip,
  answer: boolean | null,
): readonly [Trip, Trip] {
  return (
    waysOf(there, reply).find(
      ([request, back]) => onOneWay(request, back) === answer,
    ) ?? [there, reply]
  );
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

/** The request and the reply that show why a flow is answered as it is. */
export function shownTrips(
  forth: Direction,
  back: Direction,
  reachable: boolean | null,
): readonly [Trip, Trip] {
  const shown = shownPair(forth, back, reachable);
  return shown ? shownWays(shown.there, shown.reply, reachable) : [forth, back];
}

/** True where a flow that does not work does so on some of several equal ways. */
export function worksOnSomeWays(forth: Direction, back: Direction): boolean {
  const shown = shownPair(forth, back, false);
  return (
    shown !== undefined &&
    waysOf(shown.there, shown.reply).some(
      ([there, reply]) => onOneWay(there, reply) === true,
    )
  );
}

/** The machines that show why a flow is answered as it is. */
function shownPair(
  forth: Direction,
  back: Direction,
  reachable: boolean | null,
) {
  return pairsOf(forth, back).find(
    ({ there, reply }) => roundTrip(there, reply) === reachable,
  );
}

/** The gaps on which a flow depends, in words. */
export function missingWords(
  { unknowns }: NetworkModel,
  forth: Direction,
  back: Direction,
): string[] {
  const parts = pairsOf(forth, back)
    .flatMap(({ there, reply }) => waysOf(there, reply))
    .filter(([there, reply]) => onOneWay(there, reply) === null)
    .flat()
    .flatMap(({ walk: { unknown = nothing } }) => unknown);
  return [...new Set(parts)].map(part => unknowns?.what[part] ?? '');
}
