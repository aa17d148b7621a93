import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  ComparedOption,
  Figure,
  Figures,
} from 'backstage-plugin-vnet-connectivity-common';
import { formatBandwidth } from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityTranslationRef } from '../../translation';
import { smallPrintColour } from '../smallPrintColour';
import { SourceList } from './SourceList';

const useStyles = makeStyles(
  theme => ({
    root: {
      '& > summary': { cursor: 'pointer', ...theme.typography.body2 },
    },
    list: {
      margin: theme.spacing(1, 0, 0),
      '& > div + div': { marginTop: theme.spacing(1) },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
    name: { color: smallPrintColour(theme) },
  }),
  { name: 'VnetConnectivityOptionFigures' },
);

const dollars = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  currencyDisplay: 'code',
  maximumFractionDigits: 0,
});

/** The most important figures, each with its formula and sources. */
export function OptionFigures({
  option: { figures },
}: {
  option: ComparedOption;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  if (!isMeasured(figures)) return null;
  const { latency, bandwidth, monthlyCost } = figures;
  const unknown = t('questionnaire.unknown');
  const shown: readonly {
    readonly name: string;
    readonly value: string;
    readonly figure: Figure;
    readonly note?: string;
  }[] = [
    {
      name: t('questionnaire.latency'),
      value:
        typeof latency.value === 'number'
          ? `${latency.value} ${latency.unit}`
          : unknown,
      figure: latency,
    },
    {
      name: t('questionnaire.bandwidth'),
      value:
        typeof bandwidth.value === 'number'
          ? formatBandwidth(bandwidth.value)
          : unknown,
      figure: bandwidth,
      note: bandwidth.bottleneck,
    },
    {
      name: t('questionnaire.monthlyCost'),
      value: monthlyCost.value
        ? `${dollars.format(monthlyCost.value.from)} – ${dollars.format(
            monthlyCost.value.to,
          )}`
        : unknown,
      figure: monthlyCost,
      ...(monthlyCost.unknown.length > 0
        ? {
            note: t('questionnaire.notPriced', {
              list: monthlyCost.unknown.join(', '),
            }),
          }
        : {}),
    },
  ];
  return (
    <details className={classes.root}>
      <summary>{t('questionnaire.figures')}</summary>
      <dl className={classes.list}>
        {shown.map(({ name, value, figure, note }) => (
          <div key={name} data-measure={name}>
            <Typography component="dt" variant="body2" className={classes.name}>
              {name}
            </Typography>
            <Typography component="dd" variant="body2">
              {value}
              {figure.estimate && ` (${t('questionnaire.estimate')})`}
              {note && `. ${note}`} {figure.formula}{' '}
              <SourceList sources={figure.sources} />
            </Typography>
          </div>
        ))}
      </dl>
    </details>
  );
}

function isMeasured(figures: ComparedOption['figures']): figures is Figures {
  return 'latency' in figures;
}
