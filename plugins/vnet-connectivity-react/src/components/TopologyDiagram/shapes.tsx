import type { Frame, GatewayChip, Line, OuterNode, RegionNode } from './layout';
import type { DiagramColours } from './useDiagramColours';

const mono = 'Menlo, Consolas, "DejaVu Sans Mono", monospace';

interface ShapeProps {
  readonly colours: DiagramColours;
}

/** How each kind of line is drawn: never told apart by colour alone. */
export const lineStyles: Readonly<
  Record<Line['kind'], { readonly width: number; readonly dash?: string }>
> = {
  peering: { width: 2 },
  gatewayTransit: { width: 3.5 },
  vnetToVnet: { width: 2.5, dash: '10 3 2 3' },
  tunnel: { width: 2, dash: '6 5' },
  circuit: { width: 5 },
};

/** Icons of 24 units: a padlock for IPsec, a bolt for ExpressRoute. */
export const padlock =
  'M18 9h-1V7A5 5 0 0 0 7 7v2H6a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-9a2 2 0 0 0-2-2zM9 7a3 3 0 0 1 6 0v2H9z';
export const bolt = 'M13 2 4 14h6l-1 8 9-12h-6z';

export function LineShape({
  line,
  colours,
}: ShapeProps & { readonly line: Line }) {
  const { width, dash } = lineStyles[line.kind];
  const colour = colours.lines[line.kind];
  return (
    <g data-elements={line.ids.length > 20 ? undefined : line.ids.join(' ')}>
      <title>{line.title}</title>
      <path
        d={line.path}
        fill="none"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap={dash ? 'butt' : 'round'}
      />
      {line.arrow && <ArrowHead path={line.path} colour={colour} />}
    </g>
  );
}

/** A triangle at the end of a path. Drawn as a shape: markers need ids that are unique in the page. */
function ArrowHead({
  path,
  colour,
}: {
  readonly path: string;
  readonly colour: string;
}) {
  const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(match => ({
    x: Number(match[1]),
    y: Number(match[2]),
  }));
  const end = points[points.length - 1];
  const before = points[points.length - 2];
  const angle =
    (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  return (
    <path
      d="M2,0 L-14,-8 L-14,8 Z"
      fill={colour}
      transform={`translate(${end.x},${end.y}) rotate(${Math.round(angle)})`}
    />
  );
}

export function RegionShape({
  node,
  colours,
}: ShapeProps & { readonly node: RegionNode }) {
  const { x, y, width, height } = node;
  const room = node.compact ? 8 : 12;
  const size = node.compact ? 11 : 12.5;
  const lineHeight = node.compact ? 15 : 18;
  const first = y + (node.compact ? 18 : 24);
  const chipHeight = node.compact ? 17 : 22;
  const chipGap = node.compact ? 3 : 4;
  const chipsTop = y + (node.compact ? 54 : 70);
  return (
    <g data-element={node.id}>
      <title>{`${node.key}, ${node.name}, ${node.addresses}`}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={8}
        fill={colours.box}
        stroke={node.emphasised ? colours.lines.peering : colours.boxBorder}
        strokeWidth={node.emphasised ? 3.5 : 1.25}
      />
      <text
        x={x + room}
        y={first}
        fontSize={node.compact ? 12.5 : 15}
        fontWeight={700}
        fill={colours.text}
      >
        {fit(node.key, width - 2 * room, node.compact ? 7.5 : 9)}
      </text>
      {node.role && (
        <text
          x={x + width - room}
          y={first}
          fontSize={11}
          fontWeight={600}
          textAnchor="end"
          fill={colours.lines.peering}
        >
          {fit(node.role, width - 2 * room - node.key.length * 9, 6)}
        </text>
      )}
      <text
        x={x + room}
        y={first + lineHeight}
        fontSize={size}
        fill={colours.text}
      >
        {fit(node.name, width - 2 * room, size * 0.56)}
      </text>
      <text
        x={x + room}
        y={first + 2 * lineHeight}
        fontSize={size - 0.5}
        fontFamily={mono}
        fill={colours.mutedText}
      >
        {fit(node.addresses, width - 2 * room, size * 0.6)}
      </text>
      {node.gateways.map((chip, index) => (
        <Chip
          key={chip.id}
          chip={chip}
          x={x + room}
          y={chipsTop + index * (chipHeight + chipGap)}
          width={width - 2 * room}
          height={chipHeight}
          colours={colours}
        />
      ))}
    </g>
  );
}

interface ChipProps extends ShapeProps {
  readonly chip: GatewayChip;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Chip({ chip, x, y, width, height, colours }: ChipProps) {
  const colour =
    chip.kind === 'vpn' ? colours.lines.tunnel : colours.lines.circuit;
  const scale = height / 24;
  return (
    <g data-element={chip.id}>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={height / 2}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
      />
      <path
        d={chip.kind === 'vpn' ? padlock : bolt}
        fill={colour}
        transform={`translate(${x + 8 * scale},${y + 4 * scale}) scale(${
          scale * 0.66
        })`}
      />
      <text
        x={x + 28 * scale}
        y={y + height / 2}
        dy="0.36em"
        fontSize={height > 18 ? 12 : 10.5}
        fill={colours.text}
      >
        {fit(chip.label, width - 34 * scale, height > 18 ? 6.6 : 5.8)}
      </text>
    </g>
  );
}

export function OuterShape({
  node,
  colours,
}: ShapeProps & { readonly node: OuterNode }) {
  const { x, y, width, height } = node;
  const colour =
    node.kind === 'site' ? colours.boxBorder : colours.lines.circuit;
  return (
    <g data-element={node.id}>
      <title>{[node.title, ...node.lines].join(', ')}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={node.kind === 'site' ? 2 : height / 2}
        fill={colours.box}
        stroke={colour}
        strokeWidth={1.5}
      />
      {node.kind === 'site' && (
        <path
          d="M3 21V5l8-3v4l8 3v12h-6v-5H9v5zM6 8h2v2H6zm0 4h2v2H6zm8 0h2v2h-2z"
          fill={colours.mutedText}
          fillRule="evenodd"
          transform={`translate(${x + 10},${y + 8}) scale(0.8)`}
        />
      )}
      <text
        x={x + (node.kind === 'site' ? 34 : 24)}
        y={y + 22}
        fontSize={13}
        fontWeight={700}
        fill={colours.text}
      >
        {fit(node.title, width - 42, 7.6)}
      </text>
      {node.lines.map((line, index) => (
        <text
          key={line}
          x={x + (node.kind === 'site' ? 12 : 24)}
          y={y + 39 + index * 15}
          fontSize={11.5}
          fill={colours.mutedText}
        >
          {fit(line, width - 24, 6.3)}
        </text>
      ))}
    </g>
  );
}

export function FrameShape({
  frame,
  colours,
}: ShapeProps & { readonly frame: Frame }) {
  return (
    <g>
      <rect
        x={frame.x}
        y={frame.y}
        width={frame.width}
        height={frame.height}
        rx={12}
        fill={colours.frame}
        stroke={colours.frameBorder}
        strokeWidth={1.25}
      />
      <text
        x={frame.x + 16}
        y={frame.y + 21}
        fontSize={13}
        fontWeight={600}
        fill={colours.text}
      >
        {fit(frame.label, frame.width - 32, 7)}
      </text>
    </g>
  );
}

/** Cuts a text that would not fit; the whole of it is in the title and in the words below the drawing. */
function fit(label: string, width: number, characterWidth: number): string {
  const most = Math.max(3, Math.floor(width / characterWidth));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}
