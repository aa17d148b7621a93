import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { vnetConnectivityAskTranslationRef } from '../translation';
import { examples } from './examples';
import type { DocumentSourceProps } from './opened';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
  },
}));

/** Small documents to try the page with. */
export function ExampleSource({ onOpen }: DocumentSourceProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  return (
    <div className={classes.root}>
      <Typography>{t('ask.open.examples')}</Typography>
      {examples.map(example => (
        <Button
          key={example.name}
          size="small"
          variant="outlined"
          style={{ textTransform: 'none' }}
          onClick={() => onOpen(example)}
        >
          {example.name}
        </Button>
      ))}
    </div>
  );
}
