import { makeStyles } from '@material-ui/core/styles';
import { text } from '../../text/texts';
import type { ChipKind, DiagramLayout, LineKind } from './model';
import { icons, lineStyles } from './shapes';
import { useDiagramColours } from './useDiagramColours';

const useStyles = makeStyles(theme => ({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2.5),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
  },
  item: {
    ...theme.typography.caption,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  sample: { flex: 'none' },
}));

const lineKinds: readonly LineKind[] = [
  'peering',
  'gatewayTransit',
  'connectedGroup',
  'vnetToVnet',
  'virtualWan',
  'tunnel',
  'circuit',
];

const chipKinds: readonly (ChipKind | 'spoke')[] = [
  'virtualHub',
  'vpn',
  'expressRoute',
  'firewall',
  'appliance',
  'routeServer',
  'spoke',
];

/** Explains what occurs in the drawing, and nothing else. */
export function Legend({ layout }: { readonly layout: DiagramLayout }) {
  const classes = useStyles();
  const colours = useDiagramColours();
  const kinds = new Set(layout.lines.map(({ kind }) => kind));
  const chips = new Set<ChipKind | 'spoke'>(
    layout.regions.flatMap(region => [
      ...region.chips.map(({ kind }) => kind),
      ...(region.spokes.length > 0 ? (['spoke'] as const) : []),
    ]),
  );
  if (kinds.size === 0 && chips.size === 0) return null;
  return (
    <ul className={classes.legend} aria-label={text('diagram.legend')}>
      {lineKinds
        .filter(kind => kinds.has(kind))
        .map(kind => (
          <li key={kind} className={classes.item}>
            <svg
              className={classes.sample}
              width={36}
              height={14}
              aria-hidden="true"
              focusable="false"
            >
              <path
                d={kind === 'gatewayTransit' ? 'M1,7 L26,7' : 'M1,7 L35,7'}
                stroke={colours.lines[kind]}
                strokeWidth={lineStyles[kind].width}
                strokeDasharray={lineStyles[kind].dash}
              />
              {kind === 'gatewayTransit' && (
                <path d="M36,7 L22,0 L22,14 Z" fill={colours.lines[kind]} />
              )}
            </svg>
            {text(`diagram.legend.${kind}`)}
          </li>
        ))}
      {chipKinds
        .filter(kind => chips.has(kind))
        .map(kind => (
          <li key={kind} className={classes.item}>
            <svg
              className={classes.sample}
              width={16}
              height={16}
              viewBox="0 0 24 24"
              aria-hidden="true"
              focusable="false"
            >
              <path
                d={icons[kind]}
                fillRule="evenodd"
                fill={
                  kind === 'spoke' ? colours.mutedText : colours.chips[kind]
                }
              />
            </svg>
            {text(`diagram.legend.${kind}`)}
          </li>
        ))}
    </ul>
  );
}
