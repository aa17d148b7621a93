import type { Walk } from '../forwarding/walk';
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
import { answerOfTrip, droppingFirewall, roundTrips } from './round-trip';

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
  const forth = trips.flatMap(trip => trip.forth);
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
  const isLost = (walk: Walk, end: End) =>
    !walk.unknown && walk.arrived !== end.element;
  const answers = trips.map(trip => answerOfTrip(network, from, to, trip));
  const bad = trips[answers.indexOf(false)];
  const good = trips[answers.indexOf(true)];
  if (reachable === true && bad) {
    return lostProblem(network, bad, { from, to, isLost, say });
  }
  if (reachable === false && good) {
    return say(
      bad
        ? 'expected not to be reachable, and some of it is'
        : 'expected not to be reachable',
      good.forth[0],
      ...good.back.slice(0, 1),
    );
  }
  const all = trips.flatMap(trip => [...trip.forth, ...trip.back]);
  const open = answers.includes(null);
  if (typeof reachable === 'boolean' && open) return unsure(all);
  if (reachable === null && !(open && !(good && bad))) {
    return say('expected to be unknown', ...forth.slice(0, 1));
  }
  const delivered = forth.find(walk => isLost(walk, to));
  if (forwardDelivered !== undefined && !delivered && unsure(forth)) {
    return unsure(forth);
  }
  if (forwardDelivered !== undefined && forwardDelivered === !!delivered) {
    return say(
      forwardDelivered
        ? 'the request was expected to arrive'
        : 'the request was not expected to arrive',
      delivered ?? forth[0],
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
  { forth, back }: RoundTrip,
  {
    from,
    to,
    isLost,
    say,
  }: {
    readonly from: End;
    readonly to: End;
    readonly isLost: (walk: Walk, end: End) => boolean;
    readonly say: (problem: string, ...shown: readonly Walk[]) => Problem;
  },
): Problem {
  const request = forth.find(walk => isLost(walk, to));
  if (request) {
    return say('expected to be reachable, but the request is lost', request);
  }
  const reply = back.find(walk => isLost(walk, from));
  if (reply) {
    return say(
      'expected to be reachable, but the reply is lost',
      forth[0],
      reply,
    );
  }
  const firewall = droppingFirewall(network, forth, back) ?? -1;
  return say(
    `expected to be reachable, but ${oneWayReason(
      network.model.elements.list[firewall].id,
    )}`,
    forth[0],
    back[0],
  );
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
