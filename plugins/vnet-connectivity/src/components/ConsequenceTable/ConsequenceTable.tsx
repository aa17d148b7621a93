import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleOutlineIcon from '@material-ui/icons/CheckCircleOutline';
import HighlightOffIcon from '@material-ui/icons/HighlightOff';
import RedoIcon from '@material-ui/icons/Redo';
import type { Outcome } from '../../content/outcomes';
import { outcomesOf } from '../../content/outcomes';
import { placeName, stopName } from '../../content/places';
import type { Consequence } from '../../content/types';
import { useMemo } from 'react';
import { vnetConnectivityTranslationRef } from '../../translation';
import { Citation } from '../Citation/Citation';
import { RichText } from '../RichText/RichText';
import { smallPrintColour } from '../smallPrintColour';
import { useFormatMessage } from '../useFormatMessage';

const useStyles = makeStyles(
  theme => ({
    root: {
      boxSizing: 'border-box',
      flex: '1 1 min(380px, 100%)',
      minWidth: 0,
      padding: theme.spacing(2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
    },
    wide: { flexBasis: '100%' },
    title: { fontWeight: 'bold' },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      tableLayout: 'fixed',
      '& th, & td': {
        ...theme.typography.body2,
        textAlign: 'left',
        verticalAlign: 'top',
        padding: theme.spacing(0.75, 1, 0.75, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
        overflowWrap: 'anywhere',
      },
      '& thead th': { color: smallPrintColour(theme) },
      '& tbody th': { fontWeight: 'inherit' },
      '& tbody tr:last-child > *': { borderBottom: 0 },
    },
    outcome: {
      display: 'inline-flex',
      gap: theme.spacing(0.75),
      // Four columns on a phone leave no room beside the word.
      [theme.breakpoints.down('xs')]: {
        flexDirection: 'column',
        gap: theme.spacing(0.25),
      },
    },
    icon: { fontSize: '1.25rem', flexShrink: 0 },
    good: { color: theme.palette.success.main },
    detour: { color: theme.palette.info.main },
    bad: { color: theme.palette.error.main },
    lost: { fontWeight: 'bold' },
  }),
  { name: 'VnetConnectivityConsequenceTable' },
);

/** The effect of a failure, or of another design, on the traffic, as the routing engine finds it. */
export function ConsequenceTable({
  consequence,
  headingLevel,
}: {
  consequence: Consequence;
  headingLevel: 'h4' | 'h5';
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const formatMessage = useFormatMessage();
  const { id, title, situations, between, why } = consequence;
  const rows = useMemo(
    () =>
      between.map(pair => ({ pair, outcomes: outcomesOf(situations, pair) })),
    [situations, between],
  );
  return (
    <div
      className={`${classes.root} ${situations.length > 2 ? classes.wide : ''}`}
      data-consequence={id}
    >
      <Typography
        id={id}
        component={headingLevel}
        variant="body1"
        className={classes.title}
      >
        {formatMessage(title)}
      </Typography>
      <table className={classes.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('consequence.traffic')}</th>
            {situations.map(({ label }) => (
              <th key={label.key} scope="col">
                {formatMessage(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ pair: [from, to], outcomes }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row">
                {t('consequence.between', {
                  from: placeName(formatMessage, from),
                  to: placeName(formatMessage, to),
                })}
              </th>
              {outcomes.map((outcome, index) => (
                <td key={situations[index].label.key}>
                  <OutcomeLabel outcome={outcome} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Typography variant="body2">
        <RichText message={why.text} /> <Citation {...why} />
      </Typography>
    </div>
  );
}

function OutcomeLabel({ outcome: { state, via } }: { outcome: Outcome }) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const formatMessage = useFormatMessage();
  if (state === 'works') {
    const isDirect = via.length === 0;
    const Icon = isDirect ? CheckCircleOutlineIcon : RedoIcon;
    return (
      <span className={classes.outcome}>
        <Icon
          className={`${classes.icon} ${
            isDirect ? classes.good : classes.detour
          }`}
          aria-hidden
        />
        {isDirect
          ? t('consequence.direct')
          : t('consequence.via', {
              via: via.map(ids => stopName(formatMessage, ids)).join(', '),
            })}
      </span>
    );
  }
  const Icon = state === 'lost' ? HighlightOffIcon : BlockIcon;
  return (
    <span className={`${classes.outcome} ${classes.lost}`}>
      <Icon className={`${classes.icon} ${classes.bad}`} aria-hidden />
      {t(`consequence.${state}`)}
    </span>
  );
}
