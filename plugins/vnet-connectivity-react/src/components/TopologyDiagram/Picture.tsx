import { useTheme } from '@material-ui/core/styles';
import type { Ref } from 'react';
import { forwardRef } from 'react';
import { Drawing } from './Drawing';
import type { LegendEntry } from './legend-entries';
import { LegendSample, sampleSize } from './LegendSample';
import type { DrawingContext } from './drawing-context';
import type { DiagramLayout, Line } from './model';

const room = 24;
const titleHeight = 36;
const legendRow = 24;
const legendColumn = 430;

/** The drawing with its title and legend as one self-contained picture, for a file. */
export const Picture = forwardRef(function PictureOf(
  {
    layout,
    extra,
    context,
    title,
    legend,
    onDrawn,
  }: {
    readonly layout: DiagramLayout;
    readonly extra: readonly Line[];
    readonly context: DrawingContext;
    readonly title: string;
    readonly legend: readonly LegendEntry[];
    /** Called once all of it is drawn. */
    readonly onDrawn?: () => void;
  },
  ref: Ref<SVGSVGElement>,
) {
  const background = useTheme().palette.background.paper;
  const { colours } = context;
  const width = Math.max(layout.width, 480) + 2 * room;
  const columns = Math.max(1, Math.floor((width - 2 * room) / legendColumn));
  const legendTop = room + titleHeight + layout.height + 16;
  const height =
    legendTop + Math.ceil(legend.length / columns) * legendRow + room;
  return (
    <svg
      ref={ref}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="Helvetica, Arial, sans-serif"
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <rect width={width} height={height} fill={background} />
      <text
        x={room}
        y={room + 16}
        fontSize={18}
        fontWeight={700}
        fill={colours.text}
      >
        {title}
      </text>
      <g
        transform={`translate(${(width - layout.width) / 2},${
          room + titleHeight
        })`}
      >
        <Drawing
          layout={layout}
          extra={extra}
          context={context}
          onDrawn={onDrawn}
        />
      </g>
      {legend.map((entry, index) => (
        <g
          key={`${entry.type}-${entry.kind}`}
          transform={`translate(${room + (index % columns) * legendColumn},${
            legendTop + Math.floor(index / columns) * legendRow
          })`}
        >
          <LegendSample entry={entry} colours={colours} />
          <text
            x={sampleSize.width + 8}
            y={12}
            fontSize={12}
            fill={colours.text}
          >
            {entry.label}
          </text>
        </g>
      ))}
    </svg>
  );
});
