import type { Walk } from '../forwarding/leg';
import { seenOneWay, shownWays } from '../questions/answer';
import type { Trip } from '../questions/direction';
import { missingOfEnds } from '../questions/direction';
import { oneWayReason } from '../questions/flow';
import type { Network } from '../state';
import type { ExpectedFlow } from './case';
import type { End } from './end-of-case';
import { endOf } from './end-of-case';
import { firstHopProblem, wayProblem } from './expected-way';
import type { Problem } from './problem';
import { describe } from './problem';
import type { RoundTrip } from './round-trip';
import { answerOfTrip, roundTrips } from './round-trip';

/** The reason why a flow is not as a case expects it, with the path that contradicts it; undefined where it is. */
export function contradictsFlow(
  network: Network,
  { accept, ...expected }: ExpectedFlow,
): Problem | undefined {
  if (accept) {
    const problems = accept.map(reachable =>
      contradictsFlow(network, { ...expected, reachable }),
    );
    return problems.includes(undefined) ? undefined : problems[0];
  }
  const from = endOf(network, expected.from, {
    prefix: expected.fromPrefix,
    address: expected.fromAddress,
  });
  const to = endOf(network, expected.to, {
    prefix: expected.toPrefix,
    address: expected.toAddress,
  });
  const flow = `${expected.from} -> ${expected.to}`;
  const absent = [
    ...(typeof from === 'string' ? [expected.from] : []),
    ...(typeof to === 'string' ? [expected.to] : []),
  ];
  if (
    expected.reachable === null &&
    absent.length > 0 &&
    absent.every(name => isOutside(network, name))
  ) {
    return undefined;
  }
  if (typeof from === 'string') return { why: `${flow}: ${from}` };
  if (typeof to === 'string') return { why: `${flow}: ${to}` };
  const trips = roundTrips(network, from, to);
  const forth = trips.flatMap(({ there }) => walksOf(there));
  const say = (problem: string, ...shown: readonly Walk[]): Problem => ({
    why: `${flow}: ${problem}; ${shown
      .map(walk => describe(network, walk))
      .join('; ')}`,
  });
  const unsure = (walks: readonly Walk[]): Problem | undefined => {
    const unknown = missingWords(network, from, to, walks);
    return unknown.length === 0
      ? undefined
      : { why: `${flow}: unknown, because ${unknown.join('; ')}`, unknown };
  };
  if (trips.length === 0) {
    const problem = unsure([]) ?? { why: `${flow}: an end has no address` };
    return expected.reachable === null && problem.unknown ? undefined : problem;
  }
  if (expected.checkOnly === 'firstHop') {
    const why = firstHopProblem(network, expected, forth, flow);
    return why === undefined ? undefined : unsure(forth) ?? { why };
  }
  const { reachable, forwardDelivered } = expected;
  const answers = trips.map(answerOfTrip);
  const bad = trips[answers.indexOf(false)];
  const good = trips[answers.indexOf(true)];
  if (reachable === true && bad) {
    return lostProblem(network, bad, say);
  }
  if (reachable === false && good) {
    return say(
      bad
        ? 'expected not to be reachable, and some of it is'
        : 'expected not to be reachable',
      ...walksOf(good.there).slice(0, 1),
      ...walksOf(good.reply).slice(0, 1),
    );
  }
  const all = trips.flatMap(({ there, reply }) => [
    ...walksOf(there),
    ...walksOf(reply),
  ]);
  const open = answers.includes(null);
  if (typeof reachable === 'boolean' && open) return unsure(all);
  if (reachable === null && !(open && !(good && bad))) {
    return say('expected to be unknown', ...forth.slice(0, 1));
  }
  const lost = trips.find(({ there }) => there.delivered === false);
  if (forwardDelivered !== undefined && !lost && unsure(forth)) {
    return unsure(forth);
  }
  if (forwardDelivered !== undefined && forwardDelivered === !!lost) {
    return say(
      forwardDelivered
        ? 'the request was expected to arrive'
        : 'the request was not expected to arrive',
      lost?.there.walk ?? forth[0],
    );
  }
  const why = wayProblem(network, expected, forth, say);
  return why && (unsure(forth) ?? why);
}

/** True for a name that only a gap has: an id that leads outside the document. */
function isOutside({ model: { unknowns } }: Network, name: string): boolean {
  const ending = `/${name.toLowerCase()}`;
  return (
    unknowns?.what.some(what =>
      what
        .toLowerCase()
        .split(/[\s:,;()]+/)
        .some(word => word.endsWith(ending)),
    ) ?? false
  );
}

/** The problem of a flow that was expected to work: the place at which it is lost. */
function lostProblem(
  network: Network,
  { there, reply }: RoundTrip,
  say: (problem: string, ...shown: readonly Walk[]) => Problem,
): Problem {
  const [request, back] = reply ? shownWays(there, reply, false) : [there];
  if (request.delivered === false || !back) {
    return say(
      'expected to be reachable, but the request is lost',
      request.walk,
    );
  }
  if (back.delivered === false) {
    return say(
      'expected to be reachable, but the reply is lost',
      request.walk,
      back.walk,
    );
  }
  const [firewall] = seenOneWay(request.firewalls, back.firewalls);
  return say(
    `expected to be reachable, but ${oneWayReason(
      network.model.elements.list[firewall].id,
    )}`,
    request.walk,
    back.walk,
  );
}

/** The equal ways of a trip, the chosen one first. */
function walksOf(trip: Trip | undefined): readonly Walk[] {
  return trip ? (trip.ways ?? [trip]).map(({ walk }) => walk) : [];
}

/** The gaps on which the ways of these packets depend, in words. */
function missingWords(
  network: Network,
  from: End,
  to: End,
  walks: readonly Walk[],
): string[] {
  const parts = [
    ...missingOfEnds(network, from, to),
    ...walks.flatMap(({ unknown = [] }) => unknown),
  ];
  return [...new Set(parts)].map(
    part => network.model.unknowns?.what[part] ?? '',
  );
}
