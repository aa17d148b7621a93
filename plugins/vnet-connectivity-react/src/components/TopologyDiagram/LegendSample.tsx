import { cross, icons, lineStyles } from './icons';
import type { LegendEntry } from './legend-entries';
import { lineSigns } from './marks';
import type { DiagramColours } from './useDiagramColours';

/** Size of a sample, in the units of the drawing. */
export const sampleSize = { width: 36, height: 16 };

/** The sample of a legend's entry, in a box of {@link sampleSize}. */
export function LegendSample({
  entry,
  colours,
}: {
  readonly entry: LegendEntry;
  readonly colours: DiagramColours;
}) {
  if (entry.type === 'line') {
    const { kind } = entry;
    const hasArrow = kind === 'gatewayTransit';
    return (
      <>
        <path
          d={hasArrow ? 'M1,8 L26,8' : 'M1,8 L35,8'}
          stroke={colours.lines[kind]}
          strokeWidth={lineStyles[kind].width}
          strokeDasharray={lineStyles[kind].dash}
        />
        {hasArrow && (
          <path d="M36,8 L22,1 L22,15 Z" fill={colours.lines[kind]} />
        )}
      </>
    );
  }
  if (entry.type === 'icon') {
    const { kind } = entry;
    return (
      <path
        d={icons[kind]}
        fillRule="evenodd"
        fill={kind === 'spoke' ? colours.mutedText : colours.chips[kind]}
        transform="translate(18,0) scale(0.667)"
      />
    );
  }
  return <StateSample kind={entry.kind} colours={colours} />;
}

type StateKind = Extract<LegendEntry, { readonly type: 'state' }>['kind'];

function StateSample({
  kind,
  colours,
}: {
  readonly kind: StateKind;
  readonly colours: DiagramColours;
}) {
  switch (kind) {
    case 'alsoFailed':
      return (
        <rect
          x={1}
          y={2}
          width={34}
          height={12}
          rx={4}
          fill="none"
          stroke={colours.mutedText}
          strokeWidth={1.5}
          strokeDasharray="3 3"
        />
      );
    case 'path':
      return (
        <path
          d="M1,8 L35,8"
          stroke={colours.path}
          strokeWidth={4}
          strokeDasharray="8 5"
        />
      );
    default:
      return (
        <>
          <path
            d="M1,8 L35,8"
            stroke={colours.states[kind]}
            strokeWidth={kind === 'moved' ? 8 : 2}
            opacity={kind === 'moved' ? 0.35 : 1}
            strokeDasharray={
              { failed: '4 4', stopped: '1 6', moved: undefined }[kind]
            }
            strokeLinecap={kind === 'stopped' ? 'round' : 'butt'}
          />
          <circle
            cx={18}
            cy={8}
            r={7}
            fill={colours.box}
            stroke={colours.states[kind]}
          />
          <path
            d={kind === 'failed' ? cross : lineSigns[kind]}
            fill={colours.states[kind]}
            fillRule="evenodd"
            transform="translate(13.5,3.5) scale(0.375)"
          />
        </>
      );
  }
}
