import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import LockOutlinedIcon from '@material-ui/icons/LockOutlined';
import { useRef } from 'react';
import { vnetConnectivityAskTranslationRef } from '../translation';
import type { DocumentSourceProps } from './opened';
import { useFileReader } from './useFileReader';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(3, 2),
    border: `2px dashed ${theme.palette.text.secondary}`,
    borderRadius: theme.shape.borderRadius,
    textAlign: 'center',
  },
  private: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
}));

/** A file that is dropped anywhere on the page, or chosen here. */
export function FileSource(props: DocumentSourceProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const picker = useRef<HTMLInputElement>(null);
  const read = useFileReader(props);
  return (
    <div className={classes.root}>
      <Typography>{t('ask.open.drop')}</Typography>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('ask.open.file')}
        onChange={event => {
          read(event.target.files?.[0]);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      <Button
        variant="contained"
        color="primary"
        onClick={() => picker.current?.click()}
      >
        {t('ask.open.file')}
      </Button>
      <Typography variant="body2" className={classes.private}>
        <LockOutlinedIcon fontSize="small" />
        {t('ask.open.private')}
      </Typography>
    </div>
  );
}
