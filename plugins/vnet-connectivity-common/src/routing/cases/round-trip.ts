import type { Probe } from '../model/types';
import { roundTrip } from '../questions/answer';
import type { Trip } from '../questions/direction';
import { missingOfEnds, tripAlong, tripOf } from '../questions/direction';
import type { Network } from '../state';
import type { End } from './end-of-case';

/** Request and reply between two machines; no reply is asked for from the internet. */
export interface RoundTrip {
  readonly there: Trip;
  readonly reply?: Trip;
}

/** The round trips between all machines of two ends. */
export function roundTrips(network: Network, from: End, to: End): RoundTrip[] {
  return from.probes.flatMap(source =>
    to.probes.map(target => ({
      there: tripBetween(network, from, source, to, target),
      ...(to.internet
        ? {}
        : { reply: tripBetween(network, to, target, from, source) }),
    })),
  );
}

/** True where a flow works between two machines on each of the equal ways; null where that is not known. */
export function answerOfTrip({ there, reply }: RoundTrip): boolean | null {
  return reply ? roundTrip(there, reply) : there.delivered;
}

function tripBetween(
  network: Network,
  from: End,
  source: Probe,
  to: End,
  target: Probe,
): Trip {
  if (!from.internet) {
    // Each way counts: cases ask for the elements on them, and for their number.
    return tripOf(network, from, source, to, target, undefined, false);
  }
  // Private addresses are unknown there, and no network of Azure is announced but by public addresses of its own.
  const lost = {
    path: [from.element],
    firstHop: 1,
    evidence: [from.element],
    reason: () => 'the internet has no route into a virtual network',
  };
  return tripAlong(network, from, to, lost, missingOfEnds(network, from, to));
}
