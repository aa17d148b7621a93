import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { vnetConnectivityAskTranslationRef } from './translation';

interface SecondDocumentProps {
  /** Names of the document that is open, and of the new one. */
  readonly before: string;
  readonly after: string;
  readonly onCompare: () => void;
  readonly onInstead: () => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.text.secondary}`,
    borderLeftWidth: 4,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
  },
  text: { flex: '1 1 240px' },
  button: { textTransform: 'none' },
}));

/** Asks what a second document is: the same network after a change, or another one. */
export function SecondDocument({
  before,
  after,
  onCompare,
  onInstead,
  onCancel,
}: SecondDocumentProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  return (
    <div className={classes.root} role="status">
      <Typography className={classes.text}>
        {t('ask.second.question')}
      </Typography>
      <Button
        className={classes.button}
        variant="contained"
        color="primary"
        onClick={onCompare}
      >
        {t('ask.second.compare', { before, after })}
      </Button>
      <Button className={classes.button} variant="outlined" onClick={onInstead}>
        {t('ask.second.instead', { after })}
      </Button>
      <Button onClick={onCancel}>{t('ask.open.cancel')}</Button>
    </div>
  );
}
