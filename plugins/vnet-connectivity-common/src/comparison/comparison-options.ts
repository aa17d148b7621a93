import type { Price, Source } from '../azure';
import { ownSources } from './own-sources';

/** Options of a comparison; each has a default. @public */
export interface ComparisonOptions {
  /** Prices that replace or complete the known ones, by name; `docs/comparison.md` lists the names. */
  readonly prices?: Readonly<Record<string, Price>>;
  readonly latencies?: LatencyOverrides;
  readonly traffic?: TrafficOptions;
  readonly requirements?: Requirements;
  readonly circumstances?: Circumstances;
}

/** Measured round trips that replace those of the table. @public */
export interface LatencyOverrides {
  /** Milliseconds by Azure location and Azure location; one direction is enough. */
  readonly roundTripMs: Readonly<
    Record<string, Readonly<Record<string, number>>>
  >;
  readonly source: Source;
}

/** Traffic in gigabytes a month, half of it in each direction. @public */
export interface TrafficOptions {
  /** Between every two regions that `between` does not name. */
  readonly perPair?: number;
  /** By pair of region keys in alphabetical order: `neu/weu`. */
  readonly between?: Readonly<Record<string, number>>;
  /** Between every region and on-premises. */
  readonly onPremisesPerRegion?: number;
}

/** Requirements on an option; one that does not meet them is not recommended. @public */
export interface Requirements {
  /** Traffic between the regions is encrypted with IPsec. */
  readonly ipsecBetweenRegions?: boolean;
  /** Traffic between the regions is encrypted from machine to machine, by virtual network encryption. */
  readonly encryptionBetweenMachines?: boolean;
  /** On-premises stays reachable when any one gateway has failed. */
  readonly surviveGatewayFailure?: boolean;
  /** On-premises stays reachable when any one circuit, connection or device has failed. */
  readonly surviveLineFailure?: boolean;
  /** Traffic with on-premises does not cross the internet. */
  readonly privateLine?: boolean;
  /** No new circuit has to be ordered. */
  readonly noNewCircuit?: boolean;
}

/** Circumstances on which the advice depends, and which the spec leaves open. @public */
export interface Circumstances {
  /**
   * The other regions exist for a service that only they offer, while most of the application runs in the region with the
   * gateway.
   */
  readonly serviceOnlyInOtherRegion?: boolean;
  /** Sites that are to be connected one day. Default: those of the spec. */
  readonly branches?: number;
  /** True if there is a circuit already. Default: true if the spec names one. */
  readonly circuitIsThere?: boolean;
}

/** The traffic that is assumed where none is given, gigabytes a month. @public */
export const defaultTraffic = {
  perPair: 1000,
  onPremisesPerRegion: 1000,
} as const;

/** Traffic of a pair of regions and of a region with on-premises, with the sources. */
export interface Traffic {
  /** Gigabytes a month between two regions. */
  between(a: string, b: string): number;
  readonly onPremisesPerRegion: number;
  readonly sources: readonly Source[];
}

/** The traffic that was given, completed by what is assumed. */
export function trafficOf({ traffic = {} }: ComparisonOptions): Traffic {
  const { between = {}, perPair, onPremisesPerRegion } = traffic;
  const isGiven =
    perPair !== undefined ||
    onPremisesPerRegion !== undefined ||
    Object.keys(between).length > 0;
  const isComplete = perPair !== undefined && onPremisesPerRegion !== undefined;
  return {
    between: (a, b) => {
      const pair = a < b ? `${a}/${b}` : `${b}/${a}`;
      return Object.hasOwn(between, pair)
        ? between[pair]
        : perPair ?? defaultTraffic.perPair;
    },
    onPremisesPerRegion:
      onPremisesPerRegion ?? defaultTraffic.onPremisesPerRegion,
    sources: [
      ...(isGiven ? [ownSources.input] : []),
      ...(isComplete ? [] : [ownSources.assumption]),
    ],
  };
}
