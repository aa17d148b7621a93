import { Progress } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ComponentType, ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { TranslateDiagram } from '../../texts/diagram';
import { useDiagramTexts } from '../../texts/diagram';
import { useDeferred, useLatest, useUniqueId } from '../hooks';
import type { DiagramToolbarProps } from './DiagramToolbar';
import { Drawing } from './Drawing';
import { InWords } from './InWords';
import type { Graph } from './graph';
import { Legend } from './Legend';
import { legendEntries } from './legend-entries';
import type { DrawingContext } from './drawing-context';
import type { Arrangement, DiagramLayout } from './model';
import { mostOnRing } from './region-layout';
import type { PlaceOf } from './places';
import type { Traffic } from './states';
import { lookUpStates, occurringStates } from './states';
import { useDiagramColours } from './useDiagramColours';
import type { NameOf } from './element-names';
import type { LaidOut } from './useLayout';
import { useLayout } from './useLayout';
import { useOpenGroups } from './useOpenGroups';
import { usePictureFile } from './usePictureFile';
import { useZoom } from './useZoom';

/** Props of every drawing of a network. @public */
export interface DiagramProps {
  /** Accessible name of the drawing, and name of the files that it is saved as. */
  readonly title?: string;
  /** Height in pixels that the drawing may not exceed. */
  readonly height?: number;
  /** Ids of elements that have failed. */
  readonly failed?: ReadonlySet<string>;
  /** Ids of elements that have failed along with them. */
  readonly alsoFailed?: ReadonlySet<string>;
  /** The hops where traffic flows, has moved to and has stopped. */
  readonly traffic?: Traffic;
  /** Ids of the elements of a path to highlight, in order. */
  readonly highlight?: readonly string[];
  /** Makes the elements buttons. Called with the ids of elements to fail, or to repair if all of them have failed. */
  readonly onToggle?: (ids: readonly string[]) => void;
  /** True if an element can fail. Default: every one can. */
  readonly canFail?: (id: string) => boolean;
  /** Buttons for the arrangement, zoom and files: `DiagramToolbar`. Left out, there are none, and nothing is loaded for them. */
  readonly ToolbarComponent?: ComponentType<DiagramToolbarProps>;
}

const useStyles = makeStyles(theme => {
  const still = {
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  };
  return {
    figure: { margin: 0 },
    // Small screens scroll sideways, because shrunk text could not be read.
    viewport: { overflowX: 'auto', textAlign: 'center' },
    drawing: {
      display: 'block',
      width: '100%',
      height: 'auto',
      margin: '0 auto',
      fontFamily: theme.typography.fontFamily,
      // One finger scrolls the page; two are for the drawing.
      touchAction: 'pan-x pan-y',
      '& [role=button]': { cursor: 'pointer' },
      '& [role=button]:focus': { outline: 'none' },
      '& [role=button]:focus-visible': {
        outline: `3px solid ${theme.palette.text.primary}`,
        outlineOffset: 2,
      },
    },
    enlarged: { cursor: 'grab' },
    '@keyframes forth': { to: { strokeDashoffset: -24 } },
    '@keyframes back': { to: { strokeDashoffset: 24 } },
    flow: { animation: '$forth 1.6s linear infinite', ...still },
    forth: { animation: '$forth 0.8s linear infinite', ...still },
    back: { animation: '$back 0.8s linear infinite', ...still },
  };
});

/** More regions than this are drawn as groups at first. */
const mostUngrouped = 24;
/** A wider drawing is shown as a whole at first: nobody finds a box by scrolling through it. */
const widest = 2400;
/** Leaves the buttons of the drawing visible beside it. */
const wholeHeight = 'calc(100vh - 96px)';
/** A failure in a drawing of more boxes than this is drawn a little later. */
const mostAtOnce = 100;
/** As many boxes are drawn at first, although they are grouped. */
const mostOpen = 60;
const noGroups: readonly string[] = [];
const nothingFailed: ReadonlySet<string> = new Set();
const everything = () => true;

interface GraphProps extends DiagramProps {
  readonly nameOf: NameOf;
  readonly placeOf: PlaceOf;
  /** Every element in words. */
  readonly description: ReactNode;
}

/** A network as a drawing, with a legend and the same content in words. */
export function Diagram({
  graph,
  ...props
}: GraphProps & { readonly graph: Graph }) {
  const t = useDiagramTexts();
  const count = graph.regions.length;
  const [arrangement, setArrangement] = useState<Arrangement>('layered');
  const [grouping, setGrouping] = useState<boolean>();
  const grouped =
    grouping ?? (graph.hubs !== undefined || count > mostUngrouped);
  const groups = useOpenGroups(
    (graph.hubs && count <= mostOpen && graph.groups) || noGroups,
  );
  const { open } = groups;
  const laidOut = useLayout(
    t,
    graph,
    useMemo(
      () => ({ arrangement, grouped, open }),
      [arrangement, grouped, open],
    ),
  );
  return laidOut ? (
    <OfLayout
      {...props}
      {...laidOut}
      arrangement={arrangement}
      onArrange={setArrangement}
      grouped={grouped}
      onGroup={setGrouping}
      groups={groups}
    />
  ) : (
    <Progress />
  );
}

