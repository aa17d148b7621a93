import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { text } from '../../text/texts';
import { displayNameOf, formatBandwidth } from './describe';
import type { Box, Point } from './geometry';
import { anyTouch, arch, boxAround, centreOf, straight } from './geometry';

/** What a line stands for. */
export type LineKind =
  | 'peering'
  | 'gatewayTransit'
  | 'vnetToVnet'
  | 'tunnel'
  | 'circuit';

export interface Line {
  /** Element id of what the line stands for; several where it stands for a bundle. */
  readonly ids: readonly string[];
  readonly kind: LineKind;
  readonly path: string;
  /** Points to the gateway that is used. */
  readonly arrow: boolean;
  readonly title: string;
}

export interface RegionNode extends Box {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly addresses: string;
  readonly gateways: readonly GatewayChip[];
  /** Its gateway serves other regions, or it is the hub. */
  readonly emphasised: boolean;
  /** `hub`, `gateway for all`. */
  readonly role?: string;
  readonly compact: boolean;
}

export interface GatewayChip {
  readonly id: string;
  readonly kind: 'vpn' | 'expressRoute';
  readonly label: string;
}

export interface OuterNode extends Box {
  readonly id: string;
  readonly kind: 'site' | 'circuit';
  readonly title: string;
  readonly lines: readonly string[];
}

/** A box around nodes that one line or one sentence speaks for. */
export interface Frame extends Box {
  readonly label: string;
}

/** Everything that has to be drawn, in the units of the drawing. */
export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly RegionNode[];
  readonly outer: readonly OuterNode[];
  readonly frames: readonly Frame[];
  readonly lines: readonly Line[];
}

const margin = 16;
const full = { width: 196, gap: 96 };
const compact = { width: 152, gap: 24 };
const outerSize = { width: 184, height: 62, gap: 28 };
/** More regions than this stand in a grid, and one sentence replaces the lines between them. */
const mostOnRing = 12;
/** More regions than this do not fit into one row. */
const mostInRow = 4;
/** More tunnels than this are drawn as one bundle, where every gateway reaches every site. */
const mostTunnels = 8;
const mostSitesInRow = 6;

/** Places the regions, circuits and sites of a network and the lines between them. Deterministic. */
export function layoutTopology(network: Topology): DiagramLayout {
  const topology: Graph = {
    ...network,
    sharedGateways: new Set(
      network.peerings
        .filter(({ useRemoteGateways }) => useRemoteGateways)
        .map(({ to }) => to),
    ),
    gatewaysByRegion: countGateways(network),
  };
  const regions = layoutRegions(topology);
  const inner = boxAround(
    [...regions.nodes, ...regions.frames, ...regions.reserved],
    0,
  );
  const circuits = outerRow(
    topology.circuits.map(circuit => ({
      id: circuit.id,
      kind: 'circuit',
      title: text('diagram.circuit', { name: circuit.key }),
      lines: [
        circuit.peeringLocation,
        [circuit.provider, formatBandwidth(circuit.bandwidthMbps)]
          .filter(Boolean)
          .join(', '),
      ],
    })),
    centreOf(inner).x,
    inner.y + inner.height + 72,
  );
  const sitesTop =
    (circuits.length > 0
      ? Math.max(...circuits.map(({ y, height }) => y + height))
      : inner.y + inner.height) + 72;
  const manySites = topology.sites.length > mostSitesInRow;
  const sites = outerRow(
    topology.sites.map(({ id, key, addressSpace, devices }) => ({
      id,
      kind: 'site',
      title: key,
      lines: [
        shorten(addressSpace),
        text('diagram.devices', { count: devices.length }),
      ],
    })),
    centreOf(inner).x,
    sitesTop + (manySites ? 40 : 0),
  );
  const siteFrame: Frame[] = manySites
    ? [
        {
          ...frameAround(sites),
          label: text('diagram.frame.sites', { count: sites.length }),
        },
      ]
    : [];
  const tunnels = tunnelLines(topology, regions, sites, siteFrame[0]);
  const lines = [
    ...regions.lines,
    ...circuitLines(topology, regions.nodes, circuits, sites),
    ...tunnels.lines,
  ];
  const frames = [...regions.frames, ...tunnels.frames, ...siteFrame];
  const outer = [...circuits, ...sites];
  const whole = boxAround(
    [...regions.nodes, ...regions.reserved, ...frames, ...outer],
    margin,
  );
  return {
    width: Math.ceil(whole.width),
    height: Math.ceil(whole.height),
    ...shift({ regions: regions.nodes, outer, frames, lines }, whole),
  };
}

