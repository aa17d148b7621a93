import type {
  Chip,
  ChipKind,
  Frame,
  Line,
  OuterNode,
  RegionNode,
  SpokeRow,
} from './model';
import { compactRegion, fullRegion } from './region-node';
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
  connectedGroup: { width: 2, dash: '2 4' },
  vnetToVnet: { width: 2.5, dash: '10 3 2 3' },
  virtualWan: { width: 4, dash: '14 4' },
  tunnel: { width: 2, dash: '6 5' },
  circuit: { width: 5 },
};

/** Icons of 24 units, drawn with the even-odd rule: never told apart by colour alone. */
export const icons: Readonly<Record<ChipKind | 'spoke', string>> = {
  // A padlock, for IPsec
  vpn: 'M18 9h-1V7A5 5 0 0 0 7 7v2H6a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-9a2 2 0 0 0-2-2zM9 7a3 3 0 0 1 6 0v2H9z',
  // A bolt
  expressRoute: 'M13 2 4 14h6l-1 8 9-12h-6z',
  // A wall
  firewall:
    'M3 4h11v4H3zM16 4h5v4h-5zM3 10h5v4H3zM10 10h11v4H10zM3 16h11v4H3zM16 16h5v4h-5z',
  // A box with a display
  appliance: 'M3 5h18v14H3zM5 7v10h14V7zM7 11h6v2H7zM16 11h2v2h-2z',
  // Two arrows
  routeServer: 'M8 3 3 8l5 5v-3h13V6H8zM16 11v3H3v4h13v3l5-5z',
  // A ring with four dots around it
  virtualHub:
    'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM10.5 1h3v4h-3zM10.5 19h3v4h-3zM1 10.5h4v3H1zM19 10.5h4v3h-4z',
  // Two angle brackets, as Azure draws a network
  spoke: 'M8 5 1 12l7 7 2-2-5-5 5-5zM16 5l-2 2 5 5-5 5 2 2 7-7zM11 11h2v2h-2z',
};

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
  const { room, head, chipHeight, chipGap } = node.compact
    ? compactRegion
    : fullRegion;
  const size = node.compact ? 11 : 12.5;
  const lineHeight = node.compact ? 15 : 18;
  const first = y + (node.compact ? 18 : 24);
  const rowTop = (index: number) => y + head + index * (chipHeight + chipGap);
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
      {node.chips.map((chip, index) => (
        <ChipShape
          key={chip.id}
          chip={chip}
          x={x + room}
          y={rowTop(index)}
          width={width - 2 * room}
          height={chipHeight}
          colours={colours}
        />
      ))}
      {node.spokes.map((spoke, index) => (
        <SpokeShape
          key={spoke.id ?? 'more'}
          spoke={spoke}
          x={x + room}
          y={rowTop(node.chips.length + index)}
          width={width - 2 * room}
          height={chipHeight}
          colours={colours}
        />
      ))}
    </g>
  );
}

interface RowProps extends ShapeProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function ChipShape({
  chip,
  colours,
  ...row
}: RowProps & { readonly chip: Chip }) {
  const colour = colours.chips[chip.kind];
  const { x, y, width, height } = row;
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
      <RowContent
        {...row}
        icon={icons[chip.kind]}
        iconColour={colour}
        label={chip.label}
        colours={colours}
      />
    </g>
  );
}

/** A workload network: a box of its own inside its region. */
function SpokeShape({
  spoke,
  colours,
  ...row
}: RowProps & { readonly spoke: SpokeRow }) {
  const { x, y, width, height } = row;
  return (
    <g data-element={spoke.id}>
      <title>{spoke.label}</title>
      {spoke.id && (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={2}
          fill={colours.frame}
          stroke={colours.boxBorder}
          strokeWidth={1}
        />
      )}
      <RowContent
        {...row}
        icon={spoke.id && icons.spoke}
        iconColour={colours.mutedText}
        label={spoke.label}
        colours={colours}
      />
    </g>
  );
}

function RowContent({
  x,
  y,
  width,
  height,
  icon,
  iconColour,
  label,
  colours,
}: RowProps & {
  readonly icon?: string;
  readonly iconColour: string;
  readonly label: string;
}) {
  const scale = height / 24;
  const isLarge = height > 18;
  return (
    <>
      {icon && (
        <path
          d={icon}
          fill={iconColour}
          fillRule="evenodd"
          transform={`translate(${x + 8 * scale},${y + 4 * scale}) scale(${
            scale * 0.66
          })`}
        />
      )}
      <text
        x={x + 28 * scale}
        y={y + height / 2}
        dy="0.36em"
        fontSize={isLarge ? 12 : 10.5}
        fill={colours.text}
      >
        {fit(label, width - 34 * scale, isLarge ? 6.6 : 5.8)}
      </text>
    </>
  );
}

const building =
  'M3 21V5l8-3v4l8 3v12h-6v-5H9v5zM6 8h2v2H6zm0 4h2v2H6zm8 0h2v2h-2z';

export function OuterShape({
  node,
  colours,
}: ShapeProps & { readonly node: OuterNode }) {
  const { x, y, width, height } = node;
  const colour =
    node.kind === 'site' ? colours.boxBorder : colours.lines.circuit;
  return (
    <g data-element={node.id}>
      <title>{[node.spokenTitle, ...node.lines].join(', ')}</title>
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
      <path
        d={node.kind === 'site' ? building : icons.expressRoute}
        fill={node.kind === 'site' ? colours.mutedText : colour}
        fillRule="evenodd"
        transform={`translate(${x + (node.kind === 'site' ? 10 : 20)},${
          y + 8
        }) scale(0.8)`}
      />
      <text
        x={x + (node.kind === 'site' ? 34 : 42)}
        y={y + 22}
        fontSize={13}
        fontWeight={700}
        fill={colours.text}
      >
        {fit(node.title, width - 54, 7.6)}
      </text>
      {node.lines.map((line, index) => (
        <text
          key={line}
          x={x + (node.kind === 'site' ? 12 : 24)}
          y={y + 39 + index * 15}
          fontSize={11.5}
          fill={colours.mutedText}
        >
          {fit(line, width - (node.kind === 'site' ? 24 : 44), 5.9)}
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
