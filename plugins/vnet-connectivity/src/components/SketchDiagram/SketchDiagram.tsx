import { makeStyles } from '@material-ui/core/styles';
import type { Sketch, SketchNode } from '../../content/sketches';

const box = { width: 132, height: 48 };
const step = { column: 172, row: 84 };
const margin = 12;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'block',
      width: '100%',
      maxWidth: 720,
      height: 'auto',
      margin: '0 auto',
      fontFamily: theme.typography.fontFamily,
    },
    line: {
      stroke: theme.palette.text.secondary,
      strokeWidth: 2,
      fill: 'none',
    },
    dashed: { strokeDasharray: '5 5' },
    box: {
      fill: theme.palette.background.paper,
      stroke: theme.palette.text.secondary,
      strokeWidth: 1.5,
    },
    hub: { stroke: theme.palette.primary.main, strokeWidth: 2.5 },
    manager: { strokeDasharray: '5 5' },
    label: {
      fill: theme.palette.text.primary,
      fontSize: 14,
      fontWeight: 600,
      textAnchor: 'middle',
    },
    detail: {
      fill: theme.palette.text.secondary,
      fontSize: 12,
      textAnchor: 'middle',
    },
  }),
  { name: 'VnetConnectivitySketchDiagram' },
);

/** A small drawing of boxes and lines. */
export function SketchDiagram({ sketch, id }: { sketch: Sketch; id: string }) {
  const classes = useStyles();
  const nodes = new Map(sketch.nodes.map(node => [node.id, node]));
  const columns = Math.max(...sketch.nodes.map(({ column }) => column));
  const rows = Math.max(...sketch.nodes.map(({ row }) => row));
  const width = columns * step.column + box.width + 2 * margin;
  const height = rows * step.row + box.height + 2 * margin;
  const boxClasses: Record<SketchNode['kind'], string> = {
    network: '',
    site: '',
    hub: classes.hub,
    appliance: classes.hub,
    manager: classes.manager,
  };
  return (
    <svg
      className={classes.root}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{sketch.title}</title>
      <desc id={`${id}-description`}>{sketch.description}</desc>
      {sketch.links.map(({ from, to, dashed }) => {
        const start = centreOf(nodes.get(from));
        const end = centreOf(nodes.get(to));
        return (
          <line
            key={`${from}-${to}`}
            className={`${classes.line} ${dashed ? classes.dashed : ''}`}
            x1={start.x}
            y1={start.y}
            x2={end.x}
            y2={end.y}
          />
        );
      })}
      {sketch.nodes.map(node => {
        const { x, y } = centreOf(node);
        return (
          <g key={node.id}>
            <rect
              className={`${classes.box} ${boxClasses[node.kind]}`}
              x={x - box.width / 2}
              y={y - box.height / 2}
              width={box.width}
              height={box.height}
              rx={node.kind === 'site' ? 0 : 6}
            />
            <text
              className={classes.label}
              x={x}
              y={node.detail ? y - 4 : y + 5}
            >
              {node.label}
            </text>
            {node.detail && (
              <text className={classes.detail} x={x} y={y + 14}>
                {node.detail}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function centreOf(node: SketchNode | undefined): { x: number; y: number } {
  return {
    x: margin + box.width / 2 + (node?.column ?? 0) * step.column,
    y: margin + box.height / 2 + (node?.row ?? 0) * step.row,
  };
}
