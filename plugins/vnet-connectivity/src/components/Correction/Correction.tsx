import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Correction as CorrectionContent } from '../../content/types';
import { vnetConnectivityTranslationRef } from '../../translation';
import { Citation } from '../Citation/Citation';
import { RichText } from '../RichText/RichText';
import { smallPrintColour } from '../smallPrintColour';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      maxWidth: '44rem',
      padding: theme.spacing(1, 2),
      borderLeft: `3px solid ${theme.palette.primary.main}`,
      '& dt': {
        float: 'left',
        clear: 'left',
        marginRight: theme.spacing(1),
        fontWeight: 'bold',
      },
      '& dd': { margin: 0 },
    },
    old: { color: smallPrintColour(theme), fontStyle: 'italic' },
  }),
  { name: 'VnetConnectivityCorrection' },
);

/** An old claim and the present fact. */
export function Correction({ read, today }: CorrectionContent) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  return (
    <dl className={classes.root}>
      <Typography component="dt" variant="body2">
        {t('correction.read')}
      </Typography>
      <Typography component="dd" variant="body2" className={classes.old}>
        <RichText message={read} />
      </Typography>
      <Typography component="dt" variant="body2">
        {t('correction.today')}
      </Typography>
      <Typography component="dd" variant="body2">
        <RichText message={today.text} /> <Citation {...today} />
      </Typography>
    </dl>
  );
}