function OfLayout({
  graph,
  layout,
  extraLines,
  arrangement,
  onArrange,
  grouped,
  onGroup,
  groups: { openGroup, closeGroup, figure, keepFocus },
  nameOf,
  placeOf,
  description,
  title: givenTitle,
  height,
  failed = nothingFailed,
  alsoFailed,
  traffic,
  highlight,
  onToggle,
  canFail = everything,
  ToolbarComponent,
}: GraphProps &
  LaidOut &
  Pick<DiagramToolbarProps, 'arrangement' | 'onArrange' | 'onGroup'> & {
    readonly grouped: boolean;
    readonly groups: ReturnType<typeof useOpenGroups>;
  }) {
  const t = useDiagramTexts();
  const title = givenTitle ?? t('diagram.title', { name: graph.words.name });
  const classes = useStyles();
  const colours = useDiagramColours();
  const id = useUniqueId('vnet-diagram');
  const states = useMemo(
    () => lookUpStates(placeOf, { failed, alsoFailed, traffic, highlight }),
    [placeOf, failed, alsoFailed, traffic, highlight],
  );
  const extra = useMemo(
    () => extraLines(layout, states),
    [extraLines, layout, states],
  );
  const legend = useMemo(
    () =>
      legendEntries(
        t,
        graph,
        layout,
        extra,
        occurringStates(
          { ...layout, lines: [...layout.lines, ...extra] },
          states,
        ),
      ),
    [graph, layout, extra, states, t],
  );
  const zooming = useZoom(layout.width, layout.height);
  const [isWhole, setIsWhole] = useState(false);
  const fits = isWhole || layout.width > widest;
  const zoom = {
    ...zooming,
    reset: () => {
      zooming.reset();
      setIsWhole(true);
    },
  };
  const file = usePictureFile();
  const still = useMemo(
    (): DrawingContext => ({ colours, states, nameOf, canFail }),
    [colours, states, nameOf, canFail],
  );
  const toggle = useLatest(onToggle);
  const onOpenGroup = useLatest(openGroup);
  const onCloseGroup = useLatest(closeGroup);
  const { flow, forth, back } = classes;
  const current = useMemo(
    () => ({
      layout,
      extra,
      context: {
        ...still,
        onToggle: toggle,
        onOpenGroup,
        onCloseGroup,
        motion: { flow, forth, back },
      },
    }),
    [
      layout,
      extra,
      still,
      toggle,
      onOpenGroup,
      onCloseGroup,
      flow,
      forth,
      back,
    ],
  );
  const drawing =
    useDeferred(current, layout.regions.length > mostAtOnce) ?? current;
  useEffect(() => keepFocus(), [keepFocus, drawing.layout]);
  const isInteractive =
    onToggle !== undefined ||
    layout.groups.length > 0 ||
    layout.frames.some(({ group }) => group !== undefined);
  return (
    <figure className={classes.figure} ref={figure}>
      {ToolbarComponent && (
        <ToolbarComponent
          arrangement={arrangement}
          onArrange={onArrange}
          groupLabel={graph.words.group}
          grouped={graph.regions.length > mostOnRing ? grouped : undefined}
          onGroup={next => {
            onGroup(next);
            closeGroup();
          }}
          zoom={zoom}
          onSave={file.save}
        />
      )}
      {file.hasFailed && (
        <Typography role="alert">{t('diagram.save.failed')}</Typography>
      )}
      {/* The keys work wherever the focus is in the drawing, and each has a button. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={classes.viewport}
        // A region that scrolls has to be reachable with the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={title}
        onKeyDown={zoom.onKeyDown}
      >
        <svg
          ref={zoom.ref}
          role={isInteractive ? 'group' : 'img'}
          aria-labelledby={`${id}-title ${id}-description`}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          className={`${classes.drawing} ${
            zoom.scale > 1 ? classes.enlarged : ''
          }`}
          style={{
            minWidth: fits
              ? undefined
              : Math.min(layout.width, Math.max(340, layout.width * 0.65)),
            maxWidth: layout.width * 1.1,
            maxHeight: height ?? (fits ? wholeHeight : undefined),
          }}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{summarise(t, graph, layout)}</desc>
          <g transform={zoom.transform}>
            <Drawing {...drawing} />
          </g>
        </svg>
      </div>
      <Legend entries={legend} />
      <InWords nameOf={nameOf} failed={failed} highlight={highlight}>
        {description}
      </InWords>
      {file.picture({ layout, extra, context: still, title, legend })}
    </figure>
  );
}

function summarise(
  t: TranslateDiagram,
  { words }: Graph,
  { regions, groups, outer, frames }: DiagramLayout,
): string {
  return [
    words.count([
      ...regions.map(({ id }) => id),
      ...groups.flatMap(({ members }) => members),
    ]),
    ...frames.map(({ label }) => label),
    outer.length > 0 &&
      t('diagram.summary.outer', {
        list: outer.map(({ spokenTitle }) => spokenTitle).join(', '),
      }),
    t('diagram.summary.words', { where: t('diagram.textAlternative') }),
  ]
    .filter(Boolean)
    .join('. ');
}