/** A topology with what would otherwise be looked up for every region anew. */
interface Graph extends Topology {
  /** Keys of regions whose gateway other regions use. */
  readonly sharedGateways: ReadonlySet<string>;
  readonly gatewaysByRegion: ReadonlyMap<string, number>;
}

interface RegionLayout {
  readonly nodes: readonly RegionNode[];
  readonly frames: readonly Frame[];
  readonly lines: readonly Line[];
  /** Room that lines take beside the nodes. */
  readonly reserved: readonly Box[];
}

function layoutRegions(topology: Graph): RegionLayout {
  const { hub } = topology.interconnect;
  const count = topology.regions.length;
  const isStar =
    topology.interconnect.topology === 'hub-and-spoke' &&
    topology.regions.some(({ key }) => key === hub);
  if (count === 0) {
    return {
      nodes: [],
      frames: [],
      lines: [],
      reserved: [{ x: 0, y: 0, width: full.width, height: 40 }],
    };
  }
  if (count > mostOnRing) return gridOfRegions(topology, isStar);
  if (isStar && count > 3) return starOfRegions(topology);
  if (count > mostInRow) return ringOfRegions(topology);
  return rowOfRegions(topology, isStar);
}

/** Up to four regions in a row: neighbours are joined by straight lines, the others by arches over the row. */
function rowOfRegions(topology: Graph, isStar: boolean): RegionLayout {
  const { hub } = topology.interconnect;
  const spokes = topology.regions.filter(({ key }) => key !== hub);
  const order = isStar
    ? [
        ...spokes.slice(0, 1),
        ...topology.regions.filter(({ key }) => key === hub),
        ...spokes.slice(1),
      ]
    : topology.regions;
  const height = regionHeight(topology, false);
  const nodes = order.map((region, index) =>
    regionNode(topology, region, {
      x: index * (full.width + full.gap),
      y: 0,
      width: full.width,
      height,
    }),
  );
  const places = new Map(nodes.map(({ key }, index) => [key, index]));
  let highest = 0;
  const lines = joinLines(topology, nodes, (from, to) => {
    const span = Math.abs(
      (places.get(from.key) ?? 0) - (places.get(to.key) ?? 0),
    );
    if (span === 1) return straight(from, to);
    const rise = 14 + 20 * (span - 1);
    highest = Math.max(highest, rise);
    return arch(from, to, rise);
  });
  return {
    nodes,
    lines,
    frames: [],
    reserved: [{ x: 0, y: -highest, width: 1, height: highest }],
  };
}

/** Five to twelve regions on an ellipse; a region that all others lean on stands at the bottom, next to the sites. */
function ringOfRegions(topology: Graph): RegionLayout {
  const count = topology.regions.length;
  const { gatewayRegion } = topology.onPremises;
  const order = [
    ...topology.regions.filter(({ key }) => key === gatewayRegion),
    ...topology.regions.filter(({ key }) => key !== gatewayRegion),
  ];
  const nodes = onEllipse(topology, order, index =>
    gatewayRegion === undefined
      ? -90 + (index * 360) / count
      : 90 + (index * 360) / count,
  );
  return { nodes, lines: joinLines(topology, nodes), frames: [], reserved: [] };
}

