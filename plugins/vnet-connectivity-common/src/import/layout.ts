import type { InterconnectPattern } from '../spec';

/** The place of each network in a spec. */
export interface Layout {
  readonly topology: 'mesh' | 'hub-and-spoke';
  /** The network of the hub region; hub-and-spoke only. */
  readonly hub?: string;
  /** Networks of regions, by name. */
  readonly regions: readonly string[];
  /** Virtual hubs by the networks of their regions; virtual-wan only. */
  readonly hubs?: ReadonlyMap<string, string>;
  /** Networks of regions by the spokes behind them. */
  readonly spokes: ReadonlyMap<string, string>;
  /** True if the regions of a VNet-to-VNet interconnect exchange routes. */
  readonly bgp?: boolean;
  readonly peeredBy?: 'network-manager';
  /** The reasons for which networks have no place in it. */
  readonly left: ReadonlyMap<string, string>;
}

/** A layout of regions that are joined by this pattern. */
export interface PatternLayout extends Layout {
  readonly pattern: InterconnectPattern;
}

/** Layouts in the order in which they are tried, or the reasons why there is none. */
export interface Layouts {
  readonly layouts: readonly Layout[];
  readonly obstacles: readonly string[];
}

/** Two networks that are joined. */
export type Pair = readonly [string, string];

/** Every two of these, each pair in alphabetical order. */
export function pairsAmong(names: readonly string[]): Pair[] {
  const sorted = [...new Set(names)].sort();
  return sorted.flatMap((a, at) =>
    sorted.slice(at + 1).map((b): Pair => [a, b]),
  );
}

/** Names that are joined directly or through others; the largest set first, of equal ones the first by name. */
export function componentsOf(
  names: readonly string[],
  pairs: readonly Pair[],
): string[][] {
  const neighbours = neighboursOf(pairs);
  const seen = new Set<string>();
  const parts = names.flatMap(start => {
    if (seen.has(start)) return [];
    seen.add(start);
    const part = [start];
    for (let at = 0; at < part.length; at += 1) {
      for (const next of neighbours.get(part[at]) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    return [part.sort()];
  });
  return parts.sort((a, b) => b.length - a.length);
}

export function neighboursOf(
  pairs: readonly Pair[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  const add = (a: string, b: string) => {
    const known = all.get(a);
    if (known) known.add(b);
    else all.set(a, new Set([b]));
  };
  for (const [a, b] of pairs) {
    add(a, b);
    add(b, a);
  }
  return all;
}

/** A mesh or a star of regions, made to layouts; or the reason why it is neither. */
export function withShape(
  regions: readonly string[],
  pairs: readonly Pair[],
  joined: string,
  make: (shape: Pick<Layout, 'topology' | 'hub' | 'regions'>) => Layout,
): Layouts {
  const among = new Set(regions);
  const inside = new Set(
    pairs
      .filter(([a, b]) => among.has(a) && among.has(b))
      .map(([a, b]) => `${a}\n${b}`),
  );
  const missing = pairsAmong(regions).find(
    ([a, b]) => !inside.has(`${a}\n${b}`),
  );
  if (!missing) {
    return { layouts: [make({ topology: 'mesh', regions })], obstacles: [] };
  }
  const neighbours = neighboursOf(pairs);
  const hub = regions.find(
    each =>
      inside.size === regions.length - 1 &&
      regions.every(
        other => other === each || neighbours.get(each)?.has(other),
      ),
  );
  return hub === undefined
    ? {
        layouts: [],
        obstacles: [
          `${listOf(
            regions,
          )} are neither every one ${joined} with every other nor all with the same one: ${missing.join(
            ' and ',
          )} are not.`,
        ],
      }
    : {
        layouts: [make({ topology: 'hub-and-spoke', hub, regions })],
        obstacles: [],
      };
}

/** `a, b, c and 4 more`. */
export function listOf(names: readonly string[]): string {
  const shown = 6;
  return names.length > shown
    ? `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`
    : names.join(', ');
}

/** Every other network as a spoke of the one region that it is peered with. */
export function spokesBehind(
  main: readonly string[],
  regions: readonly string[],
  peered: readonly Pair[],
): Pick<Layout, 'spokes' | 'left'> {
  const neighbours = neighboursOf(peered);
  const spokes = new Map<string, string>();
  const left = new Map<string, string>();
  for (const name of main) {
    if (regions.includes(name)) continue;
    const hubs = regions.filter(each => neighbours.get(name)?.has(each));
    if (hubs.length === 1) spokes.set(name, hubs[0]);
    else {
      left.set(
        name,
        hubs.length === 0
          ? `It is connected with no region of the spec (${listOf(
              regions,
            )}); a spec has no networks behind spokes.`
          : `It is connected with several regions of the spec (${listOf(
              hubs,
            )}); a spoke is behind one.`,
      );
    }
  }
  return { spokes, left };
}
