import { cross, icons } from './icons';
import type { ShapeProps } from './drawing-context';
import { fit } from './drawing-context';
import type { Chip, SpokeRow } from './model';
import { Toggle } from './Toggle';

interface RowProps extends ShapeProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A gateway, firewall or virtual hub in its region. */
export function ChipShape({
  chip,
  context,
  ...row
}: RowProps & { readonly chip: Chip }) {
  const { colours, states } = context;
  const { x, y, width, height } = row;
  const state = states.node([chip.id]);
  const isOnPath = states.isOnPath(chip.id);
  const colour = {
    working: colours.chips[chip.kind],
    failed: colours.failed,
    alsoFailed: colours.mutedText,
  }[state];
  return (
    <g data-element={chip.id} data-state={state}>
      <Toggle ids={[chip.id]} hit={row} context={context}>
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={height / 2}
          fill={isOnPath && state === 'working' ? colours.frame : colours.box}
          stroke={isOnPath ? colours.path : colour}
          strokeWidth={isOnPath ? 2.5 : 1.5}
          strokeDasharray={state === 'working' ? undefined : '4 3'}
        />
        <RowContent
          {...row}
          icon={state === 'failed' ? cross : icons[chip.kind]}
          iconColour={colour}
          label={chip.label}
          struck={state !== 'working'}
          context={context}
        />
      </Toggle>
    </g>
  );
}

/** A workload network: a box of its own inside its region. */
export function SpokeShape({
  spoke,
  context,
  ...row
}: RowProps & { readonly spoke: SpokeRow }) {
  const { colours, states } = context;
  const { x, y, width, height } = row;
  const ids = spoke.id ? [spoke.id] : [];
  const state = states.node(ids);
  const isOnPath = ids.some(states.isOnPath);
  return (
    <g data-element={spoke.id} data-state={state}>
      <title>{spoke.label}</title>
      <Toggle ids={ids} hit={row} context={context}>
        {spoke.id && (
          <rect
            x={x}
            y={y}
            width={width}
            height={height}
            rx={2}
            fill={colours.frame}
            stroke={isOnPath ? colours.path : colours.boxBorder}
            strokeWidth={isOnPath ? 2.5 : 1}
            strokeDasharray={state === 'working' ? undefined : '4 3'}
          />
        )}
        <RowContent
          {...row}
          icon={spoke.id && (state === 'failed' ? cross : icons.spoke)}
          iconColour={state === 'failed' ? colours.failed : colours.mutedText}
          label={spoke.label}
          struck={state !== 'working'}
          context={context}
        />
      </Toggle>
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
  struck,
  context,
}: RowProps & {
  readonly icon?: string;
  readonly iconColour: string;
  readonly label: string;
  /** True if it has failed, so that it is struck out. */
  readonly struck: boolean;
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
        fill={struck ? context.colours.mutedText : context.colours.text}
        textDecoration={struck ? 'line-through' : undefined}
      >
        {fit(label, width - 34 * scale, isLarge ? 6.6 : 5.8)}
      </text>
    </>
  );
}
