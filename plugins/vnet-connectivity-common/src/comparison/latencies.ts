import type { Source } from '../azure';
import { latencySource, roundTripLatencyMs } from '../azure';
import type { ComparisonOptions } from './comparison-options';
import type { Way } from './ways';

/** Round trips between Azure locations. */
export interface Latencies {
  /** Milliseconds; undefined where there is no measurement. */
  between(a: string, b: string): number | undefined;
  readonly sources: readonly Source[];
}

/** The measured round trips, and the table of Microsoft where there is none. Of two directions the slower counts. */
export function latenciesOf({ latencies }: ComparisonOptions): Latencies {
  const given = (from: string, to: string) =>
    latencies && Object.hasOwn(latencies.roundTripMs, from)
      ? ownOf(latencies.roundTripMs[from], to)
      : undefined;
  return {
    between: (a, b) =>
      slower(given(a, b), given(b, a)) ??
      slower(roundTripLatencyMs(a, b), roundTripLatencyMs(b, a)),
    sources: latencies ? [latencies.source, latencySource] : [latencySource],
  };
}

function ownOf(
  values: Readonly<Record<string, number>>,
  key: string,
): number | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function slower(a: number | undefined, b: number | undefined) {
  return a === undefined || b === undefined ? a ?? b : Math.max(a, b);
}

/** A way, measured. */
export interface MeasuredWay {
  readonly ms: number;
  /** Round trips between locations that differ, in the order of the way. */
  readonly legs: readonly {
    readonly from: string;
    readonly to: string;
    readonly ms: number;
  }[];
}

/**
 * The round trip along a way: the sum of its legs. Where a stop may be at one of several locations, the shortest way
 * counts. Undefined where a leg is not known.
 *
 * @param from - Azure location in which the way begins
 * @param to - Azure location in which it ends; undefined: with its last stop
 */
export function measureWay(
  way: Way,
  from: string,
  to: string | undefined,
  latencies: Latencies,
): MeasuredWay | undefined {
  const places = [
    ...way.map(({ locations }) => locations),
    ...(to === undefined ? [] : [[to]]),
  ];
  let measured = new Map<string, MeasuredWay>([[from, { ms: 0, legs: [] }]]);
  for (const locations of places) {
    const next = new Map<string, MeasuredWay>();
    for (const location of locations) {
      for (const [before, sofar] of measured) {
        const ms = latencies.between(before, location);
        if (ms === undefined) continue;
        const leg = { from: before, to: location, ms };
        const found = {
          ms: sofar.ms + ms,
          legs: before === location ? sofar.legs : [...sofar.legs, leg],
        };
        const known = next.get(location);
        if (!known || found.ms < known.ms) next.set(location, found);
      }
    }
    measured = next;
  }
  return [...measured.values()].sort((a, b) => a.ms - b.ms)[0];
}
