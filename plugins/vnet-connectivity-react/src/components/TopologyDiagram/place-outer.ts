import { text } from '../../text/texts';
import { formatBandwidth } from '../formatBandwidth';
import type { Box } from './geometry';
import { boxAround, centreOf, frameAround, straight } from './geometry';
import type { Graph } from './graph';
import type { Frame, Line, OuterNode } from './model';
import type { RegionLayout } from './place-regions';
import { mostInRow, mostOnRing } from './place-regions';
import { shorten } from './region-node';

const size = { width: 232, height: 62, gap: 28 };
/** More tunnels, or connections of circuits, than this are drawn as one bundle where they are all alike. */
const mostTunnels = 8;
const mostInOuterRow = 6;
const rowDistance = 72;

/** The circuits and sites below the regions, and how they are reached. */
export interface OuterLayout {
  readonly nodes: readonly OuterNode[];
  readonly frames: readonly Frame[];
  readonly lines: readonly Line[];
}

export function placeOuter(graph: Graph, regions: RegionLayout): OuterLayout {
  const inner = boxAround(
    [...regions.nodes, ...regions.frames, ...regions.reserved],
    0,
  );
  const circuits = row(
    circuitNodes(graph),
    centreOf(inner).x,
    inner.y + inner.height + rowDistance,
  );
  const manySites = graph.sites.length > mostInOuterRow;
  const below = circuits.length > 0 ? boxAround(circuits, 0) : inner;
  const sites = row(
    siteNodes(graph),
    centreOf(inner).x,
    below.y + below.height + rowDistance + (manySites ? 40 : 0),
  );
  const siteFrame = manySites
    ? {
        ...frameAround(sites),
        label: text('diagram.frame.sites', { count: sites.length }),
      }
    : undefined;
  const entries = entriesOf(graph, regions);
  return {
    nodes: [...circuits, ...sites],
    frames: [
      ...(entries.frame ? [entries.frame] : []),
      ...(siteFrame ? [siteFrame] : []),
    ],
    lines: [
      ...circuitLines(graph, regions, entries, circuits),
      ...siteLinesOfCircuits(graph, circuits, sites, siteFrame),
      ...tunnelLines(graph, regions, entries, sites, siteFrame),
    ],
  };
}

function circuitNodes(graph: Graph): Omit<OuterNode, keyof Box>[] {
  const isGrid = graph.regions.length > mostOnRing;
  return graph.circuits.map(circuit => {
    const connected = graph.circuitConnections.filter(
      connection => connection.circuit === circuit.key,
    ).length;
    return {
      id: circuit.id,
      kind: 'circuit',
      title: circuit.key,
      spokenTitle: text('diagram.circuit', { name: circuit.key }),
      lines: [
        [circuit.peeringLocation, circuit.provider].filter(Boolean).join(', '),
        [
          formatBandwidth(circuit.bandwidthMbps),
          // No line leads to each of many regions.
          isGrid && text('diagram.frame.regions', { count: connected }),
          !circuit.provisioned && text('diagram.notProvisioned'),
        ]
          .filter(Boolean)
          .join(', '),
      ],
    };
  });
}

function siteNodes({ sites }: Graph): Omit<OuterNode, keyof Box>[] {
  return sites.map(({ id, key, addressSpace, devices }) => ({
    id,
    kind: 'site',
    title: key,
    spokenTitle: key,
    lines: [
      shorten(addressSpace),
      ...(devices.length > 0
        ? [text('diagram.devices', { count: devices.length })]
        : []),
    ],
  }));
}

/** Rows of circuits or sites, centred. */
function row(
  nodes: readonly Omit<OuterNode, keyof Box>[],
  centre: number,
  top: number,
): OuterNode[] {
  const perRow = Math.min(nodes.length, mostInOuterRow);
  return nodes.map((node, index) => {
    const rowIndex = Math.floor(index / perRow);
    const inRow = Math.min(perRow, nodes.length - rowIndex * perRow);
    const width = inRow * (size.width + size.gap) - size.gap;
    return {
      ...node,
      x: centre - width / 2 + (index % perRow) * (size.width + size.gap),
      y: top + rowIndex * (size.height + 16),
      width: size.width,
      height: size.height,
    };
  });
}

/** Where one line speaks for the gateways of all regions, and for which of them it does. */
interface Entries {
  readonly tunnels: boolean;
  /** Keys of the circuits that every region is on. */
  readonly circuits: ReadonlySet<string>;
  /** Where the lines start. */
  readonly start?: Box;
  /** A frame that is there for this alone. */
  readonly frame?: Frame;
}

