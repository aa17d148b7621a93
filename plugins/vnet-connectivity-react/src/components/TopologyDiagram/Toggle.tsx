import type { KeyboardEvent, ReactNode } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import { shortListOf } from './element-names';
import type { Box } from './geometry';
import type { DrawingContext } from './drawing-context';

const mostNames = 3;

/** A part of the drawing as a button that fails its elements, unless the drawing is only a picture. */
export function Toggle({
  ids,
  label,
  hit,
  context,
  children,
}: {
  readonly ids: readonly string[];
  /** Default: the names of the elements. */
  readonly label?: string;
  /** The shape that takes the click. */
  readonly hit: Hit;
  readonly context: DrawingContext;
  readonly children: ReactNode;
}) {
  const t = useDiagramTexts();
  const { states, nameOf, onToggle, canFail } = context;
  const toggled = ids.filter(canFail);
  if (!onToggle || toggled.length === 0) return <g>{children}</g>;
  const failed = states.failedOf(toggled).length;
  const state =
    failed > 0 && failed < toggled.length
      ? t('diagram.state.partlyFailed', { failed, count: toggled.length })
      : t(`diagram.state.${states.node(toggled)}`);
  const name = t('diagram.toggle', {
    name: label ?? shortListOf(t, toggled.map(nameOf), mostNames),
    state,
  });
  return (
    <SvgButton
      label={name}
      hit={hit}
      pressed={failed === toggled.length}
      onPress={() => onToggle(toggled)}
    >
      {children}
    </SvgButton>
  );
}

/** The clickable area of a button: a box, or the path of a line. */
export type Hit = Box | string;

/** Width of the clickable area of a line, in units of the drawing. */
const lineReach = 18;

/**
 * Shapes with a button over them. They are beside the button and not in it, because its name says in whole words what
 * they abbreviate.
 */
export function SvgButton({
  label,
  hit,
  pressed,
  expanded,
  group,
  onPress,
  children,
}: {
  readonly label: string;
  readonly hit: Hit;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** Name of the group of regions that it opens or closes. */
  readonly group?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    <>
      <g aria-hidden="true">{children}</g>
      <g
        role="button"
        tabIndex={0}
        aria-label={label}
        aria-pressed={pressed}
        aria-expanded={expanded}
        data-group={group}
        onClick={onPress}
        onKeyDown={onKeyDown}
      >
        <title>{label}</title>
        {typeof hit === 'string' ? (
          <path
            d={hit}
            fill="none"
            stroke="transparent"
            strokeWidth={lineReach}
          />
        ) : (
          <rect
            x={hit.x}
            y={hit.y}
            width={hit.width}
            height={hit.height}
            rx={6}
            fill="transparent"
          />
        )}
      </g>
    </>
  );
}
