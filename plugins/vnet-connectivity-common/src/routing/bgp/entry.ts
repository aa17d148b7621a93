import type { Origin, Session } from '../model/types';

/** The way by which a speaker came to a route. */
export type Learned =
  | 'own'
  | 'static'
  /** Over a tunnel. */
  | 'vpn'
  /** Over ExpressRoute: by a gateway or hub from a circuit, by a site from a circuit. */
  | 'er'
  /** By a circuit from one of its sites. */
  | 'site'
  /** By a circuit from a gateway or hub. */
  | 'gateway'
  | 'global-reach'
  | 'internal'
  | 'nva'
  /** By an appliance from a Route Server or hub. */
  | 'route-server'
  | 'remote-hub';

/** The route that one speaker has chosen for one prefix. */
export interface Entry {
  readonly speaker: number;
  readonly prefix: number;
  readonly learned: Learned;
  /** Its start; on every entry, however far it has come. */
  readonly origin: Origin;
  /** The session over which it came, and the neighbour's entry; absent where it starts here. */
  readonly session?: Session;
  readonly parent?: Entry;
  readonly asPath: readonly number[];
  /** Length of the AS path. */
  readonly length: number;
  /** Preference before the AS path; lower is better. */
  readonly rank: number;
  /** Preference after the AS path. */
  readonly tie: number;
  readonly hops: number;
  /** True where a circuit on its way learned it from a site. */
  readonly fromCircuit: boolean;
  /** Everything that it depends on. */
  readonly elements: readonly number[];
}

/** An entry before it is chosen. */
export interface Candidate {
  readonly origin: Origin;
  readonly session?: Session;
  readonly parent?: Entry;
  readonly learned: Learned;
  readonly prepended: readonly number[];
  readonly length: number;
  readonly rank: number;
  readonly tie: number;
  readonly hops: number;
}

/** The properties that decide between two routes for one prefix. */
export type RouteKey = Pick<
  Candidate,
  'rank' | 'length' | 'tie' | 'hops' | 'session'
>;

/** Negative where `a` is the better route; never zero for two sessions of one speaker. */
export function compareCandidates(a: RouteKey, b: RouteKey): number {
  return (
    comparePreference(a, b) ||
    a.hops - b.hops ||
    (a.session?.order ?? -1) - (b.session?.order ?? -1)
  );
}

/** Zero where both carry traffic (equal-cost multipath). */
export function comparePreference(
  a: Pick<Candidate, 'rank' | 'length' | 'tie'>,
  b: Pick<Candidate, 'rank' | 'length' | 'tie'>,
): number {
  return a.rank - b.rank || a.length - b.length || a.tie - b.tie;
}
