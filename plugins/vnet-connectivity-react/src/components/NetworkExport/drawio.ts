import type { Box } from '../TopologyDiagram/geometry';
import { pointsOf } from '../TopologyDiagram/geometry';
import { lineStyles } from '../TopologyDiagram/icons';
import type {
  Chip,
  DiagramLayout,
  Line,
  OuterNode,
  RegionNode,
} from '../TopologyDiagram/model';
import { measuresOf } from '../TopologyDiagram/region-node';
import { lightColours } from '../TopologyDiagram/useDiagramColours';

/** Characters that XML 1.0 cannot have, not even escaped. Source: XML 1.0, production Char. */
const noXml =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text in an attribute of XML. */
export function xmlText(text: string): string {
  return text
    .replace(noXml, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\t/g, '&#x9;')
    .replace(/\r/g, '&#xd;')
    .replace(/\n/g, '&#xa;');
}

/** Labels are plain text, so that nothing in a name is taken for HTML. */
const plain = 'html=0;whiteSpace=wrap;overflow=hidden;fontFamily=Helvetica;';

/**
 * A drawing as a file of draw.io (diagrams.net), with everything where it is drawn. Boxes can be moved there; lines stay
 * with them.
 */
export function drawioOf(layout: DiagramLayout, title: string): string {
  const cells: string[] = [];
  const cellOf = new Map<string, string>();
  let last = 1;
  const vertex = (
    label: string,
    box: Box,
    style: string,
    parent = '1',
    ids: readonly string[] = [],
  ) => {
    last += 1;
    const id = `c${last}`;
    for (const each of ids) cellOf.set(each, id);
    cells.push(
      `<mxCell id="${id}" value="${xmlText(
        label,
      )}" style="${plain}${style}" vertex="1" parent="${parent}">${geometry(
        box,
      )}</mxCell>`,
    );
    return id;
  };
  for (const frame of layout.frames) {
    vertex(
      frame.label,
      frame,
      `rounded=1;arcSize=2;verticalAlign=top;align=left;spacingLeft=12;fillColor=${lightColours.frame};strokeColor=${lightColours.frameBorder};fontStyle=1;`,
    );
  }
  for (const group of layout.groups) {
    vertex(
      [group.name, ...group.lines].join('\n'),
      group,
      `rounded=1;strokeColor=${lightColours.boxBorder};fillColor=${lightColours.box};`,
      '1',
      [group.id, ...group.members],
    );
  }
  for (const region of layout.regions) regionCells(region, vertex);
  for (const outer of layout.outer) outerCells(outer, vertex);
  for (const line of layout.lines) {
    last += 1;
    cells.push(edge(`c${last}`, line, cellOf));
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<mxfile><diagram id="network" name="${xmlText(title)}">`,
    `<mxGraphModel dx="0" dy="0" grid="0" page="0" pageWidth="${layout.width}" pageHeight="${layout.height}">`,
    '<root>',
    '<mxCell id="0"/>',
    '<mxCell id="1" parent="0"/>',
    ...cells,
    '</root>',
    '</mxGraphModel>',
    '</diagram></mxfile>',
    '',
  ].join('\n');
}

type AddVertex = (
  label: string,
  box: Box,
  style: string,
  parent?: string,
  ids?: readonly string[],
) => string;

function geometry({ x, y, width, height }: Box): string {
  const [left, top, wide, high] = [x, y, width, height].map(
    value => Math.round(value * 10) / 10,
  );
  return `<mxGeometry x="${left}" y="${top}" width="${wide}" height="${high}" as="geometry"/>`;
}

/** A box with its chips and workload networks, which move with it. */
function regionCells(region: RegionNode, vertex: AddVertex): void {
  const { id, key, role, roleLines, name, addresses, chips, spokes } = region;
  const { room, head, chipHeight, chipGap } = measuresOf(region);
  const title = roleLines.length > 0 ? [key] : [key, role];
  const parent = vertex(
    [title.filter(Boolean).join(', '), ...roleLines, name, addresses]
      .filter(Boolean)
      .join('\n'),
    region,
    `rounded=1;arcSize=5;verticalAlign=top;align=left;spacingLeft=8;spacingTop=4;fillColor=${
      lightColours.box
    };strokeColor=${
      region.emphasised ? lightColours.lines.peering : lightColours.boxBorder
    };strokeWidth=${region.emphasised ? 3 : 1};fontSize=${
      region.compact ? 11 : 12
    };${region.isDoubtful ? 'dashed=1;' : ''}`,
    '1',
    [id],
  );
  const rows: readonly {
    readonly label: string;
    readonly kind?: Chip['kind'];
  }[] = [...chips, ...spokes];
  rows.forEach(({ label, kind }, index) =>
    vertex(
      label,
      {
        x: room,
        y: head + index * (chipHeight + chipGap),
        width: region.width - 2 * room,
        height: chipHeight,
      },
      `rounded=${kind ? 1 : 0};arcSize=50;fontSize=11;fillColor=${
        lightColours.box
      };strokeColor=${
        kind ? lightColours.chips[kind] : lightColours.boxBorder
      };`,
      parent,
    ),
  );
}

function outerCells(node: OuterNode, vertex: AddVertex): void {
  const isCircuit = node.kind === 'circuit';
  vertex(
    [
      node.spokenTitle,
      ...node.lines,
      node.devices.map(({ label }) => label).join(', '),
    ]
      .filter(Boolean)
      .join('\n'),
    node,
    `rounded=${isCircuit ? 1 : 0};arcSize=50;fontSize=11;fillColor=${
      lightColours.box
    };strokeColor=${
      isCircuit ? lightColours.lines.circuit : lightColours.boxBorder
    };${node.kind === 'unknown' ? 'dashed=1;' : ''}`,
    '1',
    [node.id],
  );
}

/** A line between two boxes; one that starts at many of them starts where it is drawn. */
function edge(
  id: string,
  { kind, path, arrow, title, ends }: Line,
  cellOf: ReadonlyMap<string, string>,
): string {
  const { width, dash } = lineStyles[kind];
  const [start, ...rest] = pointsOf(path);
  const end = rest.pop() ?? start;
  const cellAt = (all: readonly string[]) => {
    const cells = new Set(all.map(each => cellOf.get(each)));
    const [cell] = cells;
    return cells.size === 1 ? cell : undefined;
  };
  const [source, target] = [cellAt(ends[0]), cellAt(ends[1])];
  const point = ({ x, y }: { x: number; y: number }, as = '') =>
    `<mxPoint x="${x}" y="${y}"${as === '' ? '' : ` as="${as}"`}/>`;
  return [
    `<mxCell id="${id}" value="" tooltip="${xmlText(
      title,
    )}" style="html=0;curved=1;startArrow=none;endArrow=${
      arrow ? 'block' : 'none'
    };strokeWidth=${width};strokeColor=${lightColours.lines[kind]};${
      dash === undefined ? '' : `dashed=1;dashPattern=${dash};`
    }" edge="1" parent="1"`,
    source === undefined ? '' : ` source="${source}"`,
    target === undefined ? '' : ` target="${target}"`,
    '><mxGeometry relative="1" as="geometry">',
    point(start, 'sourcePoint'),
    point(end, 'targetPoint'),
    rest.length > 0
      ? `<Array as="points">${rest.map(each => point(each)).join('')}</Array>`
      : '',
    '</mxGeometry></mxCell>',
  ].join('');
}
