import { useDiagramTexts } from '../../texts/diagram';
import type { ShapeProps } from './drawing-context';
import { fit } from './drawing-context';
import type { GroupNode } from './model';
import { SvgButton } from './Toggle';

/** The regions of one part of the world as a stack of boxes, which opens. */
export function GroupShape({
  node,
  context,
}: ShapeProps & { readonly node: GroupNode }) {
  const t = useDiagramTexts();
  const { colours, states, onOpenGroup } = context;
  const { x, y, width, height, name } = node;
  const count = states.failedIn(node.members);
  const failed = count > 0 ? t('diagram.group.failed', { count }) : '';
  const lines = [...node.lines, failed].filter(Boolean);
  const isOnPath = node.members.some(states.isOnPath);
  const shapes = (
    <>
      {[6, 3, 0].map(offset => (
        <rect
          key={offset}
          x={x + offset}
          y={y + offset}
          width={width - 6}
          height={height - 6}
          rx={8}
          fill={colours.box}
          stroke={isOnPath ? colours.path : colours.boxBorder}
          strokeWidth={isOnPath ? 2.5 : 1.25}
        />
      ))}
      <text
        x={x + 12}
        y={y + 24}
        fontSize={15}
        fontWeight={700}
        fill={colours.text}
      >
        {fit(name, width - 48, 9)}
      </text>
      <path
        d={`M${x + width - 30},${y + 18} h12 m-6,-6 v12`}
        stroke={colours.text}
        strokeWidth={2}
        fill="none"
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={x + 12}
          y={y + 44 + index * 17}
          fontSize={12.5}
          fontWeight={line === failed ? 700 : undefined}
          fill={line === failed ? colours.failed : colours.mutedText}
        >
          {line}
        </text>
      ))}
    </>
  );
  return (
    <g data-element={node.id}>
      {onOpenGroup ? (
        <SvgButton
          label={t('diagram.group.show', {
            name,
            content: lines.join(', '),
          })}
          hit={node}
          expanded={false}
          group={name}
          onPress={() => onOpenGroup(name)}
        >
          {shapes}
        </SvgButton>
      ) : (
        shapes
      )}
    </g>
  );
}
