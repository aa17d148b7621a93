import { useDiagramTexts } from '../../texts/diagram';
import type { ShapeProps } from './drawing-context';
import { fit } from './drawing-context';
import type { Frame } from './model';
import { SvgButton } from './Toggle';

/** A box with a label around others; a click on that of a group closes the group. */
export function FrameShape({
  frame,
  context,
}: ShapeProps & { readonly frame: Frame }) {
  const t = useDiagramTexts();
  const { colours, onCloseGroup } = context;
  const { x, y, width, height, group } = frame;
  const label = (
    <text
      x={x + (group ? 34 : 16)}
      y={y + 21}
      fontSize={13}
      fontWeight={600}
      fill={colours.text}
    >
      {fit(frame.label, width - 32, 7)}
    </text>
  );
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={12}
        fill={colours.frame}
        stroke={colours.frameBorder}
        strokeWidth={1.25}
        strokeDasharray={group ? '6 4' : undefined}
      />
      {group && onCloseGroup ? (
        <SvgButton
          label={t('diagram.group.hide', { name: group })}
          hit={{
            x: x + 4,
            y: y + 4,
            width: Math.min(width - 8, 40 + frame.label.length * 7.5),
            height: 26,
          }}
          expanded
          group={group}
          onPress={() => onCloseGroup(group)}
        >
          <path
            d={`M${x + 14},${y + 16} h12`}
            stroke={colours.text}
            strokeWidth={2}
          />
          {label}
        </SvgButton>
      ) : (
        label
      )}
    </g>
  );
}
