import type { Walk } from '../forwarding/walk';
import { walkAll } from '../forwarding/walk';
import type { Probe } from '../model/types';
import { missingOfEnds, statefulOn } from '../questions/direction';
import { seenOneWay } from '../questions/answer';
import type { Network } from '../state';
import type { End } from './end-of-case';

/** Request and reply between two machines, on every equal way. */
export interface RoundTrip {
  readonly forth: readonly Walk[];
  readonly back: readonly Walk[];
}

/** The round trips between all machines of two ends. */
export function roundTrips(network: Network, from: End, to: End): RoundTrip[] {
  return from.probes.flatMap(source =>
    to.probes.map(target => ({
      forth: walksOf(network, from, source, target),
      back: to.internet ? [] : walksOf(network, to, target, source),
    })),
  );
}

/** True where a flow works between two machines on each of the equal ways; null where that is not known. */
export function answerOfTrip(
  network: Network,
  from: End,
  to: End,
  { forth, back }: RoundTrip,
): boolean | null {
  const unclear = missingOfEnds(network, from, to).length > 0;
  const legs = [
    ...forth.map(walk => ({ walk, end: to })),
    ...back.map(walk => ({ walk, end: from })),
  ];
  if (unclear) return null;
  if (
    legs.some(({ walk, end }) => !walk.unknown && walk.arrived !== end.element)
  )
    return false;
  if (legs.some(({ walk }) => walk.unknown)) return null;
  return (
    back.length === 0 || droppingFirewall(network, forth, back) === undefined
  );
}

/** A stateful firewall that sees one direction only. */
export function droppingFirewall(
  network: Network,
  forth: readonly Walk[],
  back: readonly Walk[],
): number | undefined {
  const [oneWay] = seenOneWay(
    statefulOn(network, forth),
    statefulOn(network, back),
  );
  return oneWay;
}

function walksOf(
  network: Network,
  from: End,
  source: Probe,
  target: Probe,
): Walk[] {
  // Private addresses are unknown there, and no network of Azure is announced but by public addresses of its own.
  return from.internet
    ? [
        {
          path: [from.element],
          firstHop: 1,
          evidence: [from.element],
          reason: () => 'the internet has no route into a virtual network',
        },
      ]
    : walkAll(network, source, target.address);
}
