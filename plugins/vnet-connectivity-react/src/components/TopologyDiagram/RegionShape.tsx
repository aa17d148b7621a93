import { memo } from 'react';
import type { ShapeProps } from './drawing-context';
import { fit, fitName, monospace } from './drawing-context';
import { CrossedOut, FailedTag } from './marks';
import type { RegionNode } from './model';
import { measuresOf } from './region-node';
import { ChipShape, SpokeShape } from './RegionRows';
import { Toggle } from './Toggle';

/** A region with its content. */
export const RegionShape = memo(function RegionShapeOf({
  node,
  context,
}: ShapeProps & { readonly node: RegionNode }) {
  const { colours, states } = context;
  const { x, y, width, height } = node;
  const { room, head, lineHeight, keyCharacter, chipHeight, chipGap } =
    measuresOf(node);
  const size = node.compact ? 11 : 12.5;
  const first = y + (node.compact ? 18 : 24);
  // Below the key, and below its role where that is not beside it.
  const words = first + node.roleLines.length * lineHeight;
  const rowTop = (index: number) => y + head + index * (chipHeight + chipGap);
  const state = states.node([node.id]);
  const isOnPath = states.isOnPath(node.id);
  const border = borderOf(node, { context });
  return (
    <g data-element={node.id} data-state={state}>
      <title>
        {[node.key, node.role, node.name, node.addresses]
          .filter(Boolean)
          .join(', ')}
      </title>
      <Toggle ids={[node.id]} hit={node} context={context}>
        {isOnPath && (
          <rect
            x={x - 5}
            y={y - 5}
            width={width + 10}
            height={height + 10}
            rx={12}
            fill="none"
            stroke={colours.path}
            strokeWidth={2.5}
          />
        )}
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={8}
          fill={colours.box}
          {...border}
        />
        {state === 'failed' && <CrossedOut context={context} box={node} />}
        <text
          x={x + room}
          y={first}
          fontSize={node.compact ? 12.5 : 15}
          fontWeight={700}
          fill={colours.text}
        >
          {fitName(node.key, width - 2 * room, keyCharacter)}
        </text>
        {node.role && node.roleLines.length === 0 && (
          <text
            x={x + width - room}
            y={first}
            fontSize={11}
            fontWeight={600}
            textAnchor="end"
            fill={colours.lines.peering}
          >
            {node.role}
          </text>
        )}
        {node.roleLines.map((line, index) => (
          <text
            key={line}
            x={x + room}
            y={first + (index + 1) * lineHeight}
            fontSize={11}
            fontWeight={600}
            fill={colours.lines.peering}
          >
            {line}
          </text>
        ))}
        <text
          x={x + room}
          y={words + lineHeight}
          fontSize={size}
          fill={colours.text}
        >
          {fit(node.name, width - 2 * room, size * 0.56)}
        </text>
        <text
          x={x + room}
          y={words + 2 * lineHeight}
          fontSize={size - 0.5}
          fontFamily={monospace}
          fill={colours.mutedText}
        >
          {fit(node.addresses, width - 2 * room, size * 0.6)}
        </text>
        {state === 'failed' && <FailedTag context={context} box={node} />}
      </Toggle>
      {node.chips.map((chip, index) => (
        <ChipShape
          key={chip.id}
          chip={chip}
          x={x + room}
          y={rowTop(index)}
          width={width - 2 * room}
          height={chipHeight}
          context={context}
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
          context={context}
        />
      ))}
    </g>
  );
});

function borderOf(
  { id, emphasised, isDoubtful }: RegionNode,
  { context: { colours, states } }: ShapeProps,
) {
  switch (states.node([id])) {
    case 'failed':
      return {
        stroke: colours.failed,
        strokeWidth: 2.5,
        strokeDasharray: '7 4',
      };
    case 'alsoFailed':
      return {
        stroke: colours.mutedText,
        strokeWidth: 1.5,
        strokeDasharray: '3 3',
      };
    default:
      if (isDoubtful) {
        return {
          stroke: colours.mutedText,
          strokeWidth: emphasised ? 3.5 : 2,
          strokeDasharray: '9 3 2 3',
        };
      }
      return emphasised
        ? { stroke: colours.lines.peering, strokeWidth: 3.5 }
        : { stroke: colours.boxBorder, strokeWidth: 1.25 };
  }
}
