import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo, useState } from 'react';
import { text } from '../../text/texts';
import { useUniqueId } from '../useUniqueId';
import { describeTopology } from './describe';
import { Legend } from './Legend';
import { layoutTopology } from './layout';
import type { DiagramLayout, Line } from './model';
import { FrameShape, LineShape, OuterShape, RegionShape } from './shapes';
import { useDiagramColours } from './useDiagramColours';

/** Props of {@link TopologyDiagram}. */
export interface TopologyDiagramProps {
  readonly topology: Topology;
  /** Name of the drawing for people who cannot see it. */
  readonly title?: string;
  /** Height in pixels that the drawing may not exceed. */
  readonly height?: number;
}

const useStyles = makeStyles(theme => ({
  figure: { margin: 0 },
  // Small screens scroll sideways instead of shrinking the text until nobody can read it.
  viewport: { overflowX: 'auto', textAlign: 'center' },
  drawing: {
    display: 'block',
    width: '100%',
    height: 'auto',
    margin: '0 auto',
    fontFamily: theme.typography.fontFamily,
  },
  alternative: {
    marginTop: theme.spacing(1),
    '& summary': { cursor: 'pointer', ...theme.typography.body2 },
    '& ul': { margin: theme.spacing(1, 0, 0), paddingLeft: theme.spacing(3) },
    '& li': { ...theme.typography.body2, marginBottom: theme.spacing(0.5) },
  },
}));

/** The network as a drawing, with a legend and the same content in words. */
export function TopologyDiagram({
  topology,
  title = text('diagram.title', { name: topology.name }),
  height,
}: TopologyDiagramProps) {
  const classes = useStyles();
  const layout = useMemo(() => layoutTopology(topology), [topology]);
  if (topology.regions.length === 0) {
    return <Typography>{text('diagram.empty')}</Typography>;
  }
  return (
    <figure className={classes.figure}>
      <Drawing layout={layout} title={title} height={height} />
      <Legend layout={layout} />
      <InWords topology={topology} />
    </figure>
  );
}

interface DrawingProps {
  readonly layout: DiagramLayout;
  readonly title: string;
  readonly height?: number;
}

function Drawing({ layout, title, height }: DrawingProps) {
  const classes = useStyles();
  const colours = useDiagramColours();
  const id = useUniqueId('vnet-diagram');
  return (
    <div
      className={classes.viewport}
      // A region that scrolls has to be reachable with the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={title}
    >
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        className={classes.drawing}
        style={{
          minWidth: Math.min(layout.width, Math.max(340, layout.width * 0.7)),
          maxWidth: layout.width * 1.1,
          maxHeight: height,
        }}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{summarise(layout)}</desc>
        {layout.frames.map(frame => (
          <FrameShape key={frame.label} frame={frame} colours={colours} />
        ))}
        {layout.lines.map((line, index) => (
          <LineShape key={keyOf(line, index)} line={line} colours={colours} />
        ))}
        {layout.regions.map(node => (
          <RegionShape key={node.id} node={node} colours={colours} />
        ))}
        {layout.outer.map(node => (
          <OuterShape key={node.id} node={node} colours={colours} />
        ))}
      </svg>
    </div>
  );
}

function InWords({ topology }: Pick<TopologyDiagramProps, 'topology'>) {
  const classes = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={classes.alternative}
      onToggle={event => setIsOpen(event.currentTarget.open)}
    >
      <summary>{text('diagram.textAlternative')}</summary>
      {isOpen && (
        <ul>
          {describeTopology(topology).map(({ id, subject, facts }) => (
            <li key={id}>
              {subject}
              {facts.length > 0 && `: ${facts.join('; ')}`}.
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function summarise({ regions, outer, frames }: DiagramLayout): string {
  return [
    text('diagram.summary.regions', { count: regions.length }),
    ...frames.map(({ label }) => label),
    outer.length > 0 &&
      text('diagram.summary.outer', {
        list: outer.map(({ spokenTitle }) => spokenTitle).join(', '),
      }),
    text('diagram.summary.words', { where: text('diagram.textAlternative') }),
  ]
    .filter(Boolean)
    .join('. ');
}

function keyOf({ ids, kind, path }: Line, index: number): string {
  return `${kind}-${ids[0]}-${path}-${index}`;
}
