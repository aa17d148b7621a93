import { makeStyles } from '@material-ui/core/styles';
import { useDiagramTexts } from '../../texts/diagram';
import type { LegendEntry } from './legend-entries';
import { LegendSample, sampleSize } from './LegendSample';
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

/** The legend of the kinds and states that occur in the drawing. */
export function Legend({
  entries,
}: {
  readonly entries: readonly LegendEntry[];
}) {
  const t = useDiagramTexts();
  const classes = useStyles();
  const colours = useDiagramColours();
  if (entries.length === 0) return null;
  return (
    <ul className={classes.legend} aria-label={t('diagram.legend')}>
      {entries.map(entry => (
        <li key={`${entry.type}-${entry.kind}`} className={classes.item}>
          <svg
            className={classes.sample}
            {...sampleSize}
            aria-hidden="true"
            focusable="false"
          >
            <LegendSample entry={entry} colours={colours} />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
