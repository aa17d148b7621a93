import type { Box } from './geometry';
import { frameAround } from './geometry';
import type { Graph } from './graph';
import type { Frame } from './model';
import type { RegionLayout } from './region-layout';
import { mostInRow } from './region-layout';

/** More tunnels, or connections of circuits, than this are drawn as one bundle where they are all alike. */
const mostTunnels = 8;

/** The connections of which one line stands for all regions. */
export interface Entries {
  readonly tunnels: boolean;
  /** Ids of the circuits that every region is on. */
  readonly circuits: ReadonlySet<string>;
  /** The box at which the lines start. */
  readonly start?: Box;
  /** A frame that is drawn only for these lines. */
  readonly frame?: Frame;
}

/** The connections from the regions that are drawn as one line. */
export function entriesOf(
  graph: Graph,
  { nodes, groups, frames }: RegionLayout,
): Entries {
  const count = graph.regions.length;
  // Of groups, each has its own lines.
  if (graph.hubs) return { tunnels: false, circuits: new Set() };
  const regionsOf = new Map<string, Set<string>>();
  const add = (other: string, region: string) => {
    const regions = regionsOf.get(other) ?? new Set();
    regionsOf.set(other, regions.add(region));
  };
  for (const { region, site } of graph.siteConnections) {
    add(site, region);
  }
  for (const { region, circuit } of graph.circuitConnections) {
    add(circuit, region);
  }
  const isBundle = (id: string, ofAll: number) =>
    count > 1 &&
    regionsOf.get(id)?.size === count &&
    (count > mostInRow || count * ofAll > mostTunnels);
  const reached = graph.sites.filter(({ id }) => regionsOf.has(id));
  const tunnels =
    reached.length > 0 &&
    reached.every(({ id }) => isBundle(id, reached.length));
  const circuits = new Set(
    graph.circuits
      .filter(({ id }) => isBundle(id, graph.circuits.length))
      .map(({ id }) => id),
  );
  if (!tunnels && circuits.size === 0) return { tunnels, circuits };
  const [existing] = frames;
  if (existing) return { tunnels, circuits, start: existing };
  const frame = {
    ...frameAround([...nodes, ...groups]),
    label: graph.words.entries(
      kindOfEntries(tunnels, circuits.size > 0),
      count,
    ),
  };
  return { tunnels, circuits, start: frame, frame };
}

function kindOfEntries(tunnels: boolean, circuits: boolean) {
  if (tunnels && circuits) return 'bothGateways';
  return tunnels ? 'gateways' : 'circuitGateways';
}
