import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleOutlineIcon from '@material-ui/icons/CheckCircleOutline';
import HighlightOffIcon from '@material-ui/icons/HighlightOff';
import RedoIcon from '@material-ui/icons/Redo';
import { TopologyDiagram } from 'backstage-plugin-vnet-connectivity-react';
import { exampleTopology } from '../../content/examples';
import { placeName } from '../../content/places';
import type { Consequence, Outcome, Situation } from '../../content/types';
import { vnetConnectivityTranslationRef } from '../../translation';
import { Citation } from '../Citation';
import { quietText } from '../quietText';

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
    pair: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(430px, 100%), 1fr))',
    },
    figure: { margin: 0, minWidth: 0 },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      '& th, & td': {
        ...theme.typography.body2,
        textAlign: 'left',
        verticalAlign: 'top',
        padding: theme.spacing(0.75, 1, 0.75, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
        width: '33%',
      },
      '& thead th': { color: quietText(theme) },
      '& tbody th': { fontWeight: 'inherit' },
      '& tbody tr:last-child > *': { borderBottom: 0 },
    },
    outcome: { display: 'inline-flex', gap: theme.spacing(0.75) },
    icon: { fontSize: '1.25rem', flexShrink: 0 },
    good: { color: theme.palette.success.main },
    detour: { color: theme.palette.info.main },
    bad: { color: theme.palette.error.main },
    lost: { fontWeight: 'bold' },
  }),
  { name: 'VnetConnectivityConsequenceTable' },
);

/** What a failure, or another design, does to the traffic: before and after. */
export function ConsequenceTable({
  consequence,
  headingLevel,
}: {
  consequence: Consequence;
  headingLevel: 'h4' | 'h5';
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const { id, title, before, after, drawn, flows, why } = consequence;
  return (
    <div
      className={`${classes.root} ${drawn ? classes.wide : ''}`}
      data-consequence={id}
    >
      <Typography
        id={id}
        component={headingLevel}
        variant="body1"
        className={classes.title}
      >
        {title}
      </Typography>
      {drawn && (
        <div className={classes.pair}>
          <SituationFigure situation={before} />
          <SituationFigure situation={after} />
        </div>
      )}
      <table className={classes.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('consequence.traffic')}</th>
            <th scope="col">{before.label}</th>
            <th scope="col">{after.label}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map(flow => (
            <tr key={flow.between.join()}>
              <th scope="row">
                {t('consequence.between', {
                  from: placeName(flow.between[0]),
                  to: placeName(flow.between[1]),
                })}
              </th>
              <td>
                <OutcomeLabel outcome={flow.before} />
              </td>
              <td>
                <OutcomeLabel outcome={flow.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Typography variant="body2">
        {why.text} <Citation {...why} />
      </Typography>
    </div>
  );
}

function SituationFigure({ situation }: { situation: Situation }) {
  const classes = useStyles();
  if (!situation.example) return null;
  return (
    <figure className={classes.figure}>
      <TopologyDiagram
        topology={exampleTopology(situation.example)}
        title={situation.label}
      />
      <Typography component="figcaption" variant="body2" color="textSecondary">
        {situation.label}
      </Typography>
    </figure>
  );
}

function OutcomeLabel({ outcome }: { outcome: Outcome }) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  if (outcome === 'works') {
    return (
      <span className={classes.outcome}>
        <CheckCircleOutlineIcon
          className={`${classes.icon} ${classes.good}`}
          aria-hidden
        />
        {t('consequence.direct')}
      </span>
    );
  }
  if (typeof outcome === 'object') {
    return (
      <span className={classes.outcome}>
        <RedoIcon className={`${classes.icon} ${classes.detour}`} aria-hidden />
        {t('consequence.via', { via: outcome.via })}
      </span>
    );
  }
  const Icon = outcome === 'lost' ? HighlightOffIcon : BlockIcon;
  return (
    <span className={`${classes.outcome} ${classes.lost}`}>
      <Icon className={`${classes.icon} ${classes.bad}`} aria-hidden />
      {t(`consequence.${outcome}`)}
    </span>
  );
}