/** A hub in the middle, its spokes around it; the bottom stays open for the lines to the sites. */
function starOfRegions(topology: Graph): RegionLayout {
  const { hub } = topology.interconnect;
  const spokes = topology.regions.filter(({ key }) => key !== hub);
  const ring = onEllipse(topology, spokes, index =>
    spokes.length === 1 ? -90 : 145 + (index * 250) / (spokes.length - 1),
  );
  const [centre] = topology.regions.filter(({ key }) => key === hub);
  const height = regionHeight(topology, true);
  const nodes = [
    regionNode(
      topology,
      centre,
      { x: -compact.width / 2, y: -height / 2, width: compact.width, height },
      true,
    ),
    ...ring,
  ];
  return { nodes, lines: joinLines(topology, nodes), frames: [], reserved: [] };
}

/** Places regions on an ellipse that is just large enough for them not to touch. */
function onEllipse(
  topology: Graph,
  regions: Topology['regions'],
  angle: (index: number) => number,
): RegionNode[] {
  const { width } = compact;
  const height = regionHeight(topology, true);
  const place = (scale: number): Box[] =>
    regions.map((_, index) => {
      const radians = (angle(index) * Math.PI) / 180;
      return {
        x: Math.cos(radians) * 250 * scale - width / 2,
        y: Math.sin(radians) * (height + 60) * scale - height / 2,
        width,
        height,
      };
    });
  let scale = 1;
  while (anyTouch(place(scale)) && scale < 10) scale += 0.1;
  const boxes = place(scale);
  return regions.map((region, index) =>
    regionNode(topology, region, boxes[index], true),
  );
}

/** Many regions in a grid with a frame, whose label says how they are joined. */
function gridOfRegions(topology: Graph, isStar: boolean): RegionLayout {
  const { hub } = topology.interconnect;
  const members = isStar
    ? topology.regions.filter(({ key }) => key !== hub)
    : topology.regions;
  const columns = Math.min(10, Math.ceil(Math.sqrt(members.length * 1.6)));
  const height = regionHeight(topology, true);
  const nodes = members.map((region, index) =>
    regionNode(
      topology,
      region,
      {
        x: (index % columns) * (compact.width + 16),
        y: Math.floor(index / columns) * (height + 16),
        width: compact.width,
        height,
      },
      true,
    ),
  );
  const frame = frameAround(nodes);
  const joins = joinsOf(topology);
  const count = topology.regions.length;
  if (!isStar) {
    const isMesh = joins.length === (count * (count - 1)) / 2;
    return {
      nodes,
      lines: [],
      reserved: [],
      frames: [
        {
          ...frame,
          label: isMesh
            ? text('diagram.frame.mesh', { count: joins.length })
            : text('diagram.frame.mixed', { count, pairs: joins.length }),
        },
      ],
    };
  }
  const [centre] = topology.regions.filter(({ key }) => key === hub);
  const hubNode = regionNode(topology, centre, {
    x: centreOf(frame).x - full.width / 2,
    y: frame.y + frame.height + 64,
    width: full.width,
    height: regionHeight(topology, false),
  });
  const label = text('diagram.frame.spokes', { count: members.length });
  const kind = joins.some(join => join.kind === 'gatewayTransit')
    ? ('gatewayTransit' as const)
    : joins[0]?.kind;
  return {
    nodes: [...nodes, hubNode],
    reserved: [],
    frames: [{ ...frame, label }],
    lines: kind
      ? [
          {
            ids: joins.map(({ id }) => id),
            kind,
            path: straight(frame, hubNode),
            arrow: kind === 'gatewayTransit',
            title: label,
          },
        ]
      : [],
  };
}

interface Join {
  readonly id: string;
  readonly kind: LineKind;
  /** Keys of the regions; where a gateway is used, the second one has it. */
  readonly from: string;
  readonly to: string;
}

/** The pairs of regions that are joined; both directions of a peering are one pair. */
function joinsOf(topology: Graph): Join[] {
  const peerings = new Map<string, Join>();
  for (const { id, from, to, useRemoteGateways } of topology.peerings) {
    if (useRemoteGateways || !peerings.has(id)) {
      peerings.set(id, {
        id,
        kind: useRemoteGateways ? 'gatewayTransit' : 'peering',
        from,
        to,
      });
    }
  }
  return [
    ...peerings.values(),
    ...topology.gatewayConnections.map(
      ({ id, regions: [from, to] }): Join => ({
        id,
        kind: 'vnetToVnet',
        from,
        to,
      }),
    ),
  ];
}