function entriesOf(graph: Graph, { nodes, frames }: RegionLayout): Entries {
  const regionsOf = new Map<string, Set<string>>();
  const add = (other: string, region: string) => {
    const regions = regionsOf.get(other) ?? new Set();
    regionsOf.set(other, regions.add(region));
  };
  for (const { region, site } of graph.siteConnections) {
    add(`site:${site}`, region);
  }
  for (const { region, circuit } of graph.circuitConnections) {
    add(`circuit:${circuit}`, region);
  }
  const isBundle = (id: string, ofAll: number) =>
    nodes.length > 1 &&
    regionsOf.get(id)?.size === nodes.length &&
    (nodes.length > mostInRow || nodes.length * ofAll > mostTunnels);
  const reached = graph.sites.filter(({ id }) => regionsOf.has(id));
  const tunnels =
    reached.length > 0 &&
    reached.every(({ id }) => isBundle(id, reached.length));
  const circuits = new Set(
    graph.circuits
      .filter(({ id }) => isBundle(id, graph.circuits.length))
      .map(({ key }) => key),
  );
  if (!tunnels && circuits.size === 0) return { tunnels, circuits };
  const [existing] = frames;
  if (existing) return { tunnels, circuits, start: existing };
  const frame = {
    ...frameAround(nodes),
    label: text(labelOfEntries(tunnels, circuits.size > 0), {
      count: nodes.length,
    }),
  };
  return { tunnels, circuits, start: frame, frame };
}

function labelOfEntries(tunnels: boolean, circuits: boolean) {
  if (tunnels && circuits) return 'diagram.frame.bothGateways';
  return tunnels ? 'diagram.frame.gateways' : 'diagram.frame.circuitGateways';
}

function line(
  kind: Line['kind'],
  ids: readonly string[],
  from: Box | undefined,
  to: Box | undefined,
  title: string,
): Line[] {
  return from && to
    ? [{ ids, kind, path: straight(from, to), arrow: false, title }]
    : [];
}

/** From the regions to their circuits. */
function circuitLines(
  { circuitConnections, regions: all }: Graph,
  regions: RegionLayout,
  entries: Entries,
  circuits: readonly OuterNode[],
): Line[] {
  const isGrid = all.length > mostOnRing;
  const regionOf = new Map(regions.nodes.map(node => [node.key, node]));
  return circuits.flatMap(node => {
    const connections = circuitConnections.filter(
      ({ circuit }) => circuit === node.title,
    );
    const isBundle = isGrid || entries.circuits.has(node.title);
    if (!isBundle || connections.length === 0) {
      return connections.flatMap(({ id, region }) =>
        line(
          'circuit',
          [id],
          regionOf.get(region),
          node,
          `${region} – ${node.title}`,
        ),
      );
    }
    return line(
      'circuit',
      connections.map(({ id }) => id),
      entries.start ?? regions.frames[0],
      node,
      text('diagram.circuitBundle', { count: connections.length }),
    );
  });
}

/** From the circuits to the sites at their other end. */
function siteLinesOfCircuits(
  graph: Graph,
  circuits: readonly OuterNode[],
  sites: readonly OuterNode[],
  siteFrame: Frame | undefined,
): Line[] {
  const siteOf = new Map(sites.map(node => [node.id, node]));
  return circuits.flatMap((node, index) => {
    const { id, key, sites: reached } = graph.circuits[index];
    return siteFrame && reached.length === sites.length
      ? line('circuit', [id], node, siteFrame, node.spokenTitle)
      : reached.flatMap(site =>
          line(
            'circuit',
            [id],
            node,
            siteOf.get(`site:${site}`),
            `${key} – ${site}`,
          ),
        );
  });
}

/** From the VPN gateways to the sites. */
function tunnelLines(
  { siteConnections }: Graph,
  regions: RegionLayout,
  entries: Entries,
  sites: readonly OuterNode[],
  siteFrame: Frame | undefined,
): Line[] {
  const pairs = new Map(
    siteConnections.map(connection => [connection.id, connection]),
  );
  if (pairs.size === 0) return [];
  const all = [...pairs.values()];
  const ids = [...pairs.keys()];
  const regionKeys = new Set(all.map(({ region }) => region));
  const reached = new Set(all.map(({ site }) => site));
  const isComplete = pairs.size === regionKeys.size * reached.size;
  const bundle = (from: Box | undefined, to: Box | undefined) =>
    line('tunnel', ids, from, to, text('diagram.bundle'));
  const starts: (Box | undefined)[] = entries.tunnels
    ? [entries.start]
    : regions.nodes.filter(({ key }) => regionKeys.has(key));
  if (isComplete && siteFrame) {
    return starts.flatMap(start => bundle(start, siteFrame));
  }
  const siteOf = new Map(sites.map(node => [node.id, node]));
  if (entries.tunnels) {
    return [...reached].flatMap(site =>
      bundle(entries.start, siteOf.get(`site:${site}`)),
    );
  }
  const regionOf = new Map(regions.nodes.map(node => [node.key, node]));
  return all.flatMap(({ id, region, site }) =>
    line(
      'tunnel',
      [id],
      regionOf.get(region),
      siteOf.get(`site:${site}`),
      `${region} – ${site}`,
    ),
  );
}
