import { useDiagramTexts } from '../../texts/diagram';
import type { Box, Point } from './geometry';
import { pointAt, pointsOf } from './geometry';
import { cross } from './icons';
import type { ShapeProps } from './drawing-context';
import type { LineState } from './states';

/** A cross behind the texts of a box that has failed. */
export function CrossedOut({
  context,
  box,
}: ShapeProps & { readonly box: Box }) {
  const { x, y, width, height } = box;
  return (
    <path
      d={`M${x + 4},${y + 4} L${x + width - 4},${y + height - 4} M${
        x + width - 4
      },${y + 4} L${x + 4},${y + height - 4}`}
      stroke={context.colours.failed}
      strokeWidth={1.5}
      opacity={0.4}
    />
  );
}

const tag = { width: 64, height: 18 };

/** A word on the upper edge of a box. */
export function FailedTag({
  context,
  box,
}: ShapeProps & { readonly box: Box }) {
  const t = useDiagramTexts();
  const x = box.x + box.width - tag.width - 8;
  const y = box.y - tag.height / 2;
  return (
    <g aria-hidden="true">
      <rect
        x={x}
        y={y}
        {...tag}
        rx={tag.height / 2}
        fill={context.colours.failed}
      />
      <path
        d={cross}
        fill={context.colours.box}
        transform={`translate(${x + 8},${y + 4}) scale(0.42)`}
      />
      <text
        x={x + 23}
        y={y + 13}
        fontSize={11}
        fontWeight={700}
        fill={context.colours.box}
      >
        {t('diagram.state.failed')}
      </text>
    </g>
  );
}

/** Signs of 24 units for the states of a line. */
export const lineSigns: Readonly<
  Record<Exclude<LineState, 'working'>, string>
> = {
  failed: cross,
  partlyFailed: cross,
  // A bar
  stopped: 'M4 10h16v4H4z',
  // An arrow that turns
  moved: 'M4 18v-4a6 6 0 0 1 6-6h5V4l7 6-7 6v-4h-5a2 2 0 0 0-2 2v4z',
};

/** The position of the sign on a line, as a share of it: not the middle, where the lines of a ring meet. */
const signShare = 0.4;

/** A sign on a line, with a count where only some of a bundle have failed. */
export function LineMark({
  context,
  path,
  state,
  count,
}: ShapeProps & {
  readonly path: string;
  readonly state: Exclude<LineState, 'working'>;
  readonly count?: string;
}) {
  const { x, y } = pointAt(pointsOf(path), signShare);
  const colour = context.colours.states[state];
  const width = count ? 24 + count.length * 6.5 : 20;
  return (
    <g aria-hidden="true" pointerEvents="none">
      <rect
        x={x - 10}
        y={y - 10}
        width={width}
        height={20}
        rx={10}
        fill={context.colours.box}
        stroke={colour}
        strokeWidth={1.5}
      />
      <path
        d={lineSigns[state]}
        fill={colour}
        fillRule="evenodd"
        transform={`translate(${x - 6},${y - 6}) scale(0.5)`}
      />
      {count && (
        <text x={x + 9} y={y + 4} fontSize={11} fill={context.colours.text}>
          {count}
        </text>
      )}
    </g>
  );
}

/** A triangle at a share of the way along a path. Drawn as a shape: markers need ids that are unique in the page. */
export function ArrowHead({
  path,
  colour,
  share = 1,
  reversed = false,
}: {
  readonly path: string;
  readonly colour: string;
  readonly share?: number;
  readonly reversed?: boolean;
}) {
  const points = pointsOf(path);
  const at: Point = pointAt(points, share);
  // An arch arrives steeply: its last control point says from where.
  const before =
    share === 1 ? points[points.length - 2] : pointAt(points, share - 0.02);
  const angle =
    (Math.atan2(at.y - before.y, at.x - before.x) * 180) / Math.PI +
    (reversed ? 180 : 0);
  return (
    <path
      d="M2,0 L-14,-8 L-14,8 Z"
      fill={colour}
      transform={`translate(${Math.round(at.x * 10) / 10},${
        Math.round(at.y * 10) / 10
      }) rotate(${Math.round(angle)})`}
    />
  );
}
