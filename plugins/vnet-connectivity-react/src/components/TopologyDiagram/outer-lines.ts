import type { TranslateDiagram } from '../../texts/diagram';
import type { Entries } from './bundle-entries';
import type { Box } from './geometry';
import type { Graph } from './graph';
import { keysOf } from './graph';
import type { Frame, Line, OuterNode } from './model';
import type { RegionLayout } from './region-layout';
import { mostOnRing } from './region-layout';
import { routeAround } from './route-around';

/** A box at which a line can end, with the ids of its regions. */
interface End {
  readonly box: Box;
  readonly ids: readonly string[];
}

/** Around more boxes than this no way is looked for: it would take longer than anybody waits. */
const mostObstacles = 200;

/** A line between two boxes that goes around the others, where both are there. */
function lineBetween(
  from: End | undefined,
  to: End | undefined,
  obstacles: readonly Box[],
  line: Pick<Line, 'kind' | 'ids' | 'title'>,
): Line[] {
  return from && to
    ? [
        {
          ...line,
          ends: [from.ids, to.ids],
          path: routeAround(
            from.box,
            to.box,
            obstacles.length > mostObstacles ? [] : obstacles,
          ),
          arrow: false,
        },
      ]
    : [];
}

/** The ends of the lines of each region: its box, or that of its group. */
function regionEnds({ nodes, groups }: RegionLayout): ReadonlyMap<string, End> {
  const ends = new Map<string, End>();
  for (const group of groups) {
    const end = { box: group, ids: group.members };
    for (const id of group.members) ends.set(id, end);
  }
  for (const node of nodes) ends.set(node.id, { box: node, ids: [node.id] });
  return ends;
}

/** Items by the ends of their lines; those of one group of regions share a line. */
function byEnd<T extends { readonly region: string }>(
  items: readonly T[],
  ends: ReadonlyMap<string, End>,
): { readonly end: End; readonly items: readonly T[] }[] {
  const found = new Map<End, T[]>();
  for (const item of items) {
    const end = ends.get(item.region);
    if (!end) continue;
    const known = found.get(end);
    if (known) known.push(item);
    else found.set(end, [item]);
  }
  return [...found].map(([end, its]) => ({ end, items: its }));
}

/** The boxes that lines go around. */
function obstaclesOf(
  { nodes, groups }: RegionLayout,
  others: readonly Box[],
): readonly Box[] {
  return [...nodes, ...groups, ...others];
}

/** From the regions to their circuits. */
export function circuitLines(
  graph: Graph,
  regions: RegionLayout,
  entries: Entries,
  circuits: readonly OuterNode[],
): Line[] {
  const { circuitConnections, regions: all, words } = graph;
  const isGrid = all.length > mostOnRing && !graph.hubs;
  const ends = regionEnds(regions);
  const obstacles = obstaclesOf(regions, circuits);
  return circuits.flatMap(node => {
    const connections = circuitConnections.filter(
      ({ circuit }) => circuit === node.id,
    );
    const to = { box: node, ids: [node.id] };
    const isBundle = isGrid || entries.circuits.has(node.id);
    if (!isBundle || connections.length === 0) {
      return byEnd(connections, ends).flatMap(({ end, items }) =>
        lineBetween(end, to, obstacles, {
          kind: 'circuit',
          ids: items.map(({ id }) => id),
          title: titleOf(graph, items, node.title),
        }),
      );
    }
    const box = entries.start ?? regions.frames[0];
    return lineBetween(
      {
        box,
        ids: connections.map(({ region }) => region),
      },
      to,
      circuits,
      {
        kind: 'circuit',
        ids: connections.map(({ id }) => id),
        title: words.circuitBundle(connections.length),
      },
    );
  });
}

/** Several of one region, or of one group, are named once. */
function titleOf(
  graph: Graph,
  items: readonly { readonly region: string }[],
  other: string,
): string {
  const regions = [...new Set(items.map(({ region }) => region))];
  return `${keysOf(graph, regions)} – ${other}`;
}

/** From the circuits to the sites at their other end. */
export function siteLinesOfCircuits(
  graph: Graph,
  circuits: readonly OuterNode[],
  sites: readonly OuterNode[],
  siteFrame: Frame | undefined,
): Line[] {
  const siteOf = new Map(sites.map(node => [node.id, node]));
  const obstacles = [...circuits, ...sites];
  return circuits.flatMap((node, index) => {
    const { sites: reached } = graph.circuits[index];
    const from = { box: node, ids: [node.id] };
    return siteFrame && reached.length === sites.length
      ? lineBetween(
          from,
          { box: siteFrame, ids: sites.map(({ id }) => id) },
          circuits,
          { kind: 'circuit', ids: [], title: node.spokenTitle },
        )
      : reached.flatMap(site =>
          lineBetween(from, endOf(siteOf.get(site)), obstacles, {
            kind: 'circuit',
            ids: [],
            title: `${node.title} – ${siteOf.get(site)?.title}`,
          }),
        );
  });
}

/** Between circuits, and others that are outside the boxes. */
export function outerLines(
  { outerJoins }: Graph,
  outer: readonly OuterNode[],
): Line[] {
  const nodeOf = new Map(outer.map(node => [node.id, node]));
  return outerJoins.flatMap(({ ids, from, to, title }) =>
    lineBetween(endOf(nodeOf.get(from)), endOf(nodeOf.get(to)), outer, {
      kind: 'circuit',
      ids,
      title,
    }),
  );
}

function endOf(node: OuterNode | undefined): End | undefined {
  return node && { box: node, ids: [node.id] };
}

/** From the VPN gateways to the sites. */
export function tunnelLines(
  t: TranslateDiagram,
  graph: Graph,
  regions: RegionLayout,
  entries: Entries,
  circuits: readonly OuterNode[],
  sites: readonly OuterNode[],
  siteFrame: Frame | undefined,
): Line[] {
  // One connection has an entry for each device.
  const all = [
    ...new Map(
      graph.siteConnections.map(connection => [connection.id, connection]),
    ).values(),
  ];
  if (all.length === 0) return [];
  const regionKeys = new Set(all.map(({ region }) => region));
  const reached = [...new Set(all.map(({ site }) => site))];
  const ends = regionEnds(regions);
  const starts = entries.tunnels
    ? [
        {
          end: entries.start && {
            box: entries.start,
            ids: all.map(({ region }) => region),
          },
          items: all,
        },
      ]
    : byEnd(all, ends);
  const obstacles = entries.tunnels ? circuits : obstaclesOf(regions, circuits);
  if (siteFrame && all.length === regionKeys.size * reached.length) {
    return starts.flatMap(({ end, items }) =>
      lineBetween(end, { box: siteFrame, ids: reached }, obstacles, {
        kind: 'tunnel',
        ids: items.map(({ id }) => id),
        title: t('diagram.bundle'),
      }),
    );
  }
  const siteOf = new Map(sites.map(node => [node.id, node]));
  return starts.flatMap(({ end, items }) =>
    reached.flatMap(site => {
      const its = items.filter(item => item.site === site);
      return its.length === 0
        ? []
        : lineBetween(end, endOf(siteOf.get(site)), [...obstacles, ...sites], {
            kind: 'tunnel',
            ids: its.map(({ id }) => id),
            title: entries.tunnels
              ? t('diagram.bundle')
              : titleOf(graph, its, siteOf.get(site)?.title ?? ''),
          });
    }),
  );
}
