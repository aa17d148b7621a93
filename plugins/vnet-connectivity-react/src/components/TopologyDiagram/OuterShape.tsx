import { memo } from 'react';
import { building, cross, icons, questionMark } from './icons';
import type { ShapeProps } from './drawing-context';
import { fit, fitName } from './drawing-context';
import { CrossedOut, FailedTag } from './marks';
import type { DeviceChip, OuterNode } from './model';
import { Toggle } from './Toggle';

const signs = {
  site: building,
  circuit: icons.expressRoute,
  unknown: questionMark,
};
const dashes = {
  site: undefined,
  circuit: undefined,
  unknown: '9 3 2 3',
  failed: '7 4',
};

/** A circuit, or a site with its VPN devices. */
export const OuterShape = memo(function OuterShapeOf({
  node,
  context,
}: ShapeProps & { readonly node: OuterNode }) {
  const { colours, states } = context;
  const { x, y, width, height, kind } = node;
  const state = states.node([node.id]);
  const isCircuit = kind === 'circuit';
  const colour = isCircuit ? colours.lines.circuit : colours.boxBorder;
  const radius = isCircuit ? height / 2 : 2;
  return (
    <g data-element={node.id} data-state={state}>
      <title>{[node.spokenTitle, ...node.lines].join(', ')}</title>
      <Toggle ids={[node.id]} hit={node} context={context}>
        {states.isOnPath(node.id) && (
          <rect
            x={x - 5}
            y={y - 5}
            width={width + 10}
            height={height + 10}
            rx={radius + 5}
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
          rx={radius}
          fill={colours.box}
          stroke={state === 'failed' ? colours.failed : colour}
          strokeWidth={state === 'failed' ? 2.5 : 1.5}
          strokeDasharray={dashes[state === 'working' ? kind : 'failed']}
        />
        {state === 'failed' && <CrossedOut context={context} box={node} />}
        <path
          d={signs[kind]}
          fill={isCircuit ? colour : colours.mutedText}
          fillRule="evenodd"
          transform={`translate(${x + (isCircuit ? 20 : 10)},${
            y + 8
          }) scale(0.8)`}
        />
        <text
          x={x + (isCircuit ? 42 : 34)}
          y={y + 22}
          fontSize={13}
          fontWeight={700}
          fill={colours.text}
        >
          {fitName(node.title, width - 54, 7.6)}
        </text>
        {node.lines.map((line, index) => (
          <text
            key={line}
            x={x + (isCircuit ? 24 : 12)}
            y={y + 39 + index * 15}
            fontSize={11.5}
            fill={colours.mutedText}
          >
            {fit(line, width - (isCircuit ? 44 : 24), 5.9)}
          </text>
        ))}
        {state === 'failed' && <FailedTag context={context} box={node} />}
      </Toggle>
      <Devices node={node} context={context} />
    </g>
  );
});

const gap = 6;
/** Width of a character of a device's name. */
const deviceCharacter = 5.8;

function Devices({ node, context }: ShapeProps & { readonly node: OuterNode }) {
  const room = node.width - 24 + gap;
  const longest = Math.max(...node.devices.map(({ label }) => label.length));
  const width = Math.min(
    Math.max(92, longest * deviceCharacter + 26),
    room / node.devices.length - gap,
  );
  return (
    <>
      {node.devices.map((device, index) => (
        <DeviceShape
          key={device.label}
          device={device}
          x={node.x + 12 + index * (width + gap)}
          y={node.y + 45}
          width={width}
          context={context}
        />
      ))}
    </>
  );
}

function DeviceShape({
  device,
  x,
  y,
  width,
  context,
}: ShapeProps & {
  readonly device: DeviceChip;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}) {
  const { colours, states } = context;
  const state = states.node(device.ids);
  const isOnPath = device.ids.some(states.isOnPath);
  const colour = {
    working: colours.chips.vpn,
    failed: colours.failed,
    alsoFailed: colours.mutedText,
  }[state];
  return (
    <g
      data-element={device.ids.length === 1 ? device.ids[0] : undefined}
      data-state={state}
    >
      <Toggle
        ids={device.ids}
        hit={{ x, y, width, height: 17 }}
        context={context}
      >
        <rect
          x={x}
          y={y}
          width={width}
          height={17}
          rx={8.5}
          fill={colours.box}
          stroke={isOnPath ? colours.path : colour}
          strokeWidth={isOnPath ? 2.5 : 1.5}
          strokeDasharray={state === 'working' ? undefined : '4 3'}
        />
        <path
          d={state === 'failed' ? cross : icons.vpn}
          fill={colour}
          fillRule="evenodd"
          transform={`translate(${x + 5},${y + 3}) scale(0.46)`}
        />
        <text
          x={x + 20}
          y={y + 12.5}
          fontSize={10.5}
          fill={state === 'working' ? colours.text : colours.mutedText}
          textDecoration={state === 'working' ? undefined : 'line-through'}
        >
          {fit(device.label, width - 22, deviceCharacter)}
        </text>
      </Toggle>
    </g>
  );
}