function joinLines(
  topology: Graph,
  nodes: readonly RegionNode[],
  route: (from: RegionNode, to: RegionNode) => string = straight,
): Line[] {
  const byKey = new Map(nodes.map(node => [node.key, node]));
  return joinsOf(topology).flatMap(({ id, kind, from, to }) => {
    const start = byKey.get(from);
    const end = byKey.get(to);
    return start && end
      ? [
          {
            ids: [id],
            kind,
            path: route(start, end),
            arrow: kind === 'gatewayTransit',
            title: `${from} – ${to}`,
          },
        ]
      : [];
  });
}

function circuitLines(
  topology: Graph,
  regions: readonly RegionNode[],
  circuits: readonly OuterNode[],
  sites: readonly OuterNode[],
): Line[] {
  const boxes = new Map<string, Box>([
    ...regions.map((node): [string, Box] => [`region:${node.key}`, node]),
    ...[...circuits, ...sites].map((node): [string, Box] => [node.id, node]),
  ]);
  const line = (id: string, a: string, b: string): Line[] => {
    const from = boxes.get(a);
    const to = boxes.get(b);
    return from && to
      ? [
          {
            ids: [id],
            kind: 'circuit',
            path: straight(from, to),
            arrow: false,
            title: id,
          },
        ]
      : [];
  };
  return [
    ...topology.circuitConnections.flatMap(({ id, region, circuit }) =>
      line(id, `region:${region}`, `circuit:${circuit}`),
    ),
    ...topology.circuits.flatMap(circuit =>
      circuit.sites.flatMap(site =>
        line(circuit.id, circuit.id, `site:${site}`),
      ),
    ),
  ];
}

function tunnelLines(
  topology: Graph,
  regions: RegionLayout,
  sites: readonly OuterNode[],
  siteFrame: Frame | undefined,
): { readonly lines: readonly Line[]; readonly frames: readonly Frame[] } {
  const pairs = new Map(
    topology.siteConnections.map(connection => [connection.id, connection]),
  );
  if (pairs.size === 0) return { lines: [], frames: [] };
  const all = [...pairs.values()];
  const entries = new Set(all.map(({ region }) => region));
  const reached = new Set(all.map(({ site }) => site));
  const isComplete = pairs.size === entries.size * reached.size;
  const entryNodes = regions.nodes.filter(({ key }) => entries.has(key));
  const bundleEntries =
    isComplete &&
    entries.size > 1 &&
    (regions.nodes.length > mostInRow || pairs.size > mostTunnels);
  const bundleSites = isComplete && siteFrame !== undefined;
  const frames: Frame[] = [];
  const starts: Box[] = bundleEntries ? [] : [...entryNodes];
  if (bundleEntries) {
    const [existing] = regions.frames;
    if (existing && entries.size === regions.nodes.length) {
      starts.push(existing);
    } else {
      const frame = {
        ...frameAround([...entryNodes, ...regions.frames]),
        label: text('diagram.frame.gateways', { count: entries.size }),
      };
      frames.push(frame);
      starts.push(frame);
    }
  }
  const bundle = (from: Box, to: Box): Line => ({
    ids: [...pairs.keys()],
    kind: 'tunnel',
    path: straight(from, to),
    arrow: false,
    title: text('diagram.bundle'),
  });
  if (bundleSites) {
    return { frames, lines: starts.map(start => bundle(start, siteFrame)) };
  }
  const siteNodes = new Map(sites.map(node => [node.id, node]));
  if (bundleEntries) {
    return {
      frames,
      lines: [...reached].flatMap(site => {
        const node = siteNodes.get(`site:${site}`);
        return node ? [bundle(starts[0], node)] : [];
      }),
    };
  }
  const byKey = new Map(regions.nodes.map(node => [node.key, node]));
  return {
    frames,
    lines: all.flatMap(({ id, region, site }) => {
      const from = byKey.get(region);
      const to = siteNodes.get(`site:${site}`);
      return from && to
        ? [
            {
              ids: [id],
              kind: 'tunnel' as const,
              path: straight(from, to),
              arrow: false,
              title: `${region} – ${site}`,
            },
          ]
        : [];
    }),
  };
}

