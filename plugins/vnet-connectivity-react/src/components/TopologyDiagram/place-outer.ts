import type { TranslateDiagram } from '../../texts/diagram';
import { formatBandwidth } from '../FigureDetails/formatFigureValue';
import type { Box } from './geometry';
import { boxAround, centreOf, frameAround } from './geometry';
import { entriesOf } from './bundle-entries';
import type { Graph } from './graph';
import {
  circuitLines,
  outerLines,
  siteLinesOfCircuits,
  tunnelLines,
} from './outer-lines';
import type { Frame, Line, OuterNode } from './model';
import type { RegionLayout } from './region-layout';
import { mostOnRing } from './region-layout';
import { shorten } from './region-node';

const size = { width: 232, height: 70, gap: 28 };
const mostInOuterRow = 6;
/** Many rows are wider, so that the drawing stays about as wide as high. */
const widening = 1.2;
/** More VPN devices than this are drawn as one. */
const mostDevices = 3;
const rowDistance = 72;

/** The circuits and sites below the regions, with their lines. */
export interface OuterLayout {
  readonly nodes: readonly OuterNode[];
  readonly frames: readonly Frame[];
  readonly lines: readonly Line[];
}

export function placeOuter(
  t: TranslateDiagram,
  graph: Graph,
  regions: RegionLayout,
): OuterLayout {
  const inner = boxAround(
    [
      ...regions.nodes,
      ...regions.groups,
      ...regions.frames,
      ...regions.reserved,
    ],
    0,
  );
  const circuits = row(
    circuitNodes(t, graph),
    centreOf(inner).x,
    inner.y + inner.height + rowDistance,
  );
  const manySites = graph.sites.length > mostInOuterRow;
  const below = circuits.length > 0 ? boxAround(circuits, 0) : inner;
  const sites = row(
    siteNodes(t, graph),
    centreOf(inner).x,
    below.y + below.height + rowDistance + (manySites ? 40 : 0),
  );
  const siteFrame = manySites
    ? {
        ...frameAround(sites),
        label: t('diagram.frame.sites', { count: sites.length }),
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
      ...outerLines(graph, [...circuits, ...sites]),
      ...tunnelLines(t, graph, regions, entries, circuits, sites, siteFrame),
    ],
  };
}

function circuitNodes(
  t: TranslateDiagram,
  graph: Graph,
): Omit<OuterNode, keyof Box>[] {
  const isGrid = graph.regions.length > mostOnRing;
  return graph.circuits.map((circuit): Omit<OuterNode, keyof Box> => {
    const connected = graph.circuitConnections
      .filter(connection => connection.circuit === circuit.id)
      .map(({ region }) => region);
    return {
      id: circuit.id,
      kind: 'circuit',
      title: circuit.key,
      spokenTitle: t('diagram.circuit', { name: circuit.key }),
      lines: [
        [circuit.peeringLocation, circuit.provider].filter(Boolean).join(', '),
        [
          circuit.bandwidthMbps !== undefined &&
            formatBandwidth(circuit.bandwidthMbps),
          // No line leads to each of many regions.
          isGrid && graph.words.count(connected),
          !circuit.provisioned && t('diagram.notProvisioned'),
        ]
          .filter(Boolean)
          .join(', '),
      ],
      devices: [],
    };
  });
}

function siteNodes(
  t: TranslateDiagram,
  { sites, words }: Graph,
): Omit<OuterNode, keyof Box>[] {
  return sites.map(({ id, key, addressSpace, devices, isUnknown }) => ({
    id,
    kind: isUnknown ? 'unknown' : 'site',
    title: key,
    spokenTitle: key,
    lines: [isUnknown ? words.outside : shorten(t, addressSpace)],
    devices:
      devices.length > mostDevices
        ? [
            {
              ids: devices.map(device => device.id),
              label: t('diagram.devices', { count: devices.length }),
            },
          ]
        : devices.map(({ id: device, label }) => ({ ids: [device], label })),
  }));
}

/** Rows of circuits or sites, centred. */
function row(
  nodes: readonly Omit<OuterNode, keyof Box>[],
  centre: number,
  top: number,
): OuterNode[] {
  const perRow = Math.min(
    nodes.length,
    Math.max(mostInOuterRow, Math.ceil(Math.sqrt(nodes.length) * widening)),
  );
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
