import { useDiagramTexts } from '../../texts/diagram';
import { lineStyles } from './icons';
import type { ShapeProps } from './drawing-context';
import { ArrowHead, LineMark } from './marks';
import type { Line } from './model';
import { Toggle } from './Toggle';

/** More ids than this are too many for an attribute. */
const mostIds = 20;

/** A line between two boxes, with its state and, where the highlighted path leads over it, the direction. */
export function LineShape({
  line,
  context,
}: ShapeProps & { readonly line: Line }) {
  const { colours, states, motion } = context;
  const style = lineStyles[line.kind];
  const state = states.line(line);
  const isDead = state === 'failed' || state === 'stopped';
  const colour = isDead ? colours.states[state] : colours.lines[line.kind];
  const width = isDead ? Math.min(2.5, style.width) : style.width;
  const dash = { failed: '4 6', stopped: '1 7' };
  return (
    <g
      data-elements={line.ids.length > mostIds ? undefined : line.ids.join(' ')}
      data-state={state}
    >
      <title>{line.title}</title>
      <Toggle
        ids={line.ids}
        label={line.ids.length > 1 ? line.title : undefined}
        hit={line.path}
        context={context}
      >
        {state === 'moved' && (
          <path
            d={line.path}
            fill="none"
            stroke={colours.states.moved}
            strokeWidth={width + 8}
            opacity={0.3}
          />
        )}
        <path
          d={line.path}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          strokeDasharray={isDead ? dash[state] : style.dash}
          strokeLinecap={
            (isDead ? state === 'stopped' : !style.dash) ? 'round' : 'butt'
          }
        />
        {line.arrow && <ArrowHead path={line.path} colour={colour} />}
        {motion && !isDead && states.carries(line) && (
          <path
            className={motion.flow}
            d={line.path}
            fill="none"
            stroke={colour}
            strokeWidth={width + 3.5}
            strokeDasharray="0.1 23.9"
            strokeLinecap="round"
          />
        )}
      </Toggle>
    </g>
  );
}

/** The part of the highlighted path that leads over a line; drawn over all the lines. */
export function PathShape({
  line,
  context,
}: ShapeProps & { readonly line: Line }) {
  const { colours, states, motion } = context;
  const direction = states.direction(line);
  if (!direction) return null;
  return (
    <g pointerEvents="none" data-path={direction}>
      <path
        d={line.path}
        fill="none"
        stroke={colours.path}
        strokeWidth={9}
        opacity={0.25}
      />
      <path
        className={motion?.[direction]}
        d={line.path}
        fill="none"
        stroke={colours.path}
        strokeWidth={4}
        strokeDasharray="14 10"
      />
      <ArrowHead
        path={line.path}
        colour={colours.path}
        share={direction === 'forth' ? 0.75 : 0.25}
        reversed={direction === 'back'}
      />
    </g>
  );
}

/** The sign for the state of a line; drawn over the lines and paths. */
export function MarkShape({
  line,
  context,
}: ShapeProps & { readonly line: Line }) {
  const t = useDiagramTexts();
  const state = context.states.line(line);
  if (state === 'working') return null;
  const count =
    state === 'partlyFailed'
      ? t('diagram.state.ofBundle', {
          failed: context.states.failedOf(line.ids).length,
          all: line.ids.length,
        })
      : undefined;
  return (
    <LineMark context={context} path={line.path} state={state} count={count} />
  );
}
