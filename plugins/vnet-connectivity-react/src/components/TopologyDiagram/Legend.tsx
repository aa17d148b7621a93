import { makeStyles } from '@material-ui/core/styles';
import { text } from '../../text/texts';
import type { DiagramLayout, LineKind } from './layout';
import { bolt, lineStyles, padlock } from './shapes';
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
  'vnetToVnet',
  'tunnel',
  'circuit',
];

/** Explains what occurs in the drawing, and nothing else. */
export function Legend({ layout }: { readonly layout: DiagramLayout }) {
  const classes = useStyles();
  const colours = useDiagramColours();
  const kinds = new Set(layout.lines.map(({ kind }) => kind));
  const gateways = new Set(
    layout.regions.flatMap(region => region.gateways.map(({ kind }) => kind)),
  );
  if (kinds.size === 0 && gateways.size === 0) return null;
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
      {(['vpn', 'expressRoute'] as const)
        .filter(kind => gateways.has(kind))
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
                d={kind === 'vpn' ? padlock : bolt}
                fill={
                  kind === 'vpn' ? colours.lines.tunnel : colours.lines.circuit
                }
              />
            </svg>
            {text(
              kind === 'vpn'
                ? 'diagram.legend.vpnGateway'
                : 'diagram.legend.expressRouteGateway',
            )}
          </li>
        ))}
    </ul>
  );
}