function regionNode(
  topology: Graph,
  { id, key, location }: Topology['regions'][number],
  box: Box,
  isCompact = false,
): RegionNode {
  const network = topology.virtualNetworks.find(({ region }) => region === key);
  const isShared = topology.sharedGateways.has(key);
  const isHub =
    topology.interconnect.topology === 'hub-and-spoke' &&
    topology.interconnect.hub === key;
  const role = [
    isHub && text('diagram.hub'),
    isShared && !isCompact && text('diagram.sharedGateway'),
  ].filter(Boolean);
  return {
    ...box,
    id,
    key,
    name: displayNameOf(location),
    addresses:
      shorten(network?.addressSpace ?? []) || text('diagram.noAddresses'),
    emphasised: isShared || isHub,
    role: role.length > 0 ? role.join(', ') : undefined,
    compact: isCompact,
    gateways: [
      ...topology.vpnGateways
        .filter(({ region }) => region === key)
        .map(gateway => ({
          id: gateway.id,
          kind: 'vpn' as const,
          label: isCompact ? gateway.sku : `VPN gateway ${gateway.sku}`,
        })),
      ...topology.expressRouteGateways
        .filter(({ region }) => region === key)
        .map(gateway => ({
          id: gateway.id,
          kind: 'expressRoute' as const,
          label: isCompact ? gateway.sku : `ER gateway ${gateway.sku}`,
        })),
    ],
  };
}

/** All regions are equally high, so that rows stand straight. */
function regionHeight({ gatewaysByRegion }: Graph, isCompact: boolean): number {
  const most = Math.max(0, ...gatewaysByRegion.values());
  return isCompact ? 58 + 20 * most : 76 + 26 * most;
}

function countGateways({
  vpnGateways,
  expressRouteGateways,
}: Topology): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { region } of [...vpnGateways, ...expressRouteGateways]) {
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}

/** Rows of circuits or sites below the regions, centred. */
function outerRow(
  nodes: readonly Omit<OuterNode, keyof Box>[],
  centre: number,
  top: number,
): OuterNode[] {
  const perRow = Math.min(nodes.length, mostSitesInRow);
  return nodes.map((node, index) => {
    const row = Math.floor(index / perRow);
    const inRow = Math.min(perRow, nodes.length - row * perRow);
    const rowWidth = inRow * (outerSize.width + outerSize.gap) - outerSize.gap;
    return {
      ...node,
      x:
        centre -
        rowWidth / 2 +
        (index % perRow) * (outerSize.width + outerSize.gap),
      y: top + row * (outerSize.height + 16),
      width: outerSize.width,
      height: outerSize.height,
    };
  });
}

/** A frame with room for its label above the nodes. */
function frameAround(boxes: readonly Box[]): Box {
  const box = boxAround(boxes, 16);
  return { ...box, y: box.y - 20, height: box.height + 20 };
}

function shorten(ranges: readonly string[]): string {
  return ranges.length > 1
    ? text('diagram.more', { first: ranges[0], count: ranges.length - 1 })
    : ranges.join('');
}

/** Moves everything so that the drawing starts at 0, 0. */
function shift(
  drawing: Pick<DiagramLayout, 'regions' | 'outer' | 'frames' | 'lines'>,
  by: Point,
): Pick<DiagramLayout, 'regions' | 'outer' | 'frames' | 'lines'> {
  const move = <T extends Box>(box: T): T => ({
    ...box,
    x: box.x - by.x,
    y: box.y - by.y,
  });
  return {
    regions: drawing.regions.map(move),
    outer: drawing.outer.map(move),
    frames: drawing.frames.map(move),
    lines: drawing.lines.map(line => ({
      ...line,
      path: line.path.replace(
        /(-?[\d.]+),(-?[\d.]+)/g,
        (_, x, y) =>
          `${Math.round((Number(x) - by.x) * 10) / 10},${
            Math.round((Number(y) - by.y) * 10) / 10
          }`,
      ),
    })),
  };
}
