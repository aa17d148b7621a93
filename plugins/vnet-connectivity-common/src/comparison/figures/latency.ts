import type { Latencies, MeasuredWay } from '../latencies';
import { measureWay } from '../latencies';
import type { Figure } from '../figure';
import { estimateIf, notesOf } from '../figure';
import type { Topology } from '../../topology';
import type { Way, Ways } from '../ways';

/** The round trip between two regions, milliseconds. @public */
export interface PairLatency {
  /** Keys of the regions, in alphabetical order. */
  readonly regions: readonly [string, string];
  /** Null where there is no way between them, or no figure for a part of it. */
  readonly value: number | null;
  readonly reachable: boolean;
  readonly estimate?: true;
  /** `16 ms northeurope–westeurope + 80 ms eastus–westeurope`; where there is more than one leg. */
  readonly formula?: string;
}

/** The slowest pair of regions, and each pair. @public */
export interface LatencyFigure extends Figure {
  readonly pairs: readonly PairLatency[];
}

/** The round trip between a region and where on-premises traffic leaves Azure, milliseconds. @public */
export interface EntryLatency {
  readonly region: string;
  readonly value: number | null;
  readonly reachable: boolean;
  readonly formula?: string;
}

/** The region with the longest way to where on-premises traffic leaves Azure, and each region. @public */
export interface EntryLatencyFigure extends Figure {
  readonly regions: readonly EntryLatency[];
}

/** Pairs that are listed one by one; of more, the slowest. */
const listedPairs = 2000;

/** Latency between the regions. */
export function latencyFigure(
  topology: Topology,
  ways: Ways,
  latencies: Latencies,
): LatencyFigure {
  const regions = sortedRegions(topology);
  const found = regions.flatMap((a, index) =>
    regions
      .slice(index + 1)
      .map(b => ({ a, b, ways: ways.between(a.key, b.key) })),
  );
  const pairs = found.map(({ a, b, ways: there }): PairLatency => {
    const { value, formula } = slowest(
      there,
      a.location,
      b.location,
      latencies,
    );
    return {
      regions: [a.key, b.key],
      value,
      reachable: there.length > 0,
      ...estimateIf(value !== null && there.some(way => way.length > 0)),
      ...(formula === undefined ? {} : { formula }),
    };
  });
  const known = pairs.filter(({ value }) => value !== null);
  const hops = hopsOf(found.flatMap(({ ways: there }) => there));
  const apart = pairs.filter(({ reachable }) => !reachable).length;
  const unknown = pairs.length - known.length - apart;
  const sameLocation = pairs.some(({ value }) => value === 0);
  return {
    value: largest(known),
    unit: 'ms',
    ...estimateIf(known.some(({ estimate }) => estimate)),
    formula: hops
      ? `Round trip (P95) between the Azure locations that the traffic passes, added up; the slowest pair of regions. ${hops}`
      : 'Round trip (P95) between the Azure locations of two regions; the slowest pair of regions.',
    ...(pairs.length > listedPairs
      ? {
          scope: `The ${listedPairs} slowest of ${pairs.length} pairs are listed.`,
        }
      : {}),
    ...notesOf(
      apart > 0
        ? `${apart} of ${pairs.length} pairs of regions do not reach each other.`
        : undefined,
      unknown > 0
        ? `For ${unknown} of ${pairs.length} pairs of regions a part of the way has no published figure.`
        : undefined,
      sameLocation
        ? 'Within one Azure location no figure is published; it counts as 0.'
        : undefined,
    ),
    sources: latencies.sources,
    pairs:
      pairs.length > listedPairs
        ? [...known]
            .sort((a, b) => Number(b.value) - Number(a.value))
            .slice(0, listedPairs)
        : pairs,
  };
}

/** Latency between each region and where its traffic to on-premises leaves Azure. */
export function entryLatencyFigure(
  topology: Topology,
  ways: Ways,
  latencies: Latencies,
): EntryLatencyFigure {
  const found = sortedRegions(topology).map(({ key, location }) => ({
    key,
    location,
    ways: ways.toOnPremises(key),
  }));
  const regions = found.map(
    ({ key, location, ways: entries }): EntryLatency => {
      const { value, formula } = slowest(
        entries,
        location,
        undefined,
        latencies,
      );
      return {
        region: key,
        value,
        reachable: entries.length > 0,
        ...(formula === undefined ? {} : { formula }),
      };
    },
  );
  const hops = hopsOf(found.flatMap(({ ways: entries }) => entries));
  const unknown = regions.some(
    ({ value, reachable }) => reachable && value === null,
  );
  const { via, gateways, gatewayRegion } = topology.onPremises;
  return {
    value: largest(regions),
    unit: 'ms',
    estimate: true,
    formula: [
      'Round trip (P95) between the Azure locations from a region to where its traffic leaves Azure, added up; the region with the longest way.',
      hops,
    ]
      .filter(Boolean)
      .join(' '),
    ...notesOf(
      gateways === 'transit'
        ? `The way of the other regions leads through ${gatewayRegion}: a detour.`
        : undefined,
      via === 'vpn'
        ? 'From the gateway on, the internet decides.'
        : 'From the peering location on, the line of the provider decides.',
      unknown ? 'Of a part of the way no figure is published.' : undefined,
    ),
    sources: latencies.sources,
    regions,
  };
}

function sortedRegions({ regions }: Topology) {
  return [...regions].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The slowest of several ways, all of which carry traffic; null where one of them is not known. */
function slowest(
  ways: readonly Way[],
  from: string,
  to: string | undefined,
  latencies: Latencies,
): { readonly value: number | null; readonly formula?: string } {
  const measured = ways.map(way => measureWay(way, from, to, latencies));
  const known = measured.filter((way): way is MeasuredWay => way !== undefined);
  if (known.length === 0 || known.length < measured.length) {
    return { value: null };
  }
  const [{ ms, legs }] = [...known].sort((a, b) => b.ms - a.ms);
  return {
    value: ms,
    ...(legs.length > 1
      ? {
          formula: legs
            .map(leg => `${leg.ms} ms ${leg.from}–${leg.to}`)
            .join(' + '),
        }
      : {}),
  };
}

function largest(
  figures: readonly { readonly value: number | null }[],
): number | null {
  const known = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  return known.length > 0 ? Math.max(...known) : null;
}

const hopNames = {
  'vpn-gateway': 'VPN gateway',
  'er-gateway': 'ExpressRoute gateway',
  hub: 'virtual hub',
} as const;

/** The gateways and hubs on the longest of these paths, whose delay is not documented. */
function hopsOf(ways: readonly Way[]): string | undefined {
  const counts = new Map<keyof typeof hopNames, number>();
  for (const way of ways) {
    for (const kind of Object.keys(hopNames) as (keyof typeof hopNames)[]) {
      const number = way.filter(stop => stop.kind === kind).length;
      counts.set(kind, Math.max(counts.get(kind) ?? 0, number));
    }
  }
  const named = [...counts]
    .filter(([, number]) => number > 0)
    .map(
      ([kind, number]) =>
        `${number} ${hopNames[kind]}${number === 1 ? '' : 's'}`,
    );
  return named.length > 0
    ? `Plus ${named.join(
        ' and ',
      )} on the way, for whose delay Microsoft documents no figure.`
    : undefined;
}
